/** How good the answers are, beside those of Pagefind as it comes. */
import { paragraphsAround } from '../around.ts';
import { openOurs, stopPretending } from '../harness.ts';
import { failed, inWords, judgeAll, scores } from '../judge.ts';
import type { Score, Verdict } from '../judge.ts';
import { siteLibrary, siteNamesLibrary, syntheticLibrary } from '../libraries.ts';
import type { JudgedLibrary } from '../libraries.ts';
import { openPlain } from '../plain-pagefind.ts';
import { share, table } from './tables.ts';

/** @param details whether to list what went wrong with ours */
export async function printQuality(details: boolean): Promise<void> {
  const libraries = [await siteLibrary(), syntheticLibrary(), siteNamesLibrary()];
  const ours: Verdict[] = [];
  const plain: Verdict[] = [];
  for (const library of libraries.filter(({ queries }) => queries.length > 0)) {
    const judged = await judgeLibrary(library);
    print(
      `${library.name}: ${library.articles.length} reports, ${library.terms.length} terms`,
      judged,
    );
    ours.push(...judged.ours);
    plain.push(...judged.plain);
  }
  stopPretending();
  print('all libraries', { ours, plain });
  console.log(`
Ours is judged by the place: path and anchor of a hit, in the order in which a reader meets them.
Plain Pagefind has an index of pages and its own search, and is judged by the page alone, which is
easier: on the site, nearly everything is on one page. “told”: of the queries that are to be read
in another way, or hold a word that is nowhere, the share for which the search says so. For \`none\`
success is to find nothing.`);
  if (details) console.log(`\n${ours.filter(failed).map(inWords).join('\n')}`);
}

async function judgeLibrary({
  articles,
  terms,
  queries,
}: JudgedLibrary): Promise<{ ours: Verdict[]; plain: Verdict[] }> {
  const around = paragraphsAround(articles);
  const ours = await judgeAll(await openOurs(articles, terms), queries, 'passage', around);
  const plain = await judgeAll(await openPlain(articles, terms), queries, 'page');
  return { ours, plain };
}

function print(name: string, { ours, plain }: { ours: Verdict[]; plain: Verdict[] }): void {
  const theirs = scores(plain);
  const cells = (score: Score | undefined): string[] =>
    score ? [score.success1, score.success3, score.mrr10].map(share) : [];
  const rows = [...scores(ours)].map(([kind, score]) => [
    kind,
    String(score.count),
    ...cells(score),
    score.told === null ? '' : share(score.told),
    ...cells(theirs.get(kind)),
  ]);
  const header = ['', 'n', 's@1', 's@3', 'MRR@10', 'told', 'plain s@1', 's@3', 'MRR@10'];
  console.log(`\n${name}\n\n${table([name.split(':')[0] ?? '', ...header.slice(1)], rows)}`);
}
