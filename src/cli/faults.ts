import { LibraryError } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { readLibrary } from '../model/read/library.ts';
import { siteConfigFaults } from '../model/read/site-config.ts';
import { ledgersOf } from './ledgers.ts';
import { pictureFaults } from './picture-faults.ts';

/**
 * Everything in the settings, the reports, their pictures and the glossary that keeps the site from being built.
 *
 * @param root the folder of the project
 */
export async function faultsOf(root: string): Promise<readonly Problem[]> {
  const faults = await siteConfigFaults(root);
  try {
    const library = readLibrary(root);
    const articles = library.reports.map(({ article }) => article);
    const undecided = ledgersOf(root, library).flatMap((ledger) => ledger.undecided);
    return [...faults, ...(await pictureFaults(root, articles)), ...undecided];
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error;
    return [...faults, ...error.problems];
  }
}
