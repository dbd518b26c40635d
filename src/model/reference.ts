/** A work in CSL-JSON (citation style language 1.0.2), as far as reports use it. */
import * as z from 'zod';

/** Accepted, and not printed. */
const ignored = z.unknown().optional();

const name = z.strictObject({
  family: z.string().optional(),
  given: z.string().optional(),
  /** For a group or institution. */
  literal: z.string().optional(),
  suffix: z.string().optional(),
  'non-dropping-particle': z.string().optional(),
  'dropping-particle': z.string().optional(),
  'comma-suffix': ignored,
  'static-ordering': ignored,
  'parse-names': ignored,
});

/** CSL-JSON allows both for volumes, pages and the like. */
const textOrNumber = z.union([z.string(), z.number()], 'is not text or a number').transform(String);

const part = z.union([z.int(), z.string().regex(/^\d+$/)]);

const date = z.strictObject({
  /** Year, month, day; the later ones may be left out. */
  'date-parts': z.array(z.array(part).min(1).max(3)).min(1).max(2),
  season: ignored,
  circa: ignored,
  literal: ignored,
  raw: ignored,
});

/**
 * The other variables of CSL 1.0.2 (appendix IV) that reference managers export for the works
 * which reports cite. They are accepted and not printed.
 */
const unprinted = [
  ...['abstract', 'annote', 'archive', 'archive-place', 'archive_collection', 'archive_location'],
  ...['authority', 'available-date', 'call-number', 'categories', 'chapter-number'],
  ...['citation-key', 'citation-label', 'collection-editor', 'collection-number', 'container'],
  ...['container-author', 'container-title-short', 'contributor', 'dimensions', 'division'],
  ...['editorial-director', 'event-date', 'event-place', 'genre', 'guest', 'host'],
  ...['journalAbbreviation', 'jurisdiction', 'keyword', 'medium', 'number-of-pages'],
  ...['number-of-volumes', 'original-author', 'original-date', 'original-publisher'],
  ...['original-publisher-place', 'original-title', 'page-first', 'part-number', 'part-title'],
  ...['printing-number', 'recipient', 'references', 'reviewed-author', 'reviewed-title', 'scale'],
  ...[
    'section',
    'series-creator',
    'shortTitle',
    'source',
    'status',
    'submitted',
    'supplement-number',
  ],
  ...['title-short', 'translator', 'version', 'volume-title', 'volume-title-short'],
] as const;
const unprintedFields = Object.fromEntries(unprinted.map((name) => [name, ignored]));

const key = z
  .string()
  .regex(
    /^[A-Za-z0-9][\w-]*$/,
    'must be letters, digits, hyphens and underscores, like smith-2020',
  );

/** A reference whose entry is not known: its number stands, and nothing is made up. */
const unresolved = z.strictObject({
  id: key,
  type: z.string(),
  'citation-number': textOrNumber.optional(),
  custom: z.strictObject({ unresolved: z.literal(true) }),
});

const work = z.strictObject({
  id: key,
  type: z.string(),
  'citation-number': textOrNumber.optional(),
  title: z.string().trim().min(1),
  author: z.array(name).optional(),
  editor: z.array(name).optional(),
  issued: date.optional(),
  accessed: date.optional(),
  'container-title': z.string().optional(),
  'collection-title': z.string().optional(),
  publisher: z.string().optional(),
  'publisher-place': z.string().optional(),
  event: z.string().optional(),
  'event-title': z.string().optional(),
  edition: textOrNumber.optional(),
  volume: textOrNumber.optional(),
  issue: textOrNumber.optional(),
  page: textOrNumber.optional(),
  number: textOrNumber.optional(),
  DOI: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, 'is not a DOI like 10.1234/abcd')
    .optional(),
  PMID: textOrNumber.optional(),
  PMCID: z.string().optional(),
  ISBN: z.string().optional(),
  ISSN: z.string().optional(),
  URL: z.url({ protocol: /^https?$/ }).optional(),
  language: z.string().optional(),
  note: z.string().optional(),
  ...unprintedFields,
});

/** One entry of `references.json`. */
export const referenceEntry = z.union([unresolved, work]);
/** One entry of `further-reading.json`. */
export const furtherReadingEntry = work;

export type ReferenceEntry = z.output<typeof referenceEntry>;
export type Reference = z.output<typeof work>;

export function isUnresolved(entry: ReferenceEntry): entry is z.output<typeof unresolved> {
  return 'custom' in entry;
}
