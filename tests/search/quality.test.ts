/** The search is good enough on a library of two hundred made-up reports. */
import { expect, it } from 'vitest';
import { describeQuality } from './describe-quality.ts';
import { openSearch } from './harness.ts';
import { syntheticLibrary } from './libraries.ts';
import { concordance } from './queries/places.ts';
import { indexLibrary } from '../../src/search/index-site.ts';
import { readSyntheticLibrary } from './synthetic.ts';

describeQuality('queries about synthetic reports', syntheticLibrary());

it('the beginning of a word finds all of its completions in a session that has just begun', async () => {
  const articles = readSyntheticLibrary(60, []);
  const files = await indexLibrary(articles, []);
  const all = concordance(articles);
  const beginnings = [...new Set(all.words.map((word) => word.slice(0, 4)))].filter((beginning) => {
    const words = all.words.filter((word) => word.startsWith(beginning));
    // Few enough to be shown at once, and none that the beginning itself is.
    return /^[a-z]{4}$/.test(beginning) && words.length > 2 && reportsOf(words).size < 9;
  });
  function reportsOf(words: readonly string[]): Set<string> {
    return new Set(words.flatMap((word) => all.at(word).map(({ report }) => report)));
  }

  const lacking: string[] = [];
  const tried = beginnings.filter((_, at) => at % 11 === 0).slice(0, 25);
  expect(tried.length).toBeGreaterThan(10);
  for (const beginning of tried) {
    const { addresses } = await openSearch(files).ask(beginning);
    const found = new Set(addresses.map((address) => address.split('/')[2]));
    const wanted = reportsOf(all.words.filter((word) => word.startsWith(beginning)));
    const missing = [...wanted].filter((report) => !found.has(report));
    if (missing.length > 0) lacking.push(`${beginning}: ${missing.join(' ')}`);
  }
  expect(lacking).toEqual([]);
});
