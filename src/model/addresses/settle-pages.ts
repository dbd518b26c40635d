/** Brings a ledger of pages up to date, and tells what became of each page. */
import { compareTitles } from './follow-pages.ts';
import { isPage } from './pages.ts';
import type { PageEntry, PageLedger, SitePage } from './pages.ts';

export interface PageChange {
  kind: 'new' | 'renamed' | 'moved' | 'gone';
  path: string;
  /** Where a page that moved is now. */
  now?: string;
}

/** A published page of which it cannot be told where it is. */
export interface LostPage {
  path: string;
  title: string;
  /** `lost`: it is nowhere; `displaced`: another page has its address. */
  why: 'lost' | 'displaced';
  /** Where it is; `null` where it is nowhere, or was taken away. */
  now: string | null;
  /** The new pages that are most like it, best first. */
  near: SitePage[];
}

/** An address that leads elsewhere. */
export interface Move {
  from: string;
  /** A page that is there, or a passage of one: `/reports/report-a/#fig-scan`. */
  to: string;
}

export interface SettledPages {
  /** The ledger as it should be. */
  ledger: PageLedger;
  changes: PageChange[];
  moves: Move[];
  /** Addresses whose pages were taken away. */
  gone: string[];
  lost: LostPage[];
}

/**
 * @param pages every page of a folder of content
 * @param heirOf where a page is now that is a part of another page and no longer there
 */
export function settlePages(
  before: PageLedger,
  pages: readonly SitePage[],
  heirOf: (path: string) => string | null = () => null,
): SettledPages {
  const there = new Map(pages.map((page) => [page.path, page]));
  const promised = pages.filter(({ path, draft }) => !draft || before.has(path));
  const next = new Map<string, PageEntry>(promised.map(({ path, title }) => [path, { title }]));
  for (const [path, entry] of before) if (!there.has(path)) next.set(path, entry);
  const changes: PageChange[] = [];
  const lost: LostPage[] = [];
  const note = (path: string, entry: PageEntry, kind: PageChange['kind']): void => {
    next.set(path, entry);
    changes.push({ kind, path, ...(entry.now === undefined ? {} : { now: entry.now }) });
  };
  const titles = compareTitles(
    [...before.values(), ...pages].map(({ title }) => title),
    pages.filter(({ path }) => !wasThere(before, path) && aboveIn(there, path) === null),
  );

  for (const { path, title } of promised) {
    const known = before.get(path);
    const now = known && aboveIn(before, path) === null ? otherPlace(known, title) : null;
    if (known && now !== null) lost.push({ path, title: known.title, why: 'displaced', ...now });
    else if (!known || !isPage(known)) changes.push({ kind: 'new', path });
    else if (known.title !== title) changes.push({ kind: 'renamed', path });
  }
  // Pages come before those below them, which go with them.
  for (const [path, entry] of sorted(next)) {
    if (there.has(path) || !isPage(entry)) continue;
    const above = aboveIn(next, path);
    const now = above === null ? titles.successorOf(entry.title) : goesWith(path, above);
    if (now !== null) note(path, { ...entry, now }, 'moved');
    else if (above !== null && next.get(above)?.gone) note(path, { ...entry, gone: true }, 'gone');
    else if (above === null || there.has(above)) {
      lost.push({
        path,
        title: entry.title,
        why: 'lost',
        now: null,
        near: titles.nearest(entry.title),
      });
    }
  }
  if (isOfAnother()) {
    lost.length = 0;
    for (const [path, entry] of sorted(next)) {
      if (!there.has(path) && isPage(entry)) note(path, { ...entry, gone: true }, 'gone');
    }
  }
  return { ledger: next, changes, ...landings(next, there), lost };

  /** Where the page of a ledger is, if another has its address; `now` is `null` if it is gone. */
  function otherPlace(known: PageEntry, title: string): Pick<LostPage, 'now' | 'near'> | null {
    if (known.title === title || titles.areAlike(known.title, title)) return null;
    const now = known.now ?? titles.successorOf(known.title);
    return now !== null || known.gone ? { now, near: [] } : null;
  }

  function goesWith(path: string, above: string): string | null {
    const now = next.get(above)?.now;
    if (now === undefined) return there.has(above) ? heirOf(path) : null;
    const below = now + path.slice(above.length);
    return there.has(below) ? below : (heirOf(below) ?? now);
  }

  /** Of the pages that were published none is there: the library is that of somebody else. */
  function isOfAnother(): boolean {
    const own = [...before].filter(
      ([path, entry]) => isPage(entry) && aboveIn(before, path) === null,
    );
    return own.length > 0 && own.every(([path]) => !there.has(path) && !next.get(path)?.now);
  }
}

function wasThere(ledger: PageLedger, path: string): boolean {
  const entry = ledger.get(path);
  return entry !== undefined && isPage(entry);
}

function sorted(ledger: PageLedger): [string, PageEntry][] {
  return [...ledger].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The nearest page above: `/a/b/` or `/a/` for `/a/b/c/`. */
function aboveIn(pages: ReadonlyMap<string, unknown>, path: string): string | null {
  for (let above = parent(path); above !== '/'; above = parent(above)) {
    if (pages.has(above)) return above;
  }
  return null;
}

function parent(path: string): string {
  return path.replace(/[^/]*\/?$/, '') || '/';
}

/** Where the addresses lead that are no page's any more, however often their pages moved. */
function landings(
  ledger: PageLedger,
  there: ReadonlyMap<string, unknown>,
): Pick<SettledPages, 'moves' | 'gone'> {
  const moves: Move[] = [];
  const gone: string[] = [];
  for (const [from, entry] of ledger) {
    if (isPage(entry)) continue;
    const seen = new Set<string>();
    let to = from;
    let known: PageEntry | undefined = entry;
    while (known?.now !== undefined && !seen.has(to)) {
      seen.add(to);
      to = known.now;
      const page = to.replace(/#.*/, '');
      known = there.has(page) ? undefined : ledger.get(page);
    }
    if (known) gone.push(from);
    else moves.push({ from, to });
  }
  return { moves, gone };
}
