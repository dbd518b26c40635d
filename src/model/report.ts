/**
 * The front matter of a report. Each field's description says what an author writes there: the
 * guide, the advice and the types are derived from these schemas and never written twice.
 */
import * as z from 'zod';
import { careStatements } from './care.ts';
import { course } from './course.ts';
import { findings } from './findings.ts';
import { licenceIds } from './licence.ts';

const words = z.string().trim().min(1);
const date = z.iso.date({ error: 'is not a date like 2026-01-31' });
const webAddress = z.url({
  protocol: /^https?$/,
  error: 'is not a web address like https://example.org/',
});
const licence = z.enum(licenceIds);

const affiliation = z.strictObject({
  id: z.int().positive().describe('The number by which authors refer to it.'),
  name: words.describe('Department and institution.'),
  city: words.optional().describe('Its city.'),
  country: words.optional().describe('Its country.'),
});

const author = z.strictObject({
  given: words.describe('Given names or initials.'),
  family: words.describe('Family name.'),
  affiliations: z
    .array(z.int().positive())
    .optional()
    .describe('Ids of affiliations; left out where it is not known which belong to this author.'),
  corresponding: z.boolean().optional().describe('`true` for the author to whom readers write.'),
  orcid: z
    .string()
    .regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/, 'is not an ORCID iD like 0000-0000-0000-0000')
    .optional()
    .describe('ORCID iD, `0000-0000-0000-0000`.'),
});

const doi = z.string().regex(/^10\.\d{4,9}\/\S+$/, 'is not a DOI like 10.1234/abcd (no https://)');

const source = z
  .strictObject({
    title: words.describe('Its title, as it stands there.'),
    authors: z.array(author).min(1).describe('Its authors, in the order of the source.'),
    affiliations: z.array(affiliation).default([]).describe('The institutions of its authors.'),
    journal: words.describe('The journal in which it was published.'),
    year: z.int().min(1800).max(2200).describe('The year of publication.'),
    volume: words.optional().describe('Volume of the journal.'),
    issue: words.optional().describe('Issue of the volume.'),
    pages: words.optional().describe('Page range or e-locator.'),
    doi: doi.optional().describe('Its DOI, without `https://`.'),
    url: webAddress.describe('Where the source can be read.'),
    licence: licence.describe('The licence under which the source was published.'),
    copyright: words.optional().describe('Its copyright line, as it stands there.'),
  })
  .describe('The published article that a restatement restates. What is not known is left out.');

const keyFact = z.strictObject({
  label: words.describe(
    'What the fact is about, in a word or two: `Patient`, `Level`, `Follow-up`.',
  ),
  text: words.max(90).describe('The fact.'),
  passage: words.describe('The address of the passage that carries the fact, without `#`.'),
});

const searchWords = z.strictObject({
  passage: words.describe('The address to which the words lead, without `#`.'),
  words: z.array(words).min(1).describe('The words, in their plain form.'),
});

const notice = z.strictObject({
  date: date.describe('When the notice was given.'),
  text: words.describe('What was corrected, or why the report was retracted.'),
});

const wordList = z.array(words).default([]);

