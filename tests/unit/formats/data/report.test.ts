import { describe, expect, it } from 'vitest';
import { toReportData } from '../../../../src/formats/data/report.ts';
import type { ReportData } from '../../../../src/formats/data/report-schema.ts';
import type { Article } from '../../../../src/model/article.ts';
import { markTerms } from '../../../../src/model/mark-terms.ts';
import { anchorsOf } from '../../../../src/model/read/resolve.ts';
import { createTermIndex } from '../../../../src/model/term-index.ts';
import { termEntry } from '../../../../src/model/term.ts';
import type { Term } from '../../../../src/model/term.ts';
import { original, readWell, restatement, unresolved, withLine } from '../../model/reading.ts';
import { readFixture } from '../../search/library.ts';
import { around, fullOriginal, fullRestatement, unknownPlace } from '../articles.ts';
import { faultsOf } from './schemas.ts';

const term = (slug: string, fields: object): Term => ({
  slug,
  ...termEntry.parse({ term: slug, definition: 'Made up.', ...fields }),
});

const terms = [
  term('quartzosis', {
    synonyms: ['quartz disease'],
    lay: ['glitter'],
    codes: [{ system: 'MeSH', code: 'D0', name: 'Quartz Diseases' }],
  }),
  term('polishing', { codes: [{ system: 'ICD-10', code: 'Q1' }] }),
];

const address = 'https://example.org/base';
const url = `${address}/reports/report-a/`;
const published = around({ terms, url, addressOf: (path) => address + path });
const unpublished = { ...unknownPlace(), terms };

function dataOf(article: Article, where = published): ReportData {
  return toReportData(article, where);
}

function marked(article: Article): Article {
  markTerms(article, createTermIndex(terms));
  return article;
}

const fixture = marked(readFixture('report-a'));

const articles: [name: string, article: Article][] = [
  ['an original with every kind of content', fixture],
  ['a restatement', readFixture('report-b')],
  ['an original with every field', fullOriginal()],
  ['a restatement with every field', fullRestatement()],
  ['a report of which next to nothing is known', readWell({})],
];

describe('the data of a report', () => {
  it('is written as it always was', async () => {
    const text = `${JSON.stringify(dataOf(fixture), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot('golden/report-a.data.golden.json');
  });

  it.each(articles)('of %s is as its schema says, and names no other field', (_name, article) => {
    expect(faultsOf('report-1', dataOf(article))).toEqual([]);
    expect(faultsOf('report-1', dataOf(article, unpublished))).toEqual([]);
  });

  it.each(articles)('of %s leads only to places that there are', (_name, article) => {
    const places = new Set([...anchorsOf(article), 'main', 'statements']);
    const anchors = [...fieldsCalled('anchor', dataOf(article))].filter((at) => at !== null);
    expect(anchors.length).toBeGreaterThan(0);
    for (const anchor of anchors) expect(places).toContain(anchor);
  });

  it('gives each place with its whole address, where that is known', () => {
    for (const { anchor, url: whole } of dataOf(fixture).findings)
      expect(whole).toBe(`${url}#${anchor}`);
    expect(dataOf(fixture).figures[0]?.page).toBe(`${url}figures/granule/`);
    expect(dataOf(fixture).$schema).toBe(`${address}/schemas/report-1.json`);
    const local = JSON.stringify(dataOf(fixture, unpublished));
    expect(local).not.toContain('example.org/base');
    expect(local).toContain('"$schema":"../../schemas/report-1.json"');
  });

  it('has null where the report does not say, and no place without one', () => {
    const { patient, findings, timeline } = dataOf(
      readWell({
        matter: `${withLine('age: 40, sex: female', 'sex: not stated')}
findings:
  entries:
    - { positionStated: false, modality: Test, text: Found, passage: text }
course:
  - { when: Then, kind: test, text: Done, passage: text }`,
      }),
    );
    expect(patient).toEqual({
      sex: 'UNKNOWN_SEX',
      age: null,
      ageNote: null,
      anchor: null,
    });
    expect(findings[0]).toMatchObject({ bodySite: null, laterality: null, compartment: null });
    expect(timeline[0]?.sincePrevious).toBeNull();
  });

  it.each([
    ['female', 'FEMALE'],
    ['male', 'MALE'],
    ['intersex', 'OTHER_SEX'],
    ['not stated', 'UNKNOWN_SEX'],
  ])('writes the sex %s as Phenopackets do, %s', (said, written) => {
    const article = readWell({ matter: withLine('sex: female', `sex: ${said}`) });
    expect(dataOf(article).patient.sex).toBe(written);
  });

  it('writes ages and intervals as in ISO 8601', () => {
    const course = ['days', 'weeks', 'months', 'years'].map(
      (unit) =>
        `  - { when: Later, after: { value: 1.5, unit: ${unit} }, kind: test, text: T, passage: text }`,
    );
    const { patient, timeline } = dataOf(
      readWell({
        matter: [
          original,
          'course:',
          '  - { when: First, kind: test, text: T, passage: text }',
          ...course,
        ].join('\n'),
      }),
    );
    expect(patient.age).toEqual({ iso8601duration: 'P40Y' });
    expect(timeline.map(({ sincePrevious }) => sincePrevious?.iso8601duration)).toEqual([
      undefined,
      ...['P1.5D', 'P1.5W', 'P1.5M', 'P1.5Y'],
    ]);
  });

  it('marks a reference whose entry is not known', () => {
    const article = readWell({ text: 'Words.[@r1]', references: [unresolved('r1')] });
    expect(dataOf(article).references).toMatchObject([
      { number: 1, key: 'r1', work: null, anchor: 'ref-1' },
    ]);
  });

  it('keeps the authors of an original and of the source of a restatement apart', () => {
    const own = dataOf(fullOriginal());
    expect(own.authors).toMatchObject([
      {
        family: 'Author',
        orcid: 'https://orcid.org/0000-0000-0000-000X',
        affiliations: ['Department A, City B, Country C', 'Department D'],
      },
      { family: 'van den Author', affiliations: undefined },
    ]);
    expect(own).not.toHaveProperty('source');
    const restated = dataOf(fullRestatement());
    expect(restated).not.toHaveProperty('authors');
    expect(restated).not.toHaveProperty('doi');
    expect(restated.restatedBy).toBe('the editors of Site A');
    expect(restated.source).toMatchObject({
      doi: '10.1234/report.b',
      authors: [{ family: 'Author' }],
    });
  });
});

