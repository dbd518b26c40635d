/** Where pages and files lie within a site, from its first page: `/reports/report-a/`. */
import type { Article } from './article.ts';
import type { SharedValue } from './browse.ts';

/** The page of a report: its newest version. */
export function reportPath(id: string): string {
  return `/reports/${id}/`;
}

/** The page on how to cite a report, or a version that is kept. */
export function citePath({
  id,
  version,
  frozen,
}: Pick<Article, 'id' | 'version' | 'frozen'>): string {
  return `${frozen ? versionPath(id, version) : reportPath(id)}cite/`;
}

/** The page of one version of a report, which stays as it is. */
export function versionPath(id: string, version: number): string {
  return `${reportPath(id)}v${version}/`;
}

/** The page of one figure of a report. */
export function figurePath(id: string, anchor: string): string {
  return `${reportPath(id)}figures/${anchor.replace(/^fig-/, '')}/`;
}

/** The page of a glossary term. */
export function termPath(slug: string): string {
  return `/glossary/${slug}/`;
}

/** The page of the reports that share a value. */
export function browsePath({ facet, slug }: SharedValue): string {
  return `/browse/${facet.id}/${encodeURIComponent(slug)}/`;
}

/** A page of the site's own prose, like that about the site. */
export function pagePath(id: string): string {
  return `/${id}/`;
}

/** A page for authors and editors. */
export function guidePath(id: string): string {
  return `/guide/${id}/`;
}

/** The feed of the reports, which exists where the site's origin is known. */
export const feedPath = '/feed.xml';

/** The schema of a data file. */
export function schemaPath(name: string): string {
  return `/schemas/${name}.json`;
}