const common = {
  title: words.describe('The title of the report.'),
  subtitle: words.optional().describe('What stands below the title.'),
  shortTitle: words.max(45).describe('A short title, for menus and tabs.'),
  description: words.max(200).describe('One sentence for search engines and link previews.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language tag like en')
    .describe('The language in which the report is written, as a BCP 47 tag: `en`, `pt-BR`.'),
  draft: z
    .boolean()
    .optional()
    .describe(
      '`true` while the report is not to be published: only `npm run dev`, `npm run check` and `npm run build -- --drafts` take it in.',
    ),
  version: z.int().positive().describe('Counts up with every published change of content.'),
  status: z
    .enum(['current', 'corrected', 'retracted'])
    .describe('Whether the report stands as published.'),
  notices: z
    .array(notice)
    .default([])
    .describe('Notices of correction or retraction, newest first.'),
  published: date.describe('When this text was first published here.'),
  updated: date.optional().describe('When it was last changed, if it was.'),
  licence: licence.describe('The licence of this text.'),
  keywords: wordList.describe('Words under which the report is filed, best two to five.'),
  specialties: wordList.describe('Medical specialties, the leading one first.'),
  regions: wordList.describe('Regions of the body.'),
  spinalLevels: wordList.describe(
    'Levels of the spine that the report mentions, `L4` or `L4–L5`; left out elsewhere.',
  ),
  conditions: wordList.describe('The conditions that the report is about.'),
  interventions: wordList.describe('What was done: operations, drugs, other treatment.'),
  patient: z
    .strictObject({
      age: z
        .int()
        .min(0)
        .max(120)
        .optional()
        .describe('In completed years; left out where it is not stated.'),
      ageNote: words
        .optional()
        .describe('To what moment the age belongs, where the report leaves room for doubt.'),
      sex: z
        .enum(['female', 'male', 'intersex', 'not stated'])
        .describe('The sex, as the report states it.'),
    })
    .describe('The patient.'),
  skipTerms: wordList.describe('Slugs of glossary terms that are not to be linked in this report.'),
  searchWords: z
    .array(searchWords)
    .default([])
    .describe('Words by which readers may look for a passage that does not use them.'),
  keyFacts: z.array(keyFact).min(3).max(12).describe('The facts that a reader wants first.'),
  course: course
    .optional()
    .describe('What happened when, in its order; drawn as a line of events.'),
  findings: findings
    .optional()
    .describe('What was found at which level or region, and how; drawn as a map of levels.'),
  care: careStatements
    .optional()
    .describe('Where the report says what the CARE guideline asks for, by item of its checklist.'),
};

const original = z.strictObject({
  kind: z.literal('original').describe('An `original` was written by its authors.'),
  ...common,
  authors: z.array(author).min(1).describe('The authors, in order.'),
  affiliations: z.array(affiliation).default([]).describe('The institutions of the authors.'),
  doi: doi.optional().describe('The DOI of this report, without `https://`.'),
  volume: words.optional().describe('Volume, where the site is a journal.'),
  issue: words.optional().describe('Issue of the volume.'),
  elocator: words.optional().describe('Article number.'),
  received: date.optional().describe('When the manuscript was received.'),
  accepted: date.optional().describe('When it was accepted.'),
  consent: words.optional().describe('The statement that the patient consented to publication.'),
  ethics: words.optional().describe('The statement on ethical approval, or why none was needed.'),
  funding: words.optional().describe('Who paid for the work; `None.` where nobody did.'),
  competingInterests: words
    .optional()
    .describe('Competing interests of the authors; `None declared.` where there are none.'),
});

const restatement = z.strictObject({
  kind: z
    .literal('restatement')
    .describe('A `restatement` was written by others from a published source.'),
  ...common,
  source,
});

export const reportMeta = z.discriminatedUnion('kind', [original, restatement]).check((ctx) => {
  const meta = ctx.value;
  const { authors, affiliations } = meta.kind === 'original' ? meta : meta.source;
  const where = meta.kind === 'original' ? ['authors'] : ['source', 'authors'];
  const known = new Set(affiliations.map(({ id }) => id));
  authors.forEach((person, index) => {
    for (const id of person.affiliations ?? []) {
      if (!known.has(id)) {
        ctx.issues.push({
          code: 'custom',
          input: id,
          path: [...where, index, 'affiliations'],
          message: `names affiliation ${id}, which is not in the list of affiliations`,
        });
      }
    }
  });
  if (meta.status !== 'current' && meta.notices.length === 0) {
    ctx.issues.push({
      code: 'custom',
      input: meta.notices,
      path: ['status'],
      message: `is ${meta.status}, so \`notices\` must say what happened, with its date`,
    });
  }
});

export type ReportMeta = z.output<typeof reportMeta>;
export type Author = z.output<typeof author>;
export type Affiliation = z.output<typeof affiliation>;
export type Source = z.output<typeof source>;
