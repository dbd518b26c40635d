import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatLedger, isLive, readLedger } from '../../model/addresses/ledger.ts';
import type { LedgerEntry } from '../../model/addresses/ledger.ts';
import { problemsOfAddresses } from '../../model/addresses/problems.ts';
import { ledgerOf, readLibrary } from '../../model/read/library.ts';
import { Refusal } from '../refusal.ts';

/**
 * Notes in the ledger of a report where a published address leads.
 *
 * @param to another address, `gone`, or `keep`: the words that bear it now are its own
 * @returns the ledger, relative to the project
 * @throws {Refusal} when there is nothing to decide, or it cannot be so
 * @throws {LibraryError} when the reports cannot be read
 */
export function decidePassage(root: string, id: string, address: string, to: string): string {
  const file = ledgerOf(id);
  if (!existsSync(path.join(root, file))) throw new Refusal(`There is no ${file}.`);
  const { ledger } = readLedger(readFileSync(path.join(root, file), 'utf8'));
  const entry = ledger.get(address);
  if (!entry) throw new Refusal(`The address \`#${address}\` is not in ${file}.`);
  const found = readLibrary(root).reports.find(({ article }) => article.id === id);
  if (!found) throw new Refusal(`There is no report \`${id}\`.`);
  const { addresses, article } = found;
  const now = addresses.ledger.get(to);
  if (to !== 'gone' && to !== 'keep' && (!now || !isLive(now))) {
    throw new Refusal(`No passage of the report has the address \`#${to}\`.`);
  }
  const isThere = !addresses.lost.some((one) => one.address === address && one.why === 'lost');
  if (to === 'keep' && !isThere) {
    throw new Refusal(
      `No passage of the report has the address \`#${address}\`, so it cannot be kept there.`,
    );
  }
  if (to !== 'keep' && isThere) {
    const [problem] = problemsOfAddresses(id, file, addresses);
    throw new Refusal(
      `There is nothing to decide about \`#${address}\`: it leads to its passage.${problem ? ` Undecided is:\n${problem.reason}` : ''}`,
    );
  }
  const decided: LedgerEntry =
    to === 'keep'
      ? { ...entry, words: addresses.ledger.get(address)?.words ?? entry.words }
      : to === 'gone'
        ? { ...entry, gone: article.version }
        : { ...entry, now: to };
  writeFileSync(path.join(root, file), formatLedger(new Map([...ledger, [address, decided]])));
  return file;
}
