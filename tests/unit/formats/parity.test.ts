/** Every format says the whole article, once and in order, with the same addresses. */
import { describe, expect, it } from 'vitest';
import { toEpub } from '../../../src/formats/epub/article.ts';
import { toJats } from '../../../src/formats/jats/article.ts';
import { toMarkdown } from '../../../src/formats/markdown/article.ts';
import type { Article } from '../../../src/model/article.ts';
import { anchorsOf } from '../../../src/model/read/resolve.ts';
import * as parity from '../../parity.ts';
import { allWords, parseXml, walkXml } from '../../xml.ts';
import { readFixture } from '../search/library.ts';
import { around, fullOriginal, fullRestatement } from './articles.ts';
import { unusual } from './unusual.ts';

const reports: [string, Article][] = [
  ['the fixture', readFixture('report-a')],
  ['an original', fullOriginal()],
  ['a restatement', fullRestatement()],
  ...Object.entries(unusual).map(([name, make]): [string, Article] => [name, make()]),
];

describe.each(reports)('the formats of %s', (_, article) => {
  const units = parity.unitsOf(article);

  it('say all of it, once, in order', async () => {
    const book = parity.bookText(await toEpub(article, around()));
    expect(parity.missing(units, parity.saidInTree(book, article)), 'EPUB').toEqual([]);
    const jats = parseXml(await toJats(article, around()));
    expect(parity.missing(units, parity.saidInTree(jats, article)), 'JATS').toEqual([]);
    const markdown = await toMarkdown(article, around());
    expect(parity.missing(units, parity.saidInMarkdown(markdown, article)), 'MD').toEqual([]);
  });

  it('say of every editors’ note that it is one, and not that its words were reported', async () => {
    const text = parity.bookText(await toEpub(article, around()));
    const asides = [...walkXml(text)].filter(({ name }) => name === 'aside');
    const book = asides.map((aside) => allWords(aside).trim());
    const markdown = await toMarkdown(article, around());
    expect(book).toHaveLength(article.notes.length);
    for (const note of book) expect(note).toMatch(/^Editor’s note\. /);
    expect(markdown.split('**Editor’s note. ')).toHaveLength(article.notes.length + 1);
    expect(book.join('') + markdown).not.toContain(', as reported.');
  });

  it('have the same addresses, in the same order', async () => {
    const anchors = anchorsOf(article);
    const own = (ids: Iterable<string>): string[] => [...ids].filter((id) => anchors.has(id));
    const book = own(parity.idsOf(parity.bookText(await toEpub(article, around()))));
    expect(new Set(book)).toEqual(anchors);
    expect(own(parity.idsOf(parseXml(await toJats(article, around()))))).toEqual(book);
  });
});

describe('the test of parity', () => {
  const article = readFixture('report-a');
  const units = parity.unitsOf(article);
  const said = { text: units.text.join(''), references: units.references.join('') };

  it('finds what is missing, twice or out of order', () => {
    expect(parity.missing(units, said)).toEqual([]);
    const [first = '', second = ''] = units.text.filter(({ length }) => length > 40);
    const missing = { ...said, text: said.text.replace(first, '') };
    expect(parity.missing(units, missing).join()).toContain(`missing: ${first}`);
    const twice = { ...said, text: said.text + first };
    expect(parity.missing(units, twice)).toEqual([`2 times in place of 1: ${first}`]);
    const swapped = said.text.replace(first, '#').replace(second, first).replace('#', second);
    expect(parity.missing(units, { ...said, text: swapped }).join()).toContain('out of order');
  });
});
