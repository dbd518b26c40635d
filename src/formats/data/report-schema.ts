/**
 * What `data.json` holds. The words are those of GA4GH Phenopackets 2 and HL7 FHIR R5 where what a
 * report says fits them: a concept is FHIR's CodeableConcept, `bodySite`, `laterality` and `method`
 * are those of its Observation and BodyStructure, and sex and durations are written as in
 * Phenopackets. It is neither a phenopacket nor a FHIR resource, because both ask for codes where a
 * report has words. `null` stands where the report does not say, never for what is not known here.
 */
import * as z from 'zod';
import { careParts } from '../../model/care.ts';
import type { CareId } from '../../model/care.ts';
import { eventKinds } from '../../model/course.ts';
import {
  anchor,
  author,
  codings,
  concept,
  filed,
  licence,
  perhapsPlaced,
  placed,
  publication,
  source,
  text,
  url,
} from './schema-parts.ts';

/** In the words of Phenopackets. */
const iso8601duration = text.regex(/^P\d+(\.\d+)?[YMWD]$/).describe('As in ISO 8601: `P56Y`.');

const patient = z
  .object({
    sex: z
      .enum(['FEMALE', 'MALE', 'OTHER_SEX', 'UNKNOWN_SEX'])
      .describe(
        'Phenopackets Sex; `UNKNOWN_SEX` where it is not stated, `OTHER_SEX` for intersex.',
      ),
    age: z.object({ iso8601duration }).nullable().describe('In completed years.'),
    ageNote: text.nullable().describe('To what moment the age belongs, where that is in doubt.'),
    ...perhapsPlaced,
  })
  .describe('Phenopackets Individual, FHIR Patient.');

const finding = z
  .object({
    bodySite: concept.nullable(),
    laterality: z.enum(['left', 'right', 'bilateral']).nullable().describe('Of the patient.'),
    compartment: text.nullable(),
    method: concept.describe('How it was found.'),
    description: text,
    ...placed,
  })
  .describe('What was found at one level or region.');

const event = z.object({
  when: text.describe('The time in the words of the report.'),
  sincePrevious: z
    .object({ iso8601duration })
    .nullable()
    .describe('How long after the event before it, where the report leaves no doubt.'),
  kind: z.enum(eventKinds),
  description: text,
  ...placed,
});

const outcome = z.object({
  when: text.nullable().describe('The time in the words of the report.'),
  description: text,
  ...placed,
});

const figure = z.object({
  number: z.int(),
  label: text,
  title: text,
  details: z.array(z.object({ label: text, value: text })),
  caption: text,
  picture: z
    .object({ alt: text, credit: text.nullable(), licence: licence.nullable() })
    .nullable()
    .describe('`null` where the picture is not shown here.'),
  page: url,
  ...placed,
});

const table = z.object({
  number: z.int(),
  label: text,
  caption: text,
  header: z.array(text),
  rows: z.array(z.object({ cells: z.array(text), ...placed })),
  ...placed,
});

const work = z
  .looseObject({ id: text, type: text })
  .meta({ id: 'Work', description: 'An item of CSL-JSON (Citation Style Language 1.0.2).' });

const reference = z.object({
  number: z.int().positive(),
  key: text,
  work: work.nullable().describe('`null` while the entry is not known to the editors.'),
  citedBy: z.array(z.object({ section: text, claim: text, ...placed })),
  ...placed,
});

const careItem = z.object({
  id: z.enum(careParts.map(([id]) => id) as [CareId, ...CareId[]]),
  item: text,
  asks: text.describe('What the checklist asks for, in our words.'),
  status: z.enum(['reported', 'not applicable', 'not reported']),
  reason: text.optional().describe('Why it does not apply.'),
  anchor: anchor.optional().describe('Where it is reported.'),
  url,
});

export const reportData = z
  .object({
    $schema: text.describe('The address of this schema.'),
    ...publication,
    authors: z.array(author).optional().describe('Of an original.'),
    doi: text.optional(),
    statements: z
      .array(z.object({ name: text, text }))
      .optional()
      .describe('Of an original.'),
    restatedBy: text.optional().describe('Who wrote a restatement.'),
    source: source.optional(),
    ...filed,
    patient,
    conditions: z.array(z.object({ concept, ...perhapsPlaced })).describe('What it is about.'),
    findings: z.array(finding).describe('In the order of levels; those without a place last.'),
    timeline: z.array(event).describe('The course, in its order.'),
    interventions: z.array(z.object({ concept, ...perhapsPlaced })).describe('What was done.'),
    outcomes: z.array(outcome).describe('What became of it, as course and key facts say.'),
    keyFacts: z.array(z.object({ label: text, text, ...placed })),
    figures: z.array(figure),
    tables: z.array(table),
    notes: z
      .array(z.object({ title: text, text, ...placed }))
      .describe('What the editors remark: above all, what the report leaves open.'),
    references: z.array(reference),
    furtherReading: z.array(work).describe('Works that are not cited by number.'),
    terms: z
      .array(
        z.object({
          term: text,
          slug: text,
          coding: codings,
          mentions: z.array(z.object(placed)),
          url,
        }),
      )
      .describe('Terms of the glossary that are marked in the text.'),
    care: z.array(careItem).describe('The CARE checklist (2013): locations reported, not quality.'),
  })
  .describe(
    'What a case report says, as data. It describes one patient as far as the report does.',
  );

export type ReportData = z.output<typeof reportData>;
