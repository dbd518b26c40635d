/**
 * What the build says of its own files, for devices that keep some of them. All lists of one build
 * name it, so that a device never mixes two. Paths are as in addresses, below the base path.
 */

/**
 * A file: its path, the beginning of the SHA-256 of its content, its bytes, and the paths for which
 * it stands in. Of a picture in several widths the widest stands in for the others.
 */
export type ListedFile = [path: string, digest: string, bytes: number, ...standsFor: string[]];

/** `offline/site.json`: what can be kept, and what is kept with anything. */
export interface SiteList {
  build: string;
  /** The first page, the search with its index, the page about what is kept, every script. */
  files: ListedFile[];
  library: { reports: number; bytes: number };
  /** The ids of the reports that are. */
  retracted: string[];
}

/** `offline/library.json`: every page of the site with what it shows. */
export interface LibraryList {
  build: string;
  /** The ids of those of its reports that are. */
  retracted: string[];
  files: ListedFile[];
}

/** `offline/reports/<id>.json`: the pages of a report with what they show, and its terms. */
export interface ReportList extends LibraryList {
  title: string;
  version: number;
}

/** `offline/status.json`: what a device has to know of reports that it may keep. */
export interface SiteStatus {
  build: string;
  /** By id. */
  retracted: Record<string, { title: string; date: string; text: string }>;
  /** The paths of pages that were taken away. */
  gone: string[];
}

/** How much of the SHA-256 is kept, in hexadecimal digits: enough to tell versions of a file apart. */
export const digestLength = 20;

export const entryPath = 'pagefind/pagefind-entry.json';
export const recordFolder = 'pagefind/fragment/';
