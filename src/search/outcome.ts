/** What a search gives to whoever shows it. */
import type { RecordType } from './records.ts';

/** A piece of an excerpt; `matched` when it is one of the words that were searched for. */
export interface Part {
  text: string;
  matched: boolean;
}

/** A passage that holds the words. */
export interface Hit {
  type: RecordType;
  /** The address of the passage, with base path and anchor. */
  address: string;
  /** The section, figure, table or reference in which it lies. */
  title: string;
  excerpt: Part[];
}

/** The hits of one report, best first. */
export interface Group {
  /** The report's title. */
  title: string;
  /** The report's address. */
  address: string;
  /** BCP 47 tag of the report's language. */
  language: string;
  hits: Hit[];
}

export type SearchOutcome =
  /** The query has no letters or digits. */
  | { state: 'idle' }
  /** `more`: there are further hits, for a search with a higher limit. */
  | { state: 'ready'; query: string; groups: Group[]; more: boolean }
  | { state: 'empty'; query: string }
  /** The index could not be loaded; a further search tries again. */
  | { state: 'error'; query: string };
