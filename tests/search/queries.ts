/**
 * The queries about the synthetic library. What they should find is read off the reports, without
 * any part of the search.
 */
import type { Article } from '../../src/model/article.ts';
import type { Term } from '../../src/model/term.ts';
import type { Kind, Query } from './judged.ts';
import { createRandom } from './library/random.ts';
import { joinedAndSplit, negatives, nothings, typos } from './queries/mistakes.ts';
import { nameQueries, spellingQueries, tokenQueries } from './queries/names.ts';
import { concordance } from './queries/places.ts';
import { questions } from './queries/questions.ts';
import { rareWords } from './queries/rare.ts';
import { exactWords, exclusions, phrases, plurals, prefixes } from './queries/words.ts';

/** @param seed another number gives other queries of the same kinds, to see what they have in common */
export function syntheticQueries(
  articles: readonly Article[],
  terms: readonly Term[],
  seed = 1809,
): Query[] {
  const all = concordance(articles);
  const random = createRandom(seed);
  const rare = rareWords(all, random);
  const lists: [Kind, (Pick<Query, 'query' | 'expect'> & Partial<Query>)[]][] = [
    ['exact', exactWords(all, rare, random)],
    ['prefix', prefixes(all, rare).slice(0, 6)],
    ['token', tokenQueries(all)],
    ['phrase', [...phrases(all, random, 6), ...exclusions(all, random, 3)]],
    ['synonym', [...nameQueries(all, terms, 'synonym', random), ...spellingQueries(all, random)]],
    ['abbreviation', nameQueries(all, terms, 'abbreviation', random)],
    ['lay', nameQueries(all, terms, 'lay', random)],
    ['inflection', plurals(rare)],
    ['typo', [...typos(all, rare, random), ...joinedAndSplit(all, rare)]],
    ['question', questions(all, random, 10)],
    ['negative', negatives(rare)],
    ['none', nothings()],
  ];
  return lists.flatMap(([kind, queries]) =>
    queries.map((query): Query => ({ library: 'synthetic', kind, ...query })),
  );
}
