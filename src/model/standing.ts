/** How a report stands: what was corrected, and whether it was retracted, has to be seen wherever it is named. */
import type { Article } from './article.ts';

export type Standing = Pick<Article, 'status' | 'meta'>;

/**
 * The title of a report, which says of a retracted one that it is (COPE, Retraction guidelines). Its
 * own pages tell of corrections themselves.
 */
export function titleOf({ status, meta }: Standing): string {
  return status === 'retracted' ? `Retracted: ${meta.title}` : meta.title;
}

/** The title of a report where others stand beside it: in lists, in feeds, among search results. */
export function listedTitle(report: Standing): string {
  return report.status === 'corrected' ? `Corrected: ${report.meta.title}` : titleOf(report);
}

/** A version with what became of the report since: every version says so. */
export function asItStands(version: Article, { status, meta: { notices } }: Standing): Article {
  return { ...version, status, meta: { ...version.meta, notices } };
}

/** When a version was published, or last changed. */
export function dateOf({ meta }: Pick<Article, 'meta'>): string {
  return meta.updated ?? meta.published;
}

/** The day on which a report was last published, changed, corrected or retracted. */
export function lastChange({ published, updated = published, notices }: Article['meta']): string {
  const days = [published, updated, ...notices.map(({ date }) => date)];
  return days.toSorted().at(-1) ?? published;
}
