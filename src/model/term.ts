/** A term of the glossary, one YAML file per term; the file's name is the term's address. */
import * as z from 'zod';

const words = z.string().trim().min(1);
const names = z.array(words).default([]);

/** The systems of codes that a term may name. */
export const codeSystems = ['MeSH', 'ICD-10', 'SNOMED CT', 'UMLS', 'OMIM'] as const;

export const termEntry = z
  .strictObject({
    term: words.describe(
      'The preferred name, as it stands within a sentence: `systemic sclerosis`, `MRI`.',
    ),
    definition: words
      .max(600)
      .describe('One to three sentences that explain the term by itself, apart from any report.'),
    abbreviations: names.describe('Short forms: `SSc`. Those in capitals are found in capitals.'),
    synonyms: names.describe('Other names that clinicians use.'),
    lay: names.describe('Names that patients use, exact or loose.'),
    spellings: names.describe(
      'Other spellings of these names, and misspellings that are often met. Plurals, accents, hyphens and capitals are taken care of.',
    ),
    usage: words
      .optional()
      .describe('How the word is used in reports where that differs from the definition.'),
    related: names.describe('Slugs of terms that a reader of this one may want.'),
    codes: z
      .array(
        z.strictObject({
          system: z.enum(codeSystems).describe('Whose code it is.'),
          code: z
            .union([words, z.number()])
            .transform(String)
            .describe('The code, as it stands in that system.'),
          name: words
            .optional()
            .describe('The name that the code has there, where it is not that of the term.'),
        }),
      )
      .default([])
      .describe('Codes in systems of terms; only those that one of the sources shows.'),
    sources: z
      .array(
        z.strictObject({
          title: words.describe('What it is called.'),
          url: z
            .url({ protocol: /^https?$/, error: 'is not a web address like https://example.org/' })
            .optional()
            .describe('Where it can be read.'),
        }),
      )
      .default([])
      .describe('Where the definition was checked; left out for general knowledge.'),
  })
  .describe('One term.');

export type TermEntry = z.output<typeof termEntry>;

/** A term with its address, `/glossary/<slug>/`. */
export interface Term extends TermEntry {
  slug: string;
}

/** The name of a term as a title. */
export function titleOf({ term }: TermEntry): string {
  return term.charAt(0).toUpperCase() + term.slice(1);
}

/** Every name of a term, the preferred one first. */
export function namesOf({ term, abbreviations, synonyms, lay, spellings }: TermEntry): string[] {
  return [term, ...abbreviations, ...synonyms, ...lay, ...spellings];
}
