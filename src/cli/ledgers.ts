/** The ledgers of addresses: held against the content, and brought up to date. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatLedger } from '../model/addresses/ledger.ts';
import { problemsOfPages } from '../model/addresses/page-problems.ts';
import { formatPageLedger } from '../model/addresses/pages.ts';
import { percent, problemsOfAddresses } from '../model/addresses/problems.ts';
import type { PageChange } from '../model/addresses/settle-pages.ts';
import type { AddressChange } from '../model/addresses/settle.ts';
import type { Problem } from '../model/problem.ts';
import { ledgerOf } from '../model/read/library.ts';
import type { Library } from '../model/read/library.ts';
import { readSitePages } from '../model/read/site-pages.ts';

/** A ledger as it should be. */
export interface LedgerNow {
  /** Relative to the project, with forward slashes. */
  file: string;
  text: string;
  /** What happened since it was written, each with what an editor should know of it. */
  changes: { kind: string; line: string | null }[];
  /** What an editor has to decide. */
  undecided: Problem[];
}

/** Whether this is a machine that publishes what others wrote: where nobody would commit a ledger. */
export function onlyChecks({ CI }: NodeJS.ProcessEnv): boolean {
  return CI !== undefined && CI !== '' && CI !== 'false' && CI !== '0';
}

/**
 * The ledger of every report, and those of the pages.
 *
 * @param root the folder of the project
 * @throws {LibraryError} when those of the pages cannot be read
 */
export function ledgersOf(root: string, library: Library): LedgerNow[] {
  const published = library.reports.filter(({ article }) => !article.meta.draft);
  const ofReports = published.map(({ article: { id }, addresses }): LedgerNow => {
    const file = ledgerOf(id);
    return {
      file,
      text: formatLedger(addresses.ledger),
      changes: addresses.changes.map((change) => ({ kind: change.kind, line: lineOf(change) })),
      undecided: problemsOfAddresses(id, file, addresses),
    };
  });
  const ofPages = readSitePages(root, library).map(({ file, pages }): LedgerNow => {
    return {
      file,
      text: formatPageLedger(pages.ledger),
      changes: pages.changes.map((change) => ({ kind: change.kind, line: lineOfPage(change) })),
      undecided: problemsOfPages(file, pages),
    };
  });
  return [...ofReports, ...ofPages];
}

/** Ledgers that are behind the content, for a machine where nobody would commit them. */
export function ledgerFaults(root: string, ledgers: readonly LedgerNow[]): Problem[] {
  return behind(root, ledgers).map(({ file, changes }) => ({
    file,
    line: 1,
    column: 1,
    reason: `The ledger of addresses is behind the content: ${inWords(changes)}.`,
    advice: 'Run `npm run build` where you write, and commit the ledger with the rest.',
  }));
}

/**
 * Writes the ledgers that are behind.
 *
 * @returns what it did, a line per ledger and per address that an editor should know of
 */
export function recordAddresses(root: string, ledgers: readonly LedgerNow[]): string[] {
  return behind(root, ledgers).flatMap(({ file, text, changes }) => {
    writeFileSync(path.join(root, file), text);
    return [`${file}: ${inWords(changes)}`, ...changes.flatMap(({ line }) => line ?? [])];
  });
}

/** A ledger of nothing is not begun. */
function behind(root: string, ledgers: readonly LedgerNow[]): LedgerNow[] {
  return ledgers.filter(({ file, text }) => {
    const full = path.join(root, file);
    return existsSync(full)
      ? readFileSync(full, 'utf8').replaceAll('\r\n', '\n') !== text
      : /"/.test(text);
  });
}

/** `3 new, 1 followed, 1 gone`. */
function inWords(changes: LedgerNow['changes']): string {
  const kinds = ['new', 'followed', 'renamed', 'moved', 'gone'];
  const counts = kinds.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count > 0 ? [`${count} ${kind}`] : [];
  });
  return counts.length > 0 ? counts.join(', ') : 'the order of the passages changed';
}

function lineOf(change: AddressChange): string | null {
  switch (change.kind) {
    case 'new':
      return null;
    case 'followed':
      return `  #${change.address} followed an edit (${percent(change.alike)} alike)`;
    case 'renamed':
      return `  #${change.address} is now #${change.now} (${percent(change.alike)} alike)`;
    case 'gone':
      return `  #${change.address} is gone; it leads to #${change.at}`;
  }
}

function lineOfPage({ kind, path: page, now }: PageChange): string | null {
  if (kind === 'moved') return `  ${page} is now ${now}`;
  return kind === 'gone' ? `  ${page} is gone, and says so` : null;
}
