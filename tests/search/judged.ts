/** Queries with what a reader should find: the form in which they are written down. */

/** What a query tries. */
export const kinds = [
  'exact',
  'prefix',
  'token',
  'phrase',
  'synonym',
  'abbreviation',
  'lay',
  'inflection',
  'typo',
  'question',
  'negative',
  'none',
] as const;

export type Kind = (typeof kinds)[number];

/** `unmatched` and `relaxed` name a word that was left out; the others say how words were read. */
export type NoticeKind = 'spelling' | 'unmatched' | 'synonym' | 'relaxed';

export interface Query {
  library: 'site' | 'synthetic';
  kind: Kind;
  query: string;
  /**
   * The addresses that answer, any of them: `/reports/<id>/#<anchor>`, or a page, on which any
   * place does. `none`: there is nothing to be found, and the search must say so.
   */
  expect: readonly string[] | 'none';
  /** What the search must tell, beside the hits. */
  notice?: NoticeKind;
  /** A word that is not in the library, which the search must name when it leaves it out. */
  absent?: string;
  /** Words that are in the library, perhaps in another form: they may not be told as left out. */
  covered?: readonly string[];
  /** Addresses that may not be among the hits. */
  without?: readonly string[];
}

export type Extras = Pick<Query, 'notice' | 'absent' | 'covered' | 'without'>;

/** A query, the places that answer it, parted by spaces, and what else is asked. */
export type Line = readonly [query: string, places: string, extras?: Extras];

/**
 * Reads queries about one report of the site. A place is an anchor of the report (`history`), `*`
 * for any place in it, or a term of the glossary (`term:calcinosis`); `none` stands alone.
 */
export function aboutReport(id: string, kind: Kind, lines: readonly Line[]): Query[] {
  const page = `/reports/${id}/`;
  const address = (place: string): string => {
    if (place === '*') return page;
    return place.startsWith('term:') ? `/glossary/${place.slice(5)}/` : `${page}#${place}`;
  };
  return lines.map(([query, places, extras]) => ({
    library: 'site',
    kind,
    query,
    expect: places === 'none' ? 'none' : places.split(/\s+/).map(address),
    ...extras,
    ...(extras?.without && { without: extras.without.map(address) }),
  }));
}
