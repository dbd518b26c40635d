/**
 * `npm run build`: checks the library, builds the site aside, and puts it in place of the last.
 * With `-- --drafts` reports that are not to be published yet are in it.
 */
import { draftsVariable } from '../model/read/library.ts';
import { buildSite } from './build-site.ts';

const named = process.argv.slice(2);
const unknown = named.filter((name) => name !== '--drafts');

if (unknown.length > 0) {
  console.error(
    `\`npm run build\` takes \`-- --drafts\` and nothing else, not ${unknown.join(' ')}.`,
  );
  process.exitCode = 1;
} else {
  if (named.length > 0) process.env[draftsVariable] = 'true';
  process.exitCode = (await buildSite(process.cwd())) ? 0 : 1;
}
