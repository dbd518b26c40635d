/** The records for reference managers, read back by a reader that is not ours. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { toBibtex } from '../../../src/formats/bibtex.ts';
import { toCsl } from '../../../src/formats/csl.ts';
import type { CslItem } from '../../../src/formats/csl.ts';
import { toRis } from '../../../src/formats/ris.ts';
import { fullOriginal, fullRestatement, journal, site } from './articles.ts';

const url = 'https://example.org/reports/report-a/';
const original = toCsl(fullOriginal(), journal, url);
const restated = toCsl(fullRestatement(), site, url);

/** What another program takes from a file. */
function readBack(text: string, type: string): Partial<CslItem>[] {
  return plugins.input.chain(text, { forceType: type, generateGraph: false }) as Partial<CslItem>[];
}

describe('the record of a report', () => {
  it('of an original is the report, by its authors', () => {
    expect(original).toHaveLength(1);
    expect(original[0]).toMatchObject({
      id: 'report-a',
      type: 'article-journal',
      title: 'Report A: With a subtitle',
      author: [
        { family: 'Author', given: 'One' },
        { family: 'van den Author', given: 'Bé T.' },
      ],
      'container-title': 'Journal A',
      issued: { 'date-parts': [[2026, 1, 31]] },
      DOI: '10.1234/report.a',
      URL: url,
    });
  });

  it('of a restatement is by the editors, and its source stands apart', () => {
    expect(restated.map(({ id }) => id)).toEqual(['report-a', 'report-a-source']);
    expect(restated[0]?.author).toEqual([{ literal: 'editors of Site A' }]);
    expect(restated[0]?.DOI).toBeUndefined();
    expect(restated[0]?.note).toContain('Restatement');
    expect(restated[1]).toMatchObject({
      author: [{ family: 'Author', given: 'Two' }],
      title: 'Report B',
      'container-title': 'Journal B',
      DOI: '10.1234/report.b',
    });
  });

  it('has no address where the site has none', () => {
    expect(toCsl(fullOriginal(), site, undefined)[0]).not.toHaveProperty('URL');
  });
});

/** Names as they are written: programs differ in what they take for a part of a family name. */
function namesOf(item: Partial<CslItem> | undefined): string[] {
  return (item?.author ?? []).map((name) => {
    const { literal, given, family, ...rest } = name as Record<string, string>;
    const particle = rest['non-dropping-particle'];
    return literal ?? [given, particle, family].filter(Boolean).join(' ');
  });
}

const kept = ['title', 'DOI', 'URL', 'volume', 'container-title'] as const;

describe.each([
  ['BibTeX', toBibtex, '@biblatex/text'],
  ['RIS', toRis, '@ris/file'],
] as const)('%s is read back by another program without loss', (_, write, type) => {
  it.each([
    ['an original', original],
    ['a restatement and its source', restated],
  ])('of %s', (_name, items) => {
    const again = readBack(write(items), type);
    expect(again).toHaveLength(items.length);
    items.forEach((item, at) => {
      for (const field of kept) {
        if (item.type === 'webpage' && field === 'container-title') continue;
        expect(again[at]?.[field], field).toEqual(item[field]);
      }
      expect(namesOf(again[at])).toEqual(namesOf(item));
      const [year] = item.issued['date-parts'][0];
      expect(again[at]?.issued?.['date-parts'][0][0]).toBe(year);
    });
  });
});

it('signs that are commands in BibTeX come back as they were', () => {
  const title = 'β-blocker & {glitter} at 100 % of #1_a$ ~ ^ \\ Lasègue–Quartz';
  const [item] = original;
  if (!item) throw new Error('There is no record.');
  expect(readBack(toBibtex([{ ...item, title }]), '@biblatex/text')[0]?.title).toBe(title);
});
