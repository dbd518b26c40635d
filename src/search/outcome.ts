/** What a search gives to whoever shows it. */
import type { ResultType } from './records.ts';

/** A piece of an excerpt; `matched` when it is one of the words that were searched for. */
export interface Part {
  text: string;
  matched: boolean;
}

/** A passage that holds the words. */
export interface Hit {
  type: ResultType;
  /**
   * The address of the passage, with base path and anchor; the words that matched are in its query
   * as `mark`, so that the page can show them.
   */
  address: string;
  /** The section, figure, table or reference in which it lies. */
  title: string;
  excerpt: Part[];
}

/** The hits of one report, or of the glossary, best first. */
export interface Group {
  /** The report's title. */
  title: string;
  /** The report's address. */
  address: string;
  /** BCP 47 tag of the report's language. */
  language: string;
  hits: Hit[];
}

/** What a reader should know of how the query was taken. */
export type Notice =
  /** Slips of the pen were mended: `instead` was searched for, in place of `typed`. */
  | { kind: 'spelling'; instead: string; typed: string }
  /** Words that the library does not have. */
  | { kind: 'unmatched'; words: string[] }
  /** Nothing was said but what must not be there. */
  | { kind: 'excluding' }
  /** Whatever has the words has also what must not be there. */
  | { kind: 'excluded' }
  /** Another name of a term was searched for too. */
  | { kind: 'synonym'; text: string; says: string }
  /** Only so many of the characters were looked at. */
  | { kind: 'shortened'; characters: number }
  /** No part of a report has all the words: these are missing in the best. */
  | { kind: 'relaxed'; words: string[] };

/** What results are limited to, each by the value's word in addresses; see `ResultType` for `type`. */
export type Filters = Partial<Record<'type' | 'report' | Facet, string>>;

type Facet = 'specialty' | 'region' | 'condition' | 'intervention';

export type SearchOutcome =
  /** The query has no letters or digits. */
  | { state: 'idle' }
  /** `next` is the limit of a search that finds further hits, where there may be some. */
  | { state: 'ready'; query: string; groups: Group[]; notices: Notice[]; next: number | null }
  | { state: 'empty'; query: string; notices: Notice[] }
  /** The index could not be loaded; a further search tries again. */
  | { state: 'error'; query: string };
