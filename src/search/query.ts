/** The search as browsers run it: a query in, hits grouped by report out. */
import { readQuery } from './fold.ts';
import type { Group, Hit, SearchOutcome } from './outcome.ts';
import { openIndex } from './pagefind.ts';
import type { Candidate, Fragment, Index } from './pagefind.ts';
import { findPassages } from './passages.ts';

export type { Group, Hit, Part, SearchOutcome } from './outcome.ts';

export interface Search {
  /** Loads the index ahead of the first query; a failure shows in the search that follows. */
  preload(): void;
  /**
   * Finds the passages that hold every word of the query, by stem or beginning.
   *
   * @param signal rejects with its reason when the answer is no longer wanted
   * @param limit how many records to look into
   */
  search(query: string, signal?: AbortSignal, limit?: number): Promise<SearchOutcome>;
}

/** @param base the site's base path, with a slash at both ends */
export function createSearch(base: string): Search {
  let opening: Promise<Index> | undefined;
  let attempts = 0;
  const open = (): Promise<Index> => (opening ??= openIndex(base, attempts++));
  const giveUp = (): void => {
    void opening?.then((index) => index.close()).catch(() => undefined);
    opening = undefined;
  };
  return {
    preload: () => void open().catch(() => undefined),
    async search(query, signal, limit = 20) {
      const readings = readQuery(query);
      if (readings.length === 0) return { state: 'idle' };
      try {
        const index = await open();
        signal?.throwIfAborted();
        for (const words of readings) {
          // A record found by its report's title only has no passage to lead to.
          const offered = (await index.search(words.join(' '))).filter(
            (one) => one.words.length > 0,
          );
          signal?.throwIfAborted();
          const groups = await lookInto(offered.slice(0, limit), words, base);
          signal?.throwIfAborted();
          if (groups.length > 0) {
            return { state: 'ready', query, groups, more: offered.length > limit };
          }
        }
        // A piece of the index that cannot be loaded looks like one without the words.
        await index.confirm();
        signal?.throwIfAborted();
        return { state: 'empty', query };
      } catch {
        signal?.throwIfAborted();
        giveUp();
        return { state: 'error', query };
      }
    },
  };
}

/** The page of the glossary, which is one group however many of its terms are found. */
const glossary = 'glossary/';

async function lookInto(
  candidates: readonly Candidate[],
  words: readonly string[],
  base: string,
): Promise<Group[]> {
  const fragments = await Promise.all(candidates.map((candidate) => candidate.data()));
  const groups = new Map<string, Group>();
  const byAddress = new Map<string, Hit>();
  fragments.forEach((fragment, index) => {
    for (const hit of findPassages(fragment, words, candidates[index]?.words ?? [], base)) {
      const same = byAddress.get(hit.address);
      // A key fact leads to the sentence that carries it, which says more.
      if (same?.type === 'report') Object.assign(same, hit);
      if (same) continue;
      const group = groupOf(fragment, groups, base);
      byAddress.set(hit.address, hit);
      group.hits.push(hit);
    }
  });
  // What reports say comes first; the glossary explains.
  const isGlossary = ({ address }: Group): number => Number(address === base + glossary);
  return [...groups.values()].sort((a, b) => isGlossary(a) - isGlossary(b));
}

function groupOf({ raw_url, meta }: Fragment, groups: Map<string, Group>, base: string): Group {
  const page = meta.type === 'term' ? glossary : (raw_url.split('#')[0] ?? '').slice(1);
  const group = groups.get(page) ?? {
    title: meta.report,
    address: base + page,
    language: meta.language,
    hits: [],
  };
  groups.set(page, group);
  return group;
}
