/** What is meant by a query, and what is not. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../../src/model/article.ts';
import { termEntry } from '../../../src/model/term.ts';
import { original, read, withLine } from '../model/reading.ts';
import { addressesOf, searchIn } from './searching.ts';
import type { Searching } from './searching.ts';

const body = `## Case

<Passage id="text">Intraspinal quartz was found at Q&W with a stone the size of a 12-month-old pebble.</Passage>

Stones grew.

<Passage id="later">Five months later the herniation of fibres was symptomatic.</Passage>

### Outcome

<Passage id="excision">Excision of the quartz.</Passage>

<Passage id="end">Nothing was left.</Passage>

## Discussion

A quartz is hard, if dystrophic.

${'A word and a word. '.repeat(20)}<Passage id="grave">At the end the stone was gone for good.</Passage>

Glitter, which is no stone, may shine on skin.
`;

const terms = [
  { term: 'Q&W', definition: 'A made-up stain.' },
  { term: 'S1', definition: 'The first made-up level.' },
  { term: 'hard skin', definition: 'Skin that is hard to the finger.' },
  {
    term: 'stone herniation',
    definition: 'A made-up shift.',
    synonyms: ['moved stone'],
    codes: [{ system: 'ICD-10', code: 'X54.1' }],
  },
].map((term) => ({ ...termEntry.parse(term), slug: term.term.toLowerCase().replace(/\W/g, '-') }));

let searching: Searching;
const find = async (query: string) => searching.search.search(query);
const addresses = async (query: string) => addressesOf(await find(query), searching.base);
const notices = async (query: string) => {
  const outcome = await find(query);
  return 'notices' in outcome ? outcome.notices : [];
};

function articleOf(matter: string, text: string, id = 'report-a'): Article {
  const { article, problems } = read({ matter, body: text });
  if (!article || problems.length > 0) throw new Error(JSON.stringify(problems));
  return { ...article, id };
}

beforeAll(async () => {
  const words =
    'searchWords:\n  - { passage: outcome, words: [removal] }\n  - { passage: grave, words: [demise] }';
  const others = Array.from({ length: 8 }, (_, at) =>
    articleOf(
      original,
      '## Text\n\nShining crunchy granules: granules crunchy, shining.\n',
      `report-${at}`,
    ),
  );
  const named = articleOf(
    withLine('title: Report A', 'title: Crunchy granules and shining'),
    '## Text\n\nWords.\n',
    'report-z',
  );
  searching = await searchIn([articleOf(`${original}\n${words}`, body), ...others, named], terms);
});

describe('a word is not mended', () => {
  test.each(['extraspinal', 'incision', 'asymptomatic'])(
    'into its opposite: “%s” is in no report',
    async (query) => {
      expect(await notices(query)).toEqual([{ kind: 'unmatched', words: [query] }]);
    },
  );

  test('into one that begins with other letters, by two slips', async () => {
    expect(await notices('nordious')).toEqual([{ kind: 'unmatched', words: ['nordious'] }]);
  });
});

test('a slip is mended in another spelling too', async () => {
  expect(await notices('distrofic')).toMatchObject([{ instead: 'dystrophic' }]);
});

test('a spelling that is nowhere is found by its plural: “fiber” in “fibres”', async () => {
  expect((await addresses('fiber '))[0]).toBe('/reports/report-a/#later');
});

test('numbers are found as words', async () => {
  expect((await addresses('5 months'))[0]).toBe('/reports/report-a/#later');
});

test('a term whose short name looks like a word that says nothing counts', async () => {
  expect((await addresses('Q&W quartz'))[0]).toBe('/reports/report-a/#text');
});

test('a part of a word names no term', async () => {
  expect(await notices('S1-L5')).not.toContainEqual(expect.objectContaining({ kind: 'synonym' }));
});

test('a term is found by its code', async () => {
  expect(await addresses('X54.1')).toEqual(['/glossary/stone-herniation/']);
});

test('that a name of a term is in the plural is not told', async () => {
  expect(await notices('stone herniations')).toEqual([]);
  expect(await notices('moved stone')).toMatchObject([
    { kind: 'synonym', says: 'stone herniation' },
  ]);
});

test('words of one name do not come from two paragraphs', async () => {
  const outcome = await find('stone herniation');
  expect(addressesOf(outcome, searching.base)[0]).toBe('/glossary/stone-herniation/');
});

test('the glossary comes first where no report has all that it has', async () => {
  const outcome = await find('hard skin');
  expect(addressesOf(outcome, searching.base)[0]).toBe('/glossary/hard-skin/');
  expect(outcome).toHaveProperty('notices', []);
});

test('what is missing is named once', async () => {
  expect(await notices('glitter qqqq qqqq')).toEqual([{ kind: 'unmatched', words: ['qqqq'] }]);
});

test('the parts of a word that stands nowhere as a whole are looked for', async () => {
  expect((await addresses('12-months-old quartz'))[0]).toBe('/reports/report-a/#text');
});

test('where the author added the words, the excerpt is of the passage that has them', async () => {
  const outcome = await find('demise');
  if (outcome.state !== 'ready') throw new Error(outcome.state);
  const [hit] = outcome.groups[0]?.hits ?? [];
  expect(hit?.address).toMatch(/#grave$/);
  expect(hit?.excerpt.map(({ text }) => text).join('')).toContain('At the end the stone was gone');
});

test('words that the author added to a heading lead there, and not to all that is below it', async () => {
  expect(await addresses('removal')).toEqual(['/reports/report-a/#outcome']);
  expect(await notices('removal glitter')).toMatchObject([{ kind: 'relaxed' }]);
});

test('the title of a report leads to it, however often others have its words', async () => {
  expect((await addresses('crunchy granules shining'))[0]).toBe('/reports/report-z/');
});
