/**
 * The CARE checklist for case reports (2013), in our words, and what a report's front matter says
 * of it. Coverage says where something is reported, and nothing of how well.
 */
import * as z from 'zod';

/** The thirteen items, each with its parts by the number that the checklist gives them. */
export const careItems = [
  { title: 'Title', parts: { '1': 'The focus of the report, and the words “case report”' } },
  { title: 'Keywords', parts: { '2': 'Two to five keywords' } },
  {
    title: 'Abstract',
    parts: {
      '3a': 'What is new in this case',
      '3b': 'The main concerns of the patient and the main findings',
      '3c': 'Diagnoses, interventions and outcomes',
      '3d': 'The lessons',
    },
  },
  { title: 'Introduction', parts: { '4': 'Why the case matters, with the literature' } },
  {
    title: 'Patient',
    parts: {
      '5a': 'Who the patient is, de-identified',
      '5b': 'Concerns and symptoms',
      '5c': 'Medical, family, psychosocial and genetic history',
      '5d': 'Earlier interventions and what came of them',
    },
  },
  { title: 'Examination', parts: { '6': 'Findings on examination' } },
  { title: 'Timeline', parts: { '7': 'What happened when, best as a table or figure' } },
  {
    title: 'Diagnosis',
    parts: {
      '8a': 'Methods: tests, imaging, questionnaires',
      '8b': 'What made the diagnosis hard',
      '8c': 'The reasoning, and the alternatives that were considered',
      '8d': 'Prognosis, where it applies',
    },
  },
  {
    title: 'Treatment',
    parts: {
      '9a': 'Kinds of treatment',
      '9b': 'How it was given: dose, strength, duration',
      '9c': 'Changes of treatment, with reasons',
    },
  },
  {
    title: 'Follow-up',
    parts: {
      '10a': 'Outcomes as clinicians and the patient assessed them',
      '10b': 'Results of tests at follow-up',
      '10c': 'Adherence and tolerability, and how they were assessed',
      '10d': 'Adverse and unexpected events',
    },
  },
  {
    title: 'Discussion',
    parts: {
      '11a': 'Strengths and limits of how the case was handled',
      '11b': 'The literature on the subject',
      '11c': 'The reasons for the conclusions',
      '11d': 'The lessons of the case',
    },
  },
  {
    title: 'Patient’s perspective',
    parts: { '12': 'The case as the patient tells it, if possible' },
  },
  { title: 'Consent', parts: { '13': 'That the patient gave informed consent' } },
] as const;

type PartsOf<Item> = Item extends { parts: infer Parts } ? keyof Parts : never;

/** The number of a part, `3a`. */
export type CareId = PartsOf<(typeof careItems)[number]>;

/** Every part, in the order of the checklist, with what it asks for. */
export const careParts = careItems.flatMap(
  ({ parts }) => Object.entries(parts) as [id: CareId, asks: string][],
);

const words = z.string().trim().min(1);

const statement = z
  .strictObject({
    passage: words.optional().describe('The address at which the report says it, without `#`.'),
    notApplicable: words
      .optional()
      .describe('Why the item does not apply to this case, in place of `passage`.'),
  })
  .check(({ value, issues }) => {
    if ((value.passage === undefined) !== (value.notApplicable === undefined)) return;
    issues.push({
      code: 'custom',
      input: value,
      path: [],
      message: 'needs either `passage` or `notApplicable`, and not both',
    });
  });

type Statements = { [Id in CareId]?: z.output<typeof statement> | undefined };

/** What the front matter says of each part where the structure of the report does not show it. */
export const careStatements: z.ZodType<Statements, Statements> = z.strictObject(
  Object.fromEntries(
    careParts.map(([id, asks]) => [id, statement.optional().describe(`${asks}.`)]),
  ),
);
