/** What the pages know of the content; the only one to ask Astro for it. */
import { getCollection, getEntry } from 'astro:content';
import type { Article } from './model/article.ts';
import { sharedValues } from './model/browse.ts';
import { mentionsIn } from './model/mentions.ts';
import type { Mention } from './model/mentions.ts';
import { createTermIndex } from './model/term-index.ts';

/** Does what it is given once a build, and afresh each time in dev. */
function onceABuild<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loaded: Promise<Value> | undefined;
  return () => (import.meta.env.DEV ? load() : (loaded ??= load()));
}

/** Every report, newest first; of one day, by id. */
export const allReports = onceABuild(loadReports);

/** The specialties, regions and so on that at least two reports share. */
export const allSharedValues = onceABuild(async () => sharedValues(await allReports()));

/** Every term of the glossary, by name. */
export const allTerms = onceABuild(async () => {
  const glossary = await getEntry('glossary', 'terms');
  return glossary?.data.terms ?? [];
});

/** Every passage of every report that mentions a term, by the term's slug. */
export const allMentions = onceABuild(async () => {
  const index = createTermIndex(await allTerms());
  const all = new Map<string, Mention[]>();
  for (const report of await allReports()) {
    for (const [slug, mentions] of mentionsIn(report, index)) {
      all.set(slug, [...(all.get(slug) ?? []), ...mentions]);
    }
  }
  return all;
});

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
