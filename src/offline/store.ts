/**
 * Where a browser holds what is kept: one cache of the site, with the record, the contents of files
 * by their digest, and notes. Reading makes no cache where there is none.
 */
import { digestsOf } from './kept.ts';
import type { KeptRecord } from './kept.ts';

export interface Store {
  record(): Promise<KeptRecord | null>;
  setRecord(record: KeptRecord): Promise<void>;
  file(digest: string): Promise<Response | undefined>;
  setFile(digest: string, content: Response): Promise<void>;
  /** The digests of all contents that are held, wanted or not. */
  held(): Promise<Set<string>>;
  /** Deletes the contents that the record does not name. */
  sweep(record: KeptRecord): Promise<void>;
  /** What was noted, as it was. */
  note<Content>(name: string): Promise<Content | undefined>;
  /** Notes something, unless everything has been deleted meanwhile. */
  setNote(name: string, content: unknown): Promise<void>;
  dropNote(name: string): Promise<void>;
  /** The names of the notes in a folder. */
  notes(folder: string): Promise<string[]>;
  /** Deletes everything. */
  clear(): Promise<void>;
  /**
   * Does what must not be done twice at the same time, in whatever window.
   *
   * @returns whether it was done, because nothing else was under way
   */
  alone(work: () => Promise<void>): Promise<boolean>;
}

/** @param base the site's base path, with a slash at both ends */
export function openStore(base: string): Store {
  const cacheName = `casebook ${base}`;
  const root = `${base}offline/kept/`;
  const read = (key: string): Promise<Response | undefined> =>
    caches.match(root + key, { cacheName });
  const write = async (key: string, content: Response): Promise<void> =>
    (await caches.open(cacheName)).put(root + key, content);
  const drop = async (key: string): Promise<void> => {
    if (await caches.has(cacheName)) await (await caches.open(cacheName)).delete(root + key);
  };
  const keys = async (folder: string): Promise<string[]> => {
    if (!(await caches.has(cacheName))) return [];
    const start = new URL(root + folder, location.href).href;
    const all = await (await caches.open(cacheName)).keys();
    return all.filter(({ url }) => url.startsWith(start)).map(({ url }) => url.slice(start.length));
  };
  return {
    record: async () => ((await (await read('record'))?.json()) as KeptRecord | undefined) ?? null,
    setRecord: (record) => write('record', Response.json(record)),
    file: (digest) => read(`file/${digest}`),
    setFile: (digest, content) => write(`file/${digest}`, content),
    held: async () => new Set(await keys('file/')),
    async sweep(record) {
      const wanted = digestsOf(record);
      const unwanted = (await keys('file/')).filter((digest) => !wanted.has(digest));
      await Promise.all(unwanted.map((digest) => drop(`file/${digest}`)));
    },
    note: async <Content>(name: string) =>
      (await (await read(`note/${name}`))?.json()) as Content | undefined,
    async setNote(name, content) {
      if (await caches.has(cacheName)) await write(`note/${name}`, Response.json(content));
    },
    dropNote: (name) => drop(`note/${name}`),
    notes: (folder) => keys(`note/${folder}`),
    clear: async () => void (await caches.delete(cacheName)),
    alone: (work) =>
      navigator.locks.request(cacheName, { ifAvailable: true }, async (lock) => {
        if (lock) await work();
        return lock !== null;
      }),
  };
}
