/** The files of a built site, and what its pages need of them. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { needsOf } from './list-page.ts';
import type { PageNeeds } from './list-page.ts';
import { digestLength } from './lists.ts';
import type { ListedFile } from './lists.ts';

export interface Site {
  /** A file, by its path below the folder. */
  file: (name: string) => ListedFile;
  /** A page, with what it shows. */
  page: (path: string) => ListedFile[];
  /** Where a page leads within the site, without what follows `#` or `?`. */
  linksOf: (path: string) => string[];
}

/** Reads every file of a built site once at most. */
export function openSite(dist: string, base: string): Site {
  const listed = new Map<string, ListedFile>();
  const needed = new Map<string, PageNeeds>();
  const file = (name: string): ListedFile => {
    const known = listed.get(name);
    if (known) return known;
    const content = readFileSync(path.join(dist, name));
    const entry: ListedFile = [encodeURI(pathOf(name)), digestOf(content), content.length];
    if (name.endsWith('.html')) needed.set(pathOf(name), within(content.toString(), pathOf(name)));
    listed.set(name, entry);
    return entry;
  };
  /** What a page needs by paths below the base path; what is elsewhere is left out. */
  const within = (html: string, page: string): PageNeeds => {
    const pathsOf = (address: string): string[] => {
      if (address.startsWith('#')) return [];
      const url = new URL(address, `http://site${base}${page}`);
      const isOurs = url.origin === 'http://site' && url.pathname.startsWith(base);
      return isOurs ? [url.pathname.slice(base.length)] : [];
    };
    const { shows, leadsTo } = needsOf(html);
    return {
      shows: shows.flatMap(([address, ...others]) =>
        pathsOf(address).map((own): [string, ...string[]] => [own, ...others.flatMap(pathsOf)]),
      ),
      leadsTo: [...new Set(leadsTo.flatMap(pathsOf))],
    };
  };
  const needsOfPage = (page: string): PageNeeds => {
    file(fileOf(page));
    return needed.get(page) ?? { shows: [], leadsTo: [] };
  };
  const shown = (name: string, page: string): ListedFile => {
    try {
      return file(fileOf(name));
    } catch (cause) {
      const says = `The page /${page} shows /${name}, which is not in the built site.`;
      throw new Error(says, { cause });
    }
  };
  return {
    file,
    page: (page) => [
      file(fileOf(page)),
      ...needsOfPage(page).shows.map(([name, ...others]): ListedFile => {
        const [own, digest, bytes] = shown(name, page);
        return [own, digest, bytes, ...others];
      }),
    ],
    linksOf: (page) => needsOfPage(page).leadsTo,
  };
}

/** Every file below a folder, sorted, with forward slashes. */
export function filesBelow(dist: string): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(dist, path.join(parentPath, name)))
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort();
}

/** The path of a page is that of its folder. */
export function pathOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}

function fileOf(page: string): string {
  return decodeURI(page).replace(/(^|\/)$/, '$1index.html');
}

export function digestOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, digestLength);
}
