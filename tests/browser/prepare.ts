/** What happens once before the browser tests: a browser is found and `dist` is served. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveSite } from '../../src/hosting/serve.ts';
import { findChromium } from './chromium.ts';
import type { Browser } from './chromium.ts';

/** What the tests run with. */
export interface Prepared extends Browser {
  siteUrl: string;
}

/** Playwright reads its configuration again in every worker: this is how they learn the result. */
const variable = 'CASEBOOK_BROWSER_TESTS';

/** What was prepared for this process, or null before that. */
export function prepared(): Prepared | null {
  const value = process.env[variable];
  return value ? (JSON.parse(value) as Prepared) : null;
}

/** Playwright's global setup; it returns the tidying up. */
export default async function prepare(): Promise<() => Promise<void>> {
  const dist = fileURLToPath(new URL('../../dist', import.meta.url));
  if (!existsSync(dist)) throw new Error('There is no dist to test. Run `npm run build` first.');
  const browser = await findChromium();
  const site = await serveSite(dist, { base: process.env['BASE_PATH'] });
  process.env[variable] = JSON.stringify({ ...browser, siteUrl: site.url } satisfies Prepared);
  return () => site.close();
}
