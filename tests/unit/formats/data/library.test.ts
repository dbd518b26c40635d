import { describe, expect, it } from 'vitest';
import { jsonSchemas, toJsonSchema } from '../../../../src/formats/data/json-schemas.ts';
import type { SchemaName } from '../../../../src/formats/data/json-schemas.ts';
import { toGlossaryData, toLibraryData } from '../../../../src/formats/data/library.ts';
import { termEntry } from '../../../../src/model/term.ts';
import { readWell } from '../../model/reading.ts';
import { fullOriginal, fullRestatement, site } from '../articles.ts';
import { faultsOf } from './schemas.ts';

const address = 'https://example.org/base';
const known = (path: string): string => address + path;
const unknown = (): undefined => undefined;

const terms = [
  {
    slug: 'condition-a',
    ...termEntry.parse({
      term: 'condition A',
      definition: 'Made up.',
      usage: 'Rare.',
      abbreviations: ['CA'],
      codes: [{ system: 'SNOMED CT', code: 1 }],
      sources: [{ title: 'Source A', url: 'https://example.org/a' }],
    }),
  },
  { slug: 'b', ...termEntry.parse({ term: 'B', definition: 'Made up.' }) },
];

const articles = [fullOriginal(), { ...fullRestatement(), id: 'report-b' }, readWell({})];

describe('the data of the library', () => {
  it('is as its schema says, with and without whole addresses and reports', () => {
    for (const addressOf of [known, unknown]) {
      for (const reports of [articles, []]) {
        const data = toLibraryData(reports, { site, addressOf, terms });
        expect(faultsOf('reports-1', data)).toEqual([]);
        expect(data.reports.map(({ id }) => id)).toEqual(reports.map(({ id }) => id));
      }
    }
  });

  it('leads to each report and its data, and says who wrote it and what it is about', () => {
    const { reports } = toLibraryData(articles, { site, addressOf: known, terms });
    expect(reports).toMatchObject([
      {
        url: `${address}/reports/report-a/`,
        data: `${address}/reports/report-a/data.json`,
        authors: ['One Author', 'Bé T. van den Author'],
        conditions: [
          { text: 'Condition A', term: 'condition-a', coding: [{ code: '1' }] },
          { text: 'Condition B' },
        ],
      },
      { restatedBy: 'the editors of Site A', source: 'https://example.org/report-b' },
      {},
    ]);
    expect(reports[1]).not.toHaveProperty('authors');
  });
});

describe('the data of the glossary', () => {
  it('is as its schema says, with and without whole addresses and terms', () => {
    for (const addressOf of [known, unknown]) {
      expect(faultsOf('glossary-1', toGlossaryData({ site, addressOf, terms }))).toEqual([]);
      expect(faultsOf('glossary-1', toGlossaryData({ site, addressOf, terms: [] }))).toEqual([]);
    }
  });

  it('has what is known of each term, its codes by the names that FHIR has for their systems', () => {
    expect(toGlossaryData({ site, addressOf: known, terms }).terms[0]).toEqual({
      slug: 'condition-a',
      url: `${address}/glossary/condition-a/`,
      term: 'condition A',
      definition: 'Made up.',
      usage: 'Rare.',
      abbreviations: ['CA'],
      synonyms: [],
      lay: [],
      spellings: [],
      related: [],
      sources: [{ title: 'Source A', url: 'https://example.org/a' }],
      coding: [{ system: 'http://snomed.info/sct', code: '1' }],
    });
  });
});

describe.each(Object.keys(jsonSchemas) as SchemaName[])('the schema %s', (name) => {
  it('stays what was published under its address', async () => {
    const text = `${JSON.stringify(toJsonSchema(name, unknown), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`golden/${name}.schema.golden.json`);
  });

  it('is called by its address, where that is known', () => {
    expect(toJsonSchema(name, known)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `${address}/schemas/${name}.json`,
    });
  });

  it('refuses what it does not describe', () => {
    expect(faultsOf(name, {})).not.toEqual([]);
    expect(faultsOf(name, { $schema: 1, title: 2, reports: 3, terms: 4 })).not.toEqual([]);
  });
});
