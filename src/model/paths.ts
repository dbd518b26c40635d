/** Where pages and files lie within a site, from its first page: `/reports/report-a/`. */

/** The page of a report. */
export function reportPath(id: string): string {
  return `/reports/${id}/`;
}

/** The page of one figure of a report. */
export function figurePath(id: string, anchor: string): string {
  return `${reportPath(id)}figures/${anchor.replace(/^fig-/, '')}/`;
}

/** The page of a glossary term. */
export function termPath(slug: string): string {
  return `/glossary/${slug}/`;
}

/** The schema of a data file. */
export function schemaPath(name: string): string {
  return `/schemas/${name}.json`;
}
