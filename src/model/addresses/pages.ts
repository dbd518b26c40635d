/**
 * The ledgers of pages: every page that the site ever had, so that none vanishes unnoticed. Each
 * folder of content keeps that of its own pages, as `pages.json`.
 */
import { formatLines, readLines } from './lines.ts';
import type { LedgerFault } from './lines.ts';

export const pageLedgerFile = 'pages.json';

/** A page as it is now. */
export interface SitePage {
  /** Its address within the site: `/reports/report-a/`. */
  path: string;
  title: string;
  /** Whether it is not to be published yet: then it is not promised to anybody. */
  draft?: true;
}

/** What a ledger knows of a page. */
export interface PageEntry {
  /** The title under which it was last seen. */
  title: string;
  /** Where it is now. */
  now?: string;
  /** It was taken away, and nothing is in its place. */
  gone?: true;
}

/** By address within the site. */
export type PageLedger = ReadonlyMap<string, PageEntry>;

export function isPage({ now, gone }: PageEntry): boolean {
  return now === undefined && gone === undefined;
}

/** Writes a ledger: sorted, a line per page. */
export function formatPageLedger(ledger: PageLedger): string {
  return formatLines(
    [...ledger].map(([address, { title, now, gone }]) => ({
      address,
      entry: { title, now, gone },
    })),
  );
}

/**
 * Reads a ledger. Where merged branches know different things of a page, what was decided counts:
 * if the page is there, the build finds it.
 */
export function readPageLedger(text: string): { ledger: PageLedger; faults: LedgerFault[] } {
  const ledger = new Map<string, PageEntry>();
  const { lines, faults } = readLines(text, isEntry);
  for (const { address, entry } of lines) {
    const known = ledger.get(address);
    if (!known || (isPage(known) && !isPage(entry))) ledger.set(address, entry);
  }
  return { ledger, faults };
}

function isEntry(value: unknown): value is PageEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { title, now, gone, ...rest } = value as Record<string, unknown>;
  return (
    typeof title === 'string' &&
    (now === undefined || (typeof now === 'string' && /^\/\S*$/.test(now))) &&
    (gone === undefined || gone === true) &&
    Object.keys(rest).length === 0
  );
}
