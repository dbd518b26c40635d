/** What a device keeps of the site: an edition, which is of one build and replaced as a whole. */
import type { ListedFile } from './lists.ts';

/** The item with what is kept along with any other. */
export const common = '';
/** The item with every page of the site. */
export const library = '*';

export interface KeptItem {
  /** The id of a report, or one of the above. */
  id: string;
  /** Those of the report; nothing and 0 for the others. */
  title: string;
  version: number;
  /** The ids of reports whose pages say that they are retracted. */
  retracted: string[];
  files: ListedFile[];
}

export interface Edition {
  build: string;
  /** When its files were fetched, as ISO 8601. */
  date: string;
  items: KeptItem[];
}

/** The one record on a device of what it keeps. */
export interface KeptRecord {
  current: Edition;
  /** Editions that were replaced while pages of theirs were open, which go on using them. */
  former: Edition[];
}

const tables = new WeakMap<Edition, Map<string, string>>();

/** The digest of what an edition has at a path, if it has it. */
export function digestAt(edition: Edition, path: string): string | undefined {
  let table = tables.get(edition);
  if (!table) {
    table = new Map();
    for (const [own, digest, , ...standsFor] of edition.items.flatMap(({ files }) => files)) {
      for (const other of standsFor) if (!table.has(other)) table.set(other, digest);
      table.set(own, digest);
    }
    tables.set(edition, table);
  }
  return table.get(path);
}

/** The files of items, each content once. */
export function contentsOf(items: readonly KeptItem[]): ListedFile[] {
  return [...new Map(items.flatMap(({ files }) => files).map((file) => [file[1], file])).values()];
}

export function bytesOf(files: readonly ListedFile[]): number {
  return files.reduce((sum, [, , bytes]) => sum + bytes, 0);
}

/** The digests that a device has reason to hold. */
export function digestsOf({ current, former }: KeptRecord): Set<string> {
  const items = [current, ...former].flatMap((edition) => edition.items);
  return new Set(items.flatMap(({ files }) => files).map(([, digest]) => digest));
}
