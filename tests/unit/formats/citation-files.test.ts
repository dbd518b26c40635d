/** The records for reference managers, read back by readers that are not ours. */
import { describe, expect, it } from 'vitest';
import { toBibtex } from '../../../src/formats/bibtex.ts';
import { toCsl } from '../../../src/formats/csl.ts';
import { toRis } from '../../../src/formats/ris.ts';
import { fullOriginal, fullRestatement, journal, site } from './articles.ts';
import { readBack, readBibtex, readRis } from './reading-back.ts';
import { namesOf } from './works.ts';

const url = 'https://example.org/reports/report-a/';
const original = toCsl(fullOriginal(), journal, url);
const restated = toCsl(fullRestatement(), site, url);

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

  it('says that a report was corrected or retracted', () => {
    expect(original[0]).toMatchObject({
      version: '1',
      status: 'corrected',
      note: 'Corrected, 3 February 2026. A number was corrected. Licence CC BY 4.0.',
    });
    expect(restated[0]).not.toHaveProperty('status');
  });

  it('has no address where the site has none', () => {
    expect(toCsl(fullOriginal(), site, undefined)[0]).not.toHaveProperty('URL');
  });
});

const kept = ['title', 'DOI', 'URL', 'volume', 'issued', 'note'] as const;

describe.each([
  ['an original', original],
  ['a restatement and its source', restated],
])('the record of %s', (_name, items) => {
  it.each([
    ['BibTeX', toBibtex, '@biblatex/text'],
    ['RIS', toRis, '@ris/file'],
  ] as const)('is read back from %s without loss', (_format, write, type) => {
    const again = readBack(write(items), type);
    expect(again).toHaveLength(items.length);
    items.forEach((item, at) => {
      for (const field of kept) expect(again[at]?.[field], field).toEqual(item[field]);
      expect(JSON.stringify(again[at])).toContain(item['container-title']);
      expect(namesOf(again[at]?.author)).toEqual(namesOf(item.author));
    });
  });

  it('is read back by further programs', () => {
    expect(
      readBibtex(toBibtex(items)).map(({ fields, authors }) => [fields['title'], authors]),
    ).toEqual(items.map(({ title, author }) => [title, namesOf(author)]));
    expect(readRis(toRis(items)).map(({ title }) => title)).toEqual(
      items.map(({ title }) => title),
    );
  });
});
