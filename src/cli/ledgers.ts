/** The ledgers of the reports: held against the reports, and brought up to date. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatLedger } from '../model/addresses/ledger.ts';
import { percent, problemsOfAddresses } from '../model/addresses/problems.ts';
import type { AddressChange } from '../model/addresses/settle.ts';
import type { Problem } from '../model/problem.ts';
import { ledgerOf } from '../model/read/library.ts';
import type { LibraryEntry } from '../model/read/library.ts';

/**
 * What keeps a site from being published because of its addresses.
 *
 * @param root the folder of the project
 * @param onlyCheck whether no ledger may be written, as where nobody would commit it
 */
export function addressFaults(
  root: string,
  reports: readonly LibraryEntry[],
  onlyCheck: boolean,
): Problem[] {
  return reports.flatMap(({ article: { id }, addresses }) => {
    const file = ledgerOf(id);
    const faults = problemsOfAddresses(id, file, addresses);
    if (faults.length > 0 || !onlyCheck) return faults;
    if (textOf(root, file) === formatLedger(addresses.ledger)) return [];
    return [
      {
        file,
        line: 1,
        column: 1,
        reason: `The ledger of addresses is behind the report: ${inWords(addresses.changes)}.`,
        advice: 'Run `npm run build` where you write, and commit the ledger with the report.',
      },
    ];
  });
}

/**
 * Writes the ledgers that are behind.
 *
 * @returns what it did, a line per report that changed and per address that an editor should know of
 */
export function recordAddresses(root: string, reports: readonly LibraryEntry[]): string[] {
  return reports.flatMap(({ article: { id }, addresses: { ledger, changes } }) => {
    const file = ledgerOf(id);
    const text = formatLedger(ledger);
    if (textOf(root, file) === text) return [];
    writeFileSync(path.join(root, file), text);
    return [`${file}: ${inWords(changes)}`, ...changes.flatMap(lineOf)];
  });
}

function textOf(root: string, file: string): string | null {
  const full = path.join(root, file);
  return existsSync(full) ? readFileSync(full, 'utf8').replaceAll('\r\n', '\n') : null;
}

/** `3 new, 1 followed, 1 gone`. */
function inWords(changes: readonly AddressChange[]): string {
  const kinds = ['new', 'followed', 'renamed', 'gone'] as const;
  const counts = kinds.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count > 0 ? [`${count} ${kind}`] : [];
  });
  return counts.length > 0 ? counts.join(', ') : 'the order of the passages changed';
}

function lineOf(change: AddressChange): string[] {
  switch (change.kind) {
    case 'new':
      return [];
    case 'followed':
      return [`  #${change.address} followed an edit (${percent(change.alike)} alike)`];
    case 'renamed':
      return [`  #${change.address} is now #${change.now} (${percent(change.alike)} alike)`];
    case 'gone':
      return [`  #${change.address} is gone; it leads to #${change.at}`];
  }
}