describe('what a report names', () => {
  const about = (conditions: string, more = ''): ReportData['conditions'] =>
    dataOf(
      readWell({
        matter: `${original}\nconditions: [${conditions}]\n${more}`,
        text: 'Quartz disease of *Nails*.',
      }),
    ).conditions;

  it.each([['Quartzosis'], ['quartz disease']])(
    'has the codes of the term that is called so: %s',
    (name) => {
      expect(about(name)[0]?.concept).toEqual({
        text: name,
        term: 'quartzosis',
        coding: [
          { system: 'https://www.nlm.nih.gov/mesh', code: 'D0', display: 'Quartz Diseases' },
        ],
      });
    },
  );

  it.each([
    ['is no name of a term', 'Severe quartzosis', ''],
    ['is a lay name, which may be wider', 'Glitter', ''],
    ['is of a term that the report opts out of', 'Quartzosis', 'skipTerms: [quartzosis]'],
  ])('has no code where it %s', (_case, name, more) => {
    expect(about(name, more)[0]?.concept).toEqual({ text: name });
  });

  it('leads to the text where neither course nor key facts name it, and nowhere if nothing does', () => {
    expect(about('Quartzosis, Nails, Hair').map(({ anchor }) => anchor)).toEqual([
      expect.stringMatching(/^p-/),
      expect.stringMatching(/^p-/),
      null,
    ]);
  });

  it('leads to the event of the course, of a treatment first', () => {
    const { interventions } = dataOf(
      readWell({
        matter: `${original}
interventions: [Polishing]
course:
  - { when: First, kind: test, text: Test before polishing, passage: text }
  - { when: Then, kind: treatment, text: Polishing, passage: done }`,
        text: '<Passage id="done">Done.</Passage>',
      }),
    );
    expect(interventions).toMatchObject([{ concept: { term: 'polishing' }, anchor: 'done' }]);
  });

  it('leads to every place where a term is marked in the text', () => {
    const [first] = dataOf(fixture).terms;
    expect(first).toMatchObject({ slug: 'quartzosis', url: `${address}/glossary/quartzosis/` });
    expect(first?.mentions.length).toBeGreaterThan(1);
  });
});

describe('outcomes', () => {
  it('are what follow-up found, and what the key facts say where no event leads there', () => {
    const outcomes = (course: string) =>
      dataOf(
        readWell({
          matter: `${restatement.replace('label: First', 'label: Outcome')}\n${course}`,
          text: '<Passage id="later">Later.</Passage>',
        }),
      ).outcomes.map(({ when, description, anchor }) => [when, description, anchor]);
    expect(outcomes('')).toEqual([[null, 'One', 'text']]);
    expect(
      outcomes('course: [{ when: At last, kind: follow-up, text: Well, passage: later }]'),
    ).toEqual([
      ['At last', 'Well', 'later'],
      [null, 'One', 'text'],
    ]);
    expect(
      outcomes('course: [{ when: At last, kind: follow-up, text: Well, passage: text }]'),
    ).toEqual([['At last', 'Well', 'text']]);
  });
});

/** The values of a field, however deep. */
function* fieldsCalled(name: string, value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === name) yield inner;
    yield* fieldsCalled(name, inner);
  }
}
