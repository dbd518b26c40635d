/** A field in which someone types, and what is called with the answers. */
import { createSearch } from '../search/query.ts';
import type { SearchOutcome } from '../search/query.ts';
import { base } from './search-address.ts';
import type { Asked } from './search-address.ts';

export const search = createSearch(base);

/** After so many milliseconds without a further key the search begins. */
const pause = 60;

export interface SearchSession {
  /** Searches once typing pauses. */
  type(asked: Asked): void;
  /** Searches now. */
  ask(asked: Asked): void;
  /** Searches again, for further results. */
  more(): void;
  /** How many records were asked for, where the reader asked for more. */
  limit(): number | undefined;
  /** Searches again. */
  retry(): void;
}

/**
 * An answer that is overtaken by a newer query is dropped.
 *
 * @param begin called with each search when it begins
 * @param show called with its answer
 */
export function startSession(
  begin: (asked: Asked) => void,
  show: (outcome: SearchOutcome, asked: Asked) => void,
): SearchSession {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current = new AbortController();
  let asked: Asked = { query: '', filters: {}, exactly: false };
  let limit: number | undefined;
  let next: number | undefined;

  async function run(): Promise<void> {
    current.abort();
    current = new AbortController();
    const { signal } = current;
    const { query, filters, exactly } = asked;
    begin(asked);
    try {
      const outcome = await search.search(query, signal, {
        ...(limit && { limit }),
        filters,
        exactly,
      });
      if (signal.aborted) return;
      if (outcome.state === 'ready') next = outcome.next ?? undefined;
      show(outcome, asked);
      if (!savesData()) search.complete();
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  function ask(wanted: Asked): void {
    clearTimeout(timer);
    asked = wanted;
    limit = undefined;
    void run();
  }

  return {
    ask,
    type(wanted) {
      clearTimeout(timer);
      search.prepare(wanted.query);
      timer = setTimeout(() => ask(wanted), pause);
    },
    more() {
      limit = next;
      void run();
    },
    limit: () => limit,
    retry: () => void run(),
  };
}

/** Whether the reader has asked that nothing be loaded ahead. */
function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

/** Loads the index while the reader is about to type. */
export function preloadIndex(): void {
  search.prepare();
}
