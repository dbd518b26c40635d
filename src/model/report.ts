/**
 * The front matter of a report. Each field's comment says what an author writes there; the types
 * are derived from the schemas and never written twice.
 */
import * as z from 'zod';
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
  /** The number by which authors refer to it. */
  id: z.int().positive(),
  /** Department and institution. */
  name: words,
  city: words.optional(),
  country: words.optional(),
});

const author = z.strictObject({
  given: words,
  family: words,
  /** Ids of affiliations; left out where it is not known which belong to this author. */
  affiliations: z.array(z.int().positive()).optional(),
  /** `true` for the author to whom readers write. */
  corresponding: z.boolean().optional(),
  /** `0000-0000-0000-0000`. */
  orcid: z
    .string()
    .regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/, 'is not an ORCID iD like 0000-0000-0000-0000')
    .optional(),
});

const doi = z.string().regex(/^10\.\d{4,9}\/\S+$/, 'is not a DOI like 10.1234/abcd (no https://)');

/** The published article that a restatement restates. What is not known is left out. */
const source = z.strictObject({
  title: words,
  /** In the order of the source. */
  authors: z.array(author).min(1),
  affiliations: z.array(affiliation).default([]),
  journal: words,
  year: z.int().min(1800).max(2200),
  volume: words.optional(),
  issue: words.optional(),
  /** Page range or e-locator. */
  pages: words.optional(),
  doi: doi.optional(),
  /** Where the source can be read. */
  url: webAddress,
  licence,
  /** The copyright line of the source, as it stands there. */
  copyright: words.optional(),
});

const keyFact = z.strictObject({
  /** What the fact is about, in a word or two: `Patient`, `Level`, `Follow-up`. */
  label: words,
  text: words.max(90),
  /** The address of the passage that carries the fact, without `#`. */
  passage: words,
});

const notice = z.strictObject({
  date,
  /** What was corrected, or why the report was retracted. */
  text: words,
});

const common = {
  title: words,
  subtitle: words.optional(),
  /** For menus and tabs; at most 45 characters. */
  shortTitle: words.max(45),
  /** For search engines and link previews; at most 200 characters. */
  description: words.max(200),
  /** BCP 47 tag of the language in which the report is written. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language tag like en'),
  /** Counts up with every published change of content. */
  version: z.int().positive(),
  status: z.enum(['current', 'corrected', 'retracted']),
  /** Notices of correction or retraction, newest first. */
  notices: z.array(notice).default([]),
  /** When this text was first published here. */
  published: date,
  /** When it was last changed, if it was. */
  updated: date.optional(),
  /** The licence of this text. */
  licence,
  /** Words under which the editors file the report. */
  keywords: z.array(words).default([]),
  /** Medical specialties, the leading one first. */
  specialties: z.array(words).default([]),
  /** Regions of the body. */
  regions: z.array(words).default([]),
  /** Levels of the spine that the report mentions, `L4` or `L4–L5`; left out elsewhere. */
  spinalLevels: z.array(words).default([]),
  conditions: z.array(words).default([]),
  interventions: z.array(words).default([]),
  patient: z.strictObject({
    /** In completed years; left out where it is not stated. */
    age: z.int().min(0).max(120).optional(),
    /** To what moment the age belongs, where the report leaves room for doubt. */
    ageNote: words.optional(),
    sex: z.enum(['female', 'male', 'intersex', 'not stated']),
  }),
  /** The facts that a reader wants first, three to eight. */
  keyFacts: z.array(keyFact).min(3).max(8),
  /** What happened when, in its order; drawn as a line of events. */
  course: course.optional(),
  /** What was found at which level or region, and how; drawn as a map of levels. */
  findings: findings.optional(),
};

const original = z.strictObject({
  /** `original`: its authors wrote the text. `restatement`: others wrote it from a source. */
  kind: z.literal('original'),
  ...common,
  authors: z.array(author).min(1),
  affiliations: z.array(affiliation).default([]),
  doi: doi.optional(),
  volume: words.optional(),
  issue: words.optional(),
  /** Article number. */
  elocator: words.optional(),
  received: date.optional(),
  accepted: date.optional(),
  /** The statement that the patient consented to publication. */
  consent: words.optional(),
  /** The statement on ethical approval, or why none was needed. */
  ethics: words.optional(),
  funding: words.optional(),
  competingInterests: words.optional(),
});

const restatement = z.strictObject({
  kind: z.literal('restatement'),
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
