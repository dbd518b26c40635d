import { LibraryError } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { readLibrary } from '../model/read/library.ts';
import { siteConfigFaults } from '../model/read/site-config.ts';
import { addressFaults } from './ledgers.ts';
import { pictureFaults } from './picture-faults.ts';

/** Whether this is a machine that publishes what others wrote: where nobody would commit a ledger. */
export function onlyChecks({ CI }: NodeJS.ProcessEnv): boolean {
  return CI !== undefined && CI !== '' && CI !== 'false' && CI !== '0';
}

/**
 * Everything in the settings, the reports, their pictures and the glossary that keeps the site from being built.
 *
 * @param root the folder of the project
 */
export async function faultsOf(root: string): Promise<readonly Problem[]> {
  const faults = await siteConfigFaults(root);
  try {
    const { reports } = readLibrary(root);
    const articles = reports.map(({ article }) => article);
    return [
      ...faults,
      ...(await pictureFaults(root, articles)),
      ...addressFaults(root, reports, onlyChecks(process.env)),
    ];
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error;
    return [...faults, ...error.problems];
  }
}
