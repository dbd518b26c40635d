/** What the pages know of the content; the only caller of `getCollection`. */
import { getCollection } from 'astro:content';
import type { Article } from './model/article.ts';

let loaded: Promise<Article[]> | undefined;

/** Every report, newest first; of one day, by id. Read once a build, afresh in dev. */
export function allReports(): Promise<Article[]> {
  if (import.meta.env.DEV) return loadReports();
  loaded ??= loadReports();
  return loaded;
}

async function loadReports(): Promise<Article[]> {
  const entries = await getCollection('reports');
  return entries
    .map(({ data }) => data)
    .sort((a, b) => order(b.meta.published, a.meta.published) || order(a.id, b.id));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The site's own prose: one entry per page. */
export async function allPages() {
  return getCollection('pages');
}

/** The pages for authors and editors, in their order. */
export async function allGuidePages() {
  const entries = await getCollection('guide');
  return entries.sort((a, b) => a.data.order - b.data.order || order(a.id, b.id));
}
