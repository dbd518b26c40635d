/** The ledgers of the reports: held against the reports, and brought up to date. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatLedger } from '../model/addresses/ledger.ts';
import { percent, problemsOfAddresses } from '../model/addresses/problems.ts';
import type { AddressChange } from '../model/addresses/settle.ts';
import type { Problem } from '../model/problem.ts';
import { ledgerOf } from '../model/read/library.ts';
import type { LibraryEntry } from '../model/read/library.ts';

/** Whether this is a machine that publishes what others wrote: where nobody would commit a ledger. */
export function onlyChecks({ CI }: NodeJS.ProcessEnv): boolean {
  return CI !== undefined && CI !== '' && CI !== 'false' && CI !== '0';
}

/** Published addresses whose passages cannot be told: an editor has to say where they lead. */
export function addressFaults(reports: readonly LibraryEntry[]): Problem[] {
  return reports.flatMap(({ article: { id }, addresses }) =>
    problemsOfAddresses(id, ledgerOf(id), addresses),
  );
}

/**
 * Ledgers that are behind their reports, for a machine where nobody would commit them.
 *
 * @param root the folder of the project
 */
export function ledgerFaults(root: string, reports: readonly LibraryEntry[]): Problem[] {
  return reports.flatMap(({ article: { id }, addresses: { ledger, changes } }) => {
    const file = ledgerOf(id);
    if (textOf(root, file) === formatLedger(ledger)) return [];
    return [
      {
        file,
        line: 1,
        column: 1,
        reason: `The ledger of addresses is behind the report: ${inWords(changes)}.`,
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
