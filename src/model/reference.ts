/** A work in CSL-JSON (citation style language 1.0.2), as far as reports use it. */
import * as z from 'zod';

/** Accepted, and not printed; nobody needs to be told of it. */
const ignored = z.unknown().optional().meta({ unprinted: true });

const name = z.strictObject({
  family: z.string().optional().describe('Family name.'),
  given: z.string().optional().describe('Given names or initials.'),
  literal: z
    .string()
    .optional()
    .describe('The name of a group or institution, in place of the others.'),
  suffix: z.string().optional().describe('`Jr`, `III`.'),
  'non-dropping-particle': z
    .string()
    .optional()
    .describe('`van` in “van Dijk”, sorted with the name.'),
  'dropping-particle': z
    .string()
    .optional()
    .describe('`von` in “von Behring”, left out when sorting.'),
  'comma-suffix': ignored,
  'static-ordering': ignored,
  'parse-names': ignored,
});

/** CSL-JSON allows both for volumes, pages and the like. */
const textOrNumber = z.union([z.string(), z.number()], 'is not text or a number').transform(String);

const part = z.union([z.int(), z.string().regex(/^\d+$/)]);

const date = z.strictObject({
  'date-parts': z
    .array(z.array(part).min(1).max(3))
    .min(1)
    .max(2)
    .describe('Year, month, day; the later ones may be left out: `[[2020, 3]]`.'),
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
  ...['editorial-director', 'event-date', 'event-place', 'guest', 'host'],
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
  id: key.describe('The key by which the text cites the work: `smith-2020` for `[@smith-2020]`.'),
  type: z.string().describe('What it is: `article-journal`, `book`, `chapter`, `webpage`.'),
  'citation-number': textOrNumber
    .optional()
    .describe('In a restatement, the number that the work has in the source.'),
  title: z.string().trim().min(1).describe('The title of the work.'),
  author: z.array(name).optional().describe('Its authors, in order.'),
  editor: z.array(name).optional().describe('Its editors, in order.'),
  issued: date.optional().describe('When it was published.'),
  accessed: date.optional().describe('When it was last looked at, for a web page.'),
  'container-title': z.string().optional().describe('The journal, or the book of a chapter.'),
  'collection-title': z.string().optional().describe('The series.'),
  publisher: z.string().optional().describe('The publisher.'),
  'publisher-place': z.string().optional().describe('Where the publisher is.'),
  event: z.string().optional().describe('The conference, as older programs write it.'),
  'event-title': z.string().optional().describe('The conference.'),
  edition: textOrNumber.optional().describe('The edition.'),
  volume: textOrNumber.optional().describe('The volume.'),
  issue: textOrNumber.optional().describe('The issue.'),
  page: textOrNumber.optional().describe('The pages: `154-159`.'),
  number: textOrNumber.optional().describe('The article number; of a report, its number.'),
  genre: z
    .string()
    .optional()
    .describe('The kind of a thesis or report, `Master’s thesis`; for reference managers only.'),
  DOI: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, 'is not a DOI like 10.1234/abcd')
    .optional()
    .describe('The DOI, without `https://`.'),
  PMID: textOrNumber.optional().describe('The number in PubMed.'),
  PMCID: z.string().optional().describe('The number in PubMed Central, with `PMC`.'),
  ISBN: z.string().optional().describe('The ISBN of a book.'),
  ISSN: z.string().optional().describe('The ISSN of a journal.'),
  URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Where the work can be read.'),
  language: z.string().optional().describe('The language of the work.'),
  note: z.string().optional().describe('A remark.'),
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
