/** Lists the files of a built site that a device has to keep to show a report, or all, without a network. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../model/article.ts';
import { reportPath } from '../model/paths.ts';
import { digestOf, filesBelow, openSite, pathOf } from './list-files.ts';
import type { Site } from './list-files.ts';
import { recordFolder } from './lists.ts';
import type { LibraryList, ListedFile, ReportList, SiteList, SiteStatus } from './lists.ts';

/** What is kept with any report, besides the scripts and the index. */
const commonPages = ['', 'search/', 'offline/'];

/** Pages of single versions, and of how to cite them, which stay on the site. */
const versionPage = /^reports\/[^/]+\/v\d+\/(?:cite\/)?$/;

/** Of the files of the search, those that it asks for, without the texts. */
const indexFiles = /^pagefind\/(?:pagefind-entry\.json$|[^/]*\.pf_meta$|index\/|lexicon\/)/;

/**
 * @param dist the folder of the built site
 * @param base the site's base path, with a slash at both ends
 * @param gone addresses of pages that were taken away, within the site
 * @returns the text of each list, by its path below the base path
 * @throws when a page shows a file that is not there
 */
export function listSite(
  dist: string,
  base: string,
  reports: readonly Article[],
  gone: readonly string[] = [],
): Map<string, string> {
  const all = filesBelow(dist);
  const site = openSite(dist, base);
  const records = recordsOf(dist, all);
  const pages = all
    .filter((file) => /(^|\/)index\.html$/.test(file))
    .map(pathOf)
    .filter((page) => !versionPage.test(page));

  const common = listOf([
    ...commonPages.flatMap(site.page),
    ...all.filter((file) => /^_astro\/.*\.js$/.test(file) || indexFiles.test(file)).map(site.file),
  ]);
  const library = listOf([
    ...pages.flatMap(site.page),
    ...[...records.values()].flat().map(site.file),
  ]);
  const ofReports = reports.map((article) => {
    const own = ownPages(reportPath(article.id).slice(1), site);
    const terms = own.flatMap(site.linksOf).filter(isTerm);
    const shown = [...own, ...terms];
    const texts = shown.flatMap((page) => records.get(page) ?? []);
    const files = [...shown.flatMap(site.page), ...texts.map(site.file)];
    return { article, files: listOf(files) };
  });

  const everything = [common, library, ...ofReports.map(({ files }) => files)];
  const build = digestOf(Buffer.from(JSON.stringify(everything)));
  const bytes = sum(listOf([...common, ...library]).map(([, , size]) => size));
  const retracted = retractedOf(reports);
  const ids = Object.keys(retracted);
  const lists: [string, SiteList | LibraryList | ReportList | SiteStatus][] = [
    ['site', { build, files: common, library: { reports: reports.length, bytes }, retracted: ids }],
    ['library', { build, retracted: ids, files: library }],
    ['status', { build, retracted, gone: gone.map((page) => page.slice(1)) }],
    ...ofReports.map(({ article: { id, meta, version }, files }): [string, ReportList] => {
      const own = ids.filter((one) => one === id);
      return [`reports/${id}`, { build, title: meta.title, version, retracted: own, files }];
    }),
  ];
  return new Map(lists.map(([name, list]) => [`offline/${name}.json`, JSON.stringify(list)]));
}

/** The page of a report and those below it to which it leads. */
function ownPages(page: string, site: Site): string[] {
  const below = site
    .linksOf(page)
    .filter((link) => link.startsWith(page) && link.endsWith('/') && !versionPage.test(link));
  return [...new Set([page, ...below])];
}

function isTerm(link: string): boolean {
  return /^glossary\/[^/]+\/$/.test(link);
}

function retractedOf(reports: readonly Article[]): SiteStatus['retracted'] {
  const retracted = reports.filter(({ status }) => status === 'retracted');
  return Object.fromEntries(
    retracted.map(({ id, meta }) => {
      const { date = '', text = '' } = meta.notices[0] ?? {};
      return [id, { title: meta.title, date, text }];
    }),
  );
}

/** One entry for each path, sorted. */
function listOf(files: readonly ListedFile[]): ListedFile[] {
  const byPath = new Map<string, ListedFile>();
  for (const [name, digest, bytes, ...standsFor] of files) {
    const known = byPath.get(name)?.slice(3) as string[] | undefined;
    const all = [...new Set([...(known ?? []), ...standsFor])].sort();
    byPath.set(name, [name, digest, bytes, ...all]);
  }
  return [...byPath.values()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The files with the texts that the search finds, by the page on which they stand. */
function recordsOf(dist: string, files: readonly string[]): Map<string, string[]> {
  const records = new Map<string, string[]>();
  for (const file of files.filter((name) => name.startsWith(recordFolder))) {
    const text = gunzipSync(readFileSync(path.join(dist, file))).toString();
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    const page = url.replace(/^\//, '').replace(/#.*$/, '');
    records.set(page, [...(records.get(page) ?? []), file]);
  }
  return records;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
