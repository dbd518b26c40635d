/** The address of a search: everything that decides what it finds is in it. */
import type { Filters } from '../search/query.ts';

/** A search as its address has it. */
export interface Asked {
  query: string;
  filters: Filters;
  /** Whether words are to be taken as they are typed. */
  exactly: boolean;
}

const names = ['type', 'report', 'specialty', 'region', 'condition', 'intervention'] as const;

/** What results can be limited to by `type`; anything else is no filter. */
const types = ['section', 'figure', 'table', 'reference', 'term', 'report'];

/** As many characters of a query are in its address as are searched for (`longest` in `parse.ts`). */
export const longestQuery = 500;

/** The site's base path, with a slash at both ends. */
export const base = `${import.meta.env.BASE_URL}/`.replace(/\/+$/, '/');

export function askedIn(search: string): Asked {
  const parameters = new URLSearchParams(search);
  const filters: Filters = {};
  for (const name of names) {
    const value = parameters.get(name);
    if (value && (name !== 'type' || types.includes(value))) filters[name] = value;
  }
  return {
    query: parameters.get('q') ?? '',
    filters,
    exactly: parameters.has('exactly'),
  };
}

/** The address on the search page; of two searches that differ in nothing it is the same. */
export function addressOf({ query, filters, exactly }: Asked): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query.slice(0, longestQuery));
  for (const name of names) if (filters[name]) parameters.set(name, filters[name]);
  if (exactly) parameters.set('exactly', '');
  const text = parameters.toString();
  return `${base}search/${text && `?${text}`}`;
}
