/** What the pages know of the content; the only one to ask Astro for it. */
import { getCollection, getEntry } from 'astro:content';
import { sharedValues } from './model/browse.ts';
import { asItStands } from './model/standing.ts';
import { mentionsIn } from './model/mentions.ts';
import type { Mention } from './model/mentions.ts';
import { createTermIndex } from './model/term-index.ts';

/** Does what it is given once a build, and afresh each time in dev. */
function onceABuild<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loaded: Promise<Value> | undefined;
  return () => (import.meta.env.DEV ? load() : (loaded ??= load()));
}

const allEntries = onceABuild(() => getCollection('reports'));

/** Every report, newest first; of one day, by id. */
export const allReports = onceABuild(async () =>
  (await allEntries())
    .map(({ data }) => data.article)
    .sort((a, b) => order(b.meta.published, a.meta.published) || order(a.id, b.id)),
);

/** Every version of every report, with what became of it since, and the newest of the same report. */
export const allVersions = onceABuild(async () =>
  (await allEntries()).flatMap(({ data: { article: current, versions } }) =>
    [current, ...versions].map((version) => ({ article: asItStands(version, current), current })),
  ),
);

/** The specialties, regions and so on that at least two reports share. */
export const allSharedValues = onceABuild(async () => sharedValues(await allReports()));

/** The addresses of pages that are no longer there: where they lead, or that nothing is in their place. */
export const allFormerPages = onceABuild(async () => {
  const addresses = await getEntry('addresses', 'pages');
  return addresses?.data ?? { moves: [], gone: [] };
});

/** Every term of the glossary, by name. */
export const allTerms = onceABuild(async () => {
  const glossary = await getEntry('glossary', 'terms');
  return glossary?.data.terms ?? [];
});

/** The sentences of every report that mention a term, by the term's slug. */
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
