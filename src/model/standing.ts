/** How a report stands: what was corrected, and whether it was retracted, has to be seen wherever it is named. */
import type { Article } from './article.ts';

export type Standing = Pick<Article, 'status' | 'meta'>;

/** The title of a report on its own pages, which tell of corrections themselves. */
export function ownTitle({ status, meta }: Standing): string {
  return status === 'retracted' ? `Retracted: ${meta.title}` : meta.title;
}

/** The title of a report where others stand beside it: in lists, in feeds, among search results. */
export function listedTitle(report: Standing): string {
  return report.status === 'corrected' ? `Corrected: ${report.meta.title}` : ownTitle(report);
}

/** A notice with what it is. The newest of a retracted report retracts it; others may be of any kind. */
export interface NamedNotice {
  name: 'Retracted' | 'Corrected' | 'Notice';
  date: string;
  text: string;
}

/** The notices of a report, newest first. */
export function noticesOf({ status, meta }: Standing): NamedNotice[] {
  return meta.notices.map((notice, index) => ({
    ...notice,
    name:
      status === 'corrected'
        ? 'Corrected'
        : status === 'retracted' && index === 0
          ? 'Retracted'
          : 'Notice',
  }));
}

/** When a version was published, or last changed. */
export function dateOf({ meta }: Pick<Article, 'meta'>): string {
  return meta.updated ?? meta.published;
}
