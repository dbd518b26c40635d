import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { finishSite } from '../hosting/finish.ts';
import { LibraryError } from '../model/problem.ts';
import { readLibrary } from '../model/read/library.ts';
import { faultsOf } from './faults.ts';
import { ledgerFaults, ledgersOf, onlyChecks, recordAddresses } from './ledgers.ts';
import { publishedAddress } from './published-address.ts';

/**
 * Builds `dist/`. Until the new site is complete the last one stays as it is.
 *
 * @param root the folder of the project
 * @returns whether it was built; if not, what is wrong has been printed
 */
export async function buildSite(root: string): Promise<boolean> {
  const next = path.join(root, '.dist-next');
  try {
    const { site, base } = publishedAddress(process.env);
    if (!site) {
      console.warn(
        'SITE_URL is not set: the site works on any host, but without canonical addresses, og:url, sitemap and pictures for sharing.',
      );
    }
    const faults = await faultsOf(root);
    if (faults.length > 0) throw new LibraryError(faults);
    // As they are built, whatever is saved meanwhile.
    const ledgers = ledgersOf(root, readLibrary(root));
    const checks = onlyChecks(process.env);
    const behind = checks ? ledgerFaults(root, ledgers) : [];
    if (behind.length > 0) throw new LibraryError(behind);
    rmSync(next, { recursive: true, force: true });
    // Takes a second to load, which whoever has a fault to mend need not wait.
    const { build } = await import('astro');
    await build({ root, outDir: next, logLevel: 'warn' });
    await finishSite(next, path.join(root, 'dist'), base);
    // Before the site is in place, so that no address is published that is not recorded.
    const done = checks ? [] : recordAddresses(root, ledgers);
    swapIn(next, path.join(root, 'dist'), path.join(root, '.dist-last'));
    if (done.length > 0) console.log(`Addresses\n${done.map((line) => `  ${line}`).join('\n')}`);
    return true;
  } catch (error) {
    const expected = error instanceof LibraryError;
    console.error(expected ? `\n${error.message}` : error);
    console.error('Nothing was built; dist/ is as it was.');
    return false;
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

/** Two renames, so that there is no moment at which a half-written site is in place. */
function swapIn(next: string, current: string, last: string): void {
  rmSync(last, { recursive: true, force: true });
  if (existsSync(current)) renameSync(current, last);
  renameSync(next, current);
  rmSync(last, { recursive: true, force: true });
}
