/** `npm run dev`: the author's live preview; a saved change shows at once, search included. */
import { dev } from 'astro';
import { LibraryError } from '../model/problem.ts';
import { draftsVariable } from '../model/read/library.ts';
import { siteConfigFaults } from '../model/read/site-config.ts';

process.env[draftsVariable] = 'true';
const root = process.cwd();
const faults = await siteConfigFaults(root);

if (faults.length > 0) {
  console.error(new LibraryError(faults).message);
  process.exitCode = 1;
} else {
  await dev({ root });
}
