/** What the schemas of the data files have in common. */
import * as z from 'zod';
import { licenceIds } from '../../model/licence.ts';

export const text = z.string();
export const date = z.iso.date();

export const url = z
  .url()
  .optional()
  .describe('The whole address; left out where the site does not know its own.');

export const anchor = text.describe('The address on the page of the report, without `#`.');

export const placed = { anchor, url };

/** For what the report may not say at any one place. */
export const perhapsPlaced = {
  anchor: anchor.nullable().describe('Where the report says so; `null` where at no one place.'),
  url,
};

const coding = z
  .object({
    system: z.url().describe('The system of codes, by the name that FHIR has for it.'),
    code: text,
    display: text.optional().describe('The name of the code, where it is not that of the term.'),
  })
  .meta({ id: 'Coding', description: 'A code (FHIR Coding).' });

export const codings = z
  .array(coding)
  .min(1)
  .optional()
  .describe('Codes of the term, each shown by one of its sources in the glossary.');

export const concept = z
  .object({
    text: text.describe('The words of the report.'),
    term: text.optional().describe('The glossary’s term for it, by its slug.'),
    coding: codings,
  })
  .meta({ id: 'Concept', description: 'Something that the report names (FHIR CodeableConcept).' });

export const licence = z
  .object({ id: z.enum(licenceIds).describe('Its SPDX identifier.'), name: text, url: z.url() })
  .meta({ id: 'Licence', description: 'A licence.' });

export const author = z
  .object({
    given: text,
    family: text,
    orcid: z.url().optional(),
    corresponding: z.boolean().optional(),
    affiliations: z.array(text).optional().describe('Left out where it is not known which.'),
  })
  .meta({ id: 'Author', description: 'An author.' });

export const source = z
  .object({
    title: text,
    authors: z.array(author),
    journal: text,
    year: z.int(),
    volume: text.optional(),
    issue: text.optional(),
    pages: text.optional(),
    doi: text.optional(),
    url: z.url(),
    licence,
    copyright: text.optional(),
  })
  .describe('What a restatement restates. Who cites the case, cites this.');

export const publication = {
  id: text.describe('The report’s name in its address.'),
  url,
  kind: z.enum(['original', 'restatement']),
  title: text,
  subtitle: text.optional(),
  shortTitle: text,
  description: text,
  language: text.describe('A BCP 47 tag.'),
  version: z.int().positive().describe('Counts up with every published change of content.'),
  status: z.enum(['current', 'corrected', 'retracted']),
  notices: z.array(z.object({ date, text })).describe('Of correction or retraction, newest first.'),
  published: date,
  updated: date.optional(),
  licence,
};

/** Under what a report is filed. */
export const filed = {
  keywords: z.array(text),
  specialties: z.array(text),
  regions: z.array(text),
  spinalLevels: z.array(text),
};

export type Concept = z.output<typeof concept>;
export type Coding = z.output<typeof coding>;
