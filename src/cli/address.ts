/**
 * `npm run address -- <report> <address> <other address | gone | keep>`: says where a published
 * address leads whose passage cannot be told from the text.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatLedger, readLedger } from '../model/addresses/ledger.ts';
import type { LedgerEntry } from '../model/addresses/ledger.ts';
import { problemsOfAddresses } from '../model/addresses/problems.ts';
import { LibraryError } from '../model/problem.ts';
import { ledgerOf, readLibrary } from '../model/read/library.ts';

const usage = `Say of which report, which address, and where it leads:

  npm run address -- <report> <address> <other address>   its passage is there now
  npm run address -- <report> <address> gone              its passage is in the report no more
  npm run address -- <report> <address> keep              the words that bear it now are its own`;

const [id = '', given = '', to = ''] = process.argv.slice(2).map((word) => word.replace(/^#/, ''));
const fault = id && given && to ? attempt() : usage;
if (fault !== null) {
  console.error(fault);
  process.exitCode = 1;
}

/** @returns what keeps it from being decided, or `null` */
function attempt(): string | null {
  try {
    return decide();
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error;
    return `${error.message}\nMend this first; then say where the address leads.`;
  }
}

/** @throws {LibraryError} when the reports cannot be read */
function decide(): string | null {
  const root = process.cwd();
  const file = ledgerOf(id);
  if (!existsSync(path.join(root, file))) return `There is no ${file}.\n\n${usage}`;
  const { ledger } = readLedger(readFileSync(path.join(root, file), 'utf8'));
  const entry = ledger.get(given);
  if (!entry) return `The address \`#${given}\` is not in ${file}.`;
  const found = readLibrary(root).reports.find(({ article }) => article.id === id);
  if (!found) return `There is no report \`${id}\`.`;
  const { addresses, article } = found;
  const { lost } = addresses;
  const now = addresses.ledger.get(to);
  if (to !== 'gone' && to !== 'keep' && (!now || now.now !== undefined || now.gone !== undefined)) {
    return `No passage of the report has the address \`#${to}\`.`;
  }
  const isThere = !lost.some(({ address, why }) => address === given && why === 'lost');
  if (to === 'keep' ? !isThere : isThere) {
    const [problem] = problemsOfAddresses(id, file, { ...addresses, lost });
    return to === 'keep'
      ? `No passage of the report has the address \`#${given}\`, so it cannot be kept there.`
      : `There is nothing to decide about \`#${given}\`: it leads to its passage.${problem ? ` Undecided is:\n${problem.reason}` : ''}`;
  }
  const decided: LedgerEntry =
    to === 'keep'
      ? { ...entry, words: addresses.ledger.get(given)?.words ?? entry.words }
      : to === 'gone'
        ? { ...entry, gone: article.version }
        : { ...entry, now: to };
  writeFileSync(path.join(root, file), formatLedger(new Map([...ledger, [given, decided]])));
  console.log(`Noted in ${file}. Run \`npm run build\` to see the site with it.`);
  return null;
}
