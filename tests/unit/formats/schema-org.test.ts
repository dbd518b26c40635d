import { describe, expect, it } from 'vitest';
import { toSchemaOrg } from '../../../src/formats/schema-org.ts';
import { termEntry } from '../../../src/model/term.ts';
import { original, readWell } from '../model/reading.ts';
import { fullOriginal, fullRestatement, journal, site } from './articles.ts';

const terms = [
  {
    slug: 'condition-a',
    ...termEntry.parse({
      term: 'condition A',
      definition: 'Made up.',
      codes: [
        { system: 'MeSH', code: 'D1' },
        { system: 'ICD-10', code: 'A1' },
      ],
    }),
  },
];
const url = 'https://example.org/reports/report-a/';
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

describe('schema.org', () => {
  it('says of an original report who wrote it', async () => {
    await expect(
      json(toSchemaOrg(fullOriginal(), { site: journal, url, terms })),
    ).toMatchFileSnapshot('golden/original.schema-org.golden.json');
  });

  it('says of a restatement that the editors wrote it, and on whose work it is based', async () => {
    const thing = toSchemaOrg(fullRestatement(), { site, url, terms });
    await expect(json(thing)).toMatchFileSnapshot('golden/restatement.schema-org.golden.json');
    expect(thing['author']).toEqual({ '@type': 'Organization', name: 'editors of Site A' });
    expect(thing['isBasedOn']).toMatchObject({
      author: [{ name: 'Two Author' }],
      sameAs: 'https://doi.org/10.1234/report.b',
    });
    expect(thing).not.toHaveProperty('sameAs');
  });

  it('says nothing that it does not know', () => {
    const text = json(toSchemaOrg(fullRestatement(), { site, url: undefined, terms }));
    expect(text).not.toMatch(/undefined|null|"@id"|dateModified|"keywords"|"about"|"citation"/);
  });

  it('says that a report was corrected or retracted, and why', () => {
    const article = fullOriginal();
    const retracted = toSchemaOrg(
      { ...article, status: 'retracted' },
      { site: journal, url, terms },
    );
    expect(retracted['creativeWorkStatus']).toBe('Retracted');
    expect(toSchemaOrg(article, { site: journal, url, terms })).toMatchObject({
      creativeWorkStatus: 'Corrected',
      correction: [
        {
          '@type': 'CorrectionComment',
          datePublished: '2026-02-03',
          text: 'A number was corrected.',
        },
      ],
    });
    const sound = toSchemaOrg(fullRestatement(), { site, url, terms });
    expect(sound).not.toHaveProperty('creativeWorkStatus');
    expect(sound).not.toHaveProperty('correction');
  });

  it('says of a version of which report it is one', () => {
    expect(
      toSchemaOrg(fullOriginal(), { site: journal, url: `${url}v1/`, terms }, url),
    ).toMatchObject({
      '@id': `${url}v1/`,
      exampleOfWork: { '@id': url },
    });
    expect(toSchemaOrg(fullOriginal(), { site: journal, url, terms })).not.toHaveProperty(
      'exampleOfWork',
    );
  });

  it('says what the report is about and what was done, with a code where the glossary has one', () => {
    const article = readWell({
      matter: `${original}\nconditions: [Condition A, Condition B]\ninterventions: [Polishing]`,
    });
    expect(toSchemaOrg(article, { site, url, terms })['about']).toEqual([
      {
        '@type': 'MedicalCondition',
        name: 'Condition A',
        code: { '@type': 'MedicalCode', codeValue: 'D1', codingSystem: 'MeSH' },
      },
      { '@type': 'MedicalCondition', name: 'Condition B' },
      { '@type': 'MedicalTherapy', name: 'Polishing' },
    ]);
  });
});
