/** How good a search must be: the shares below which a test fails. */
import { beforeAll, describe, expect, it } from 'vitest';
import { paragraphsAround } from './around.ts';
import { openOurs } from './harness.ts';
import { failed, inWords, judgeAll, scores } from './judge.ts';
import type { Verdict } from './judge.ts';
import { kinds } from './judged.ts';
import type { Kind, Query } from './judged.ts';
import type { JudgedLibrary } from './libraries.ts';

/** The least share of queries that one of the first three hits answers. */
const least: Record<Kind, number> = {
  exact: 0.98,
  prefix: 0.98,
  token: 0.98,
  phrase: 0.98,
  synonym: 0.95,
  abbreviation: 0.95,
  lay: 0.95,
  inflection: 0.95,
  typo: 0.92,
  question: 0.85,
  // Of these only the honesty counts: an absent word is named, and nothing is found where nothing is.
  negative: 1,
  none: 1,
};

/** The least share of queries for which the search tells that it read them in another way. */
const leastTold = 0.95;

/** Defines the tests of a library: one per kind of query, and one of what is told. */
export function describeQuality(
  name: string,
  library: Pick<JudgedLibrary, 'articles' | 'terms' | 'queries'>,
): void {
  const has = (fits: (query: Query) => boolean): boolean => library.queries.some(fits);

  describe(name, () => {
    let verdicts: Verdict[] = [];
    beforeAll(async () => {
      const { articles, terms, queries } = library;
      const engine = await openOurs(articles, terms);
      verdicts = await judgeAll(engine, queries, 'passage', paragraphsAround(articles));
    }, 60_000);

    for (const kind of kinds.filter((one) => has((query) => query.kind === one))) {
      it(`${kind}: ${least[kind]} of the queries are answered`, () => {
        const own = verdicts.filter(({ query }) => query.kind === kind);
        const score = scores(own).get(kind);
        const share = kind === 'negative' ? score?.told : score?.success3;
        const list = own.filter(failed).map(inWords).join('\n');
        expect(share, `These went wrong:\n${list}\n`).toBeGreaterThanOrEqual(least[kind]);
      });
    }

    it.skipIf(!has(({ notice }) => notice !== undefined))(
      `${leastTold} of what the search makes of a query is told`,
      () => {
        const own = verdicts.filter(({ query }) => query.notice !== undefined);
        const silent = own.filter(({ told }) => told === false);
        const list = silent.map(inWords).join('\n');
        expect(1 - silent.length / own.length, `Not told:\n${list}\n`).toBeGreaterThanOrEqual(
          leastTold,
        );
      },
    );
  });
}
