/** What keeping something would take. Nothing is kept by asking. */
import worker from '../offline/worker.ts?worker&url';
import { common, contentsOf, library } from '../offline/kept.ts';
import type { Edition, KeptItem, KeptRecord } from '../offline/kept.ts';
import type { LibraryList, ListedFile, ReportList, SiteList } from '../offline/lists.ts';
import { openStore } from '../offline/store.ts';

/** Why something could not be kept. */
export type Reason =
  'unreachable' | 'unknown' | 'changed' | 'full' | 'refused' | 'busy' | 'stopped';

export class KeepError extends Error {
  readonly reason: Reason;
  constructor(reason: Reason, cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

/** What keeping would come to. */
export interface Plan {
  edition: Edition;
  /** The contents that the device does not hold yet. */
  missing: ListedFile[];
  /** The titles of what is kept and no longer on the site: it would go. */
  gone: string[];
}

/** The site's base path: the worker lies where the site begins. */
export const base = worker.replace(/[^/]*$/, '');

export const store = openStore(base);

/** @returns what is kept, or null. @throws KeepError where the browser keeps nothing at all */
export async function readKept(): Promise<KeptRecord | null> {
  return store.record().catch((error: unknown) => {
    throw new KeepError('refused', error);
  });
}

/** Whether there are files of something that could not be kept as a whole. */
export async function hasLeftOvers(): Promise<boolean> {
  return !(await readKept()) && (await store.held()).size > 0;
}

/** @throws KeepError `unreachable` or `unknown` */
export async function readSite(): Promise<SiteList> {
  return fetchList<SiteList>('site');
}

/**
 * Plans to keep an item along with all that is kept, everything as it now is on the site.
 *
 * @param wanted the id of a report, or `library`; without one what is kept is brought up to date
 * @throws KeepError
 */
export async function planKeeping(wanted?: string): Promise<Plan> {
  const site = await readSite();
  const record = await readKept();
  const before = record?.current.items.filter(({ id }) => id !== common) ?? [];
  const isSame = record?.current.build === site.build;
  const gone: string[] = [];
  const again = await Promise.all(
    before
      .filter(({ id }) => id !== wanted)
      .map(async (item) => {
        if (isSame) return item;
        return listItem(item.id, site.build).catch((error: unknown) => {
          if (!(error instanceof KeepError && error.reason === 'unknown')) throw error;
          gone.push(item.title);
          return null;
        });
      }),
  );
  const items: KeptItem[] = [
    { id: common, title: '', version: 0, retracted: [], files: site.files },
    ...again.filter((item) => item !== null),
    ...(wanted === undefined ? [] : [await listItem(wanted, site.build)]),
  ];
  const held = await store.held();
  return {
    edition: { build: site.build, date: new Date().toISOString(), items },
    missing: contentsOf(items).filter(([, digest]) => !held.has(digest)),
    gone,
  };
}

async function listItem(id: string, build: string): Promise<KeptItem> {
  if (id === library) {
    const { build: own, ...list } = await fetchList<LibraryList>('library');
    if (own !== build) throw new KeepError('changed');
    return { id, title: '', version: 0, ...list };
  }
  const { build: own, ...list } = await fetchList<ReportList>(`reports/${id}`);
  if (own !== build) throw new KeepError('changed');
  return { id, ...list };
}

async function fetchList<List>(name: string): Promise<List> {
  const response = await fetch(`${base}offline/${name}.json`, { cache: 'no-store' }).catch(
    (error: unknown) => {
      throw new KeepError('unreachable', error);
    },
  );
  if (response.status === 404 || response.status === 410) throw new KeepError('unknown');
  if (!response.ok) throw new KeepError('unreachable');
  return (await response.json()) as List;
}
