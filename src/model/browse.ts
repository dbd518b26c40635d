/** Ways to browse the reports: the values that several of them share, and what stands beside what. */
import { createHash } from 'node:crypto';
import type { Article } from './article.ts';
import { fold, slug } from './fold.ts';

/** What reports are filed under: the word in addresses, the field of the front matter, the names. */
export const facets = [
  { id: 'specialty', field: 'specialties', name: 'Specialty', plural: 'Specialties' },
  { id: 'region', field: 'regions', name: 'Region of the body', plural: 'Regions of the body' },
  { id: 'condition', field: 'conditions', name: 'Condition', plural: 'Conditions' },
  { id: 'intervention', field: 'interventions', name: 'Intervention', plural: 'Interventions' },
] as const;

export type Facet = (typeof facets)[number];

/** A value of a facet that at least two reports share. */
export interface SharedValue {
  facet: Facet;
  /** The last part of its address; no other value of the facet has it. */
  slug: string;
  /** The spelling that most reports use; of several, that of the oldest report. */
  label: string;
  /** The value without what is only case or typography: reports share it if they share this. */
  folded: string;
  /** In the order in which the reports were given. */
  articles: Article[];
}

/**
 * Every value that at least two of the reports share, facet by facet, each facet in alphabetical
 * order. The reports may come in any order.
 */
export function sharedValues(articles: readonly Article[]): SharedValue[] {
  const oldestFirst = articles.toSorted(
    (a, b) => order(a.meta.published, b.meta.published) || order(a.id, b.id),
  );
  return facets.flatMap((facet) => sharedOf(facet, articles, oldestFirst));
}

/** Whatever reports are filed under: a shared value, or one of a single report, which has no page. */
export type ListedValue = SharedValue | (Omit<SharedValue, 'slug'> & { slug: null });

/** Every value of the reports, facet by facet, each facet in alphabetical order. */
export function listedValues(
  articles: readonly Article[],
  shared: readonly SharedValue[],
): ListedValue[] {
  return facets.flatMap((facet) => {
    const several = shared.filter((value) => value.facet.id === facet.id);
    const known = new Set(several.map(({ folded }) => folded));
    const single = articles.flatMap((article) =>
      article.meta[facet.field].flatMap((label): ListedValue[] => {
        const folded = fold(label);
        if (known.has(folded)) return [];
        known.add(folded);
        return [{ facet, slug: null, label, folded, articles: [article] }];
      }),
    );
    return [...several, ...single].toSorted((a, b) => order(a.folded, b.folded));
  });
}

/** The shared value that a report's own spelling belongs to, if others share it. */
export function sharedValue(
  shared: readonly SharedValue[],
  facet: Facet['id'],
  spelling: string,
): SharedValue | undefined {
  const folded = fold(spelling);
  return shared.find((value) => value.facet.id === facet && value.folded === folded);
}

/** The shared values under which a report is filed. */
export function valuesOf({ meta }: Article, shared: readonly SharedValue[]): SharedValue[] {
  return shared.filter(({ facet, folded }) =>
    meta[facet.field].some((spelling) => fold(spelling) === folded),
  );
}

/** What stands before and after the item of a list that is asked for. */
export function neighbours<Item>(
  list: readonly Item[],
  isAskedFor: (item: Item) => boolean,
): { before: Item | undefined; after: Item | undefined } {
  const at = list.findIndex(isAskedFor);
  return { before: list[at - 1], after: at < 0 ? undefined : list[at + 1] };
}

/** Reports by the year in which they were published here, years and reports in the order given. */
export function byYear(articles: readonly Article[]): { year: string; articles: Article[] }[] {
  const years = Map.groupBy(articles, ({ meta }) => meta.published.slice(0, 4));
  return [...years].map(([year, of]) => ({ year, articles: of }));
}

function sharedOf(
  facet: Facet,
  articles: readonly Article[],
  oldestFirst: readonly Article[],
): SharedValue[] {
  const filed = new Map<string, { spelling: string; article: Article }[]>();
  for (const article of oldestFirst) {
    for (const spelling of article.meta[facet.field]) {
      const folded = fold(spelling);
      filed.set(folded, [...(filed.get(folded) ?? []), { spelling, article }]);
    }
  }
  const shared = [...filed].flatMap(([folded, entries]) => {
    const holders = new Set(entries.map(({ article }) => article));
    const second = [...holders][1];
    return second ? [{ folded, entries, holders, since: oldestFirst.indexOf(second) }] : [];
  });
  // The value that was shared first takes the plain address, so that no later report can take it away.
  const taken = new Set<string>();
  return shared
    .toSorted((a, b) => a.since - b.since)
    .map(({ folded, entries, holders }) => ({
      facet,
      slug: claimSlug(folded, taken),
      label: mostFrequent(entries.map(({ spelling }) => spelling)),
      folded,
      articles: articles.filter((article) => holders.has(article)),
    }))
    .toSorted((a, b) => order(a.folded, b.folded));
}

/**
 * The words of a value as an address. Where another value has that address (`A/B` and `A-B`), or
 * the value has no letters, a fingerprint of the value is added.
 */
function claimSlug(folded: string, taken: Set<string>): string {
  const plain = slug(folded);
  const digest = createHash('sha256').update(folded).digest('hex');
  let name = plain;
  for (let length = 4; name === '' || taken.has(name); length += 1) {
    name = [plain, digest.slice(0, length)].filter(Boolean).join('-');
  }
  taken.add(name);
  return name;
}

/** Of several that are equally frequent, the first. */
function mostFrequent(spellings: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const spelling of spellings) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? '';
}

function order(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
