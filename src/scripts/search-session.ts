/** A field in which someone types, and the container in which the answers appear. */
import { createSearch } from '../search/query.ts';
import { createSearchView } from './search-view.ts';

/** The site's base path, with a slash at both ends. */
export const base = `${import.meta.env.BASE_URL}/`.replace(/\/+$/, '/');

const search = createSearch(base);

/** After so many milliseconds without a further key the search begins. */
const pause = 70;
const step = 20;

export interface SearchSession {
  /** Searches once typing pauses. */
  type(query: string): void;
  /** Searches now. */
  ask(query: string): void;
}

/**
 * Connects queries with a container; an answer that is overtaken by a newer query is dropped.
 *
 * @param begin called with each query when its search begins
 */
export function startSession(
  container: HTMLElement,
  options: { heading: 2 | 3; more: boolean; begin?: (query: string) => void },
): SearchSession {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current = new AbortController();
  let asked = '';
  let limit = step;
  const view = createSearchView(container, {
    heading: options.heading,
    base,
    onRetry: () => void run(),
    ...(options.more && {
      onMore: () => {
        limit += step;
        void run();
      },
    }),
  });

  async function run(): Promise<void> {
    current.abort();
    current = new AbortController();
    const { signal } = current;
    view.waiting();
    try {
      const outcome = await search.search(asked, signal, limit);
      if (!signal.aborted) view.show(outcome);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  function ask(query: string): void {
    clearTimeout(timer);
    asked = query;
    limit = step;
    options.begin?.(query);
    void run();
  }

  return {
    ask,
    type(query) {
      clearTimeout(timer);
      timer = setTimeout(() => ask(query), pause);
    },
  };
}

/** Loads the index while the reader is about to type. */
export function preloadIndex(): void {
  search.preload();
}
