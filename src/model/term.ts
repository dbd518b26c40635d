/** A term of the glossary, one YAML file per term; the file's name is the term's address. */
import * as z from 'zod';

const words = z.string().trim().min(1);

/** The systems of codes that a term may name. */
export const codeSystems = ['MeSH', 'ICD-10', 'SNOMED CT', 'UMLS', 'OMIM'] as const;

export const termEntry = z.strictObject({
  /** The preferred name, as it stands in running text: `systemic sclerosis`, `MRI`. */
  term: words,
  /** One to three sentences that explain the term by itself, apart from any report. */
  definition: words.max(600),
  /** Short forms: `SSc`. */
  abbreviations: z.array(words).default([]),
  /** Other names that clinicians use. */
  synonyms: z.array(words).default([]),
  /** Names that patients use, exact or loose. */
  lay: z.array(words).default([]),
  /** Other spellings of the term and its synonyms, frequent misspellings among them. */
  spellings: z.array(words).default([]),
  /** How the word is used in reports where that differs from the definition. */
  usage: words.optional(),
  /** Slugs of terms that a reader of this one may want. */
  related: z.array(words).default([]),
  /** Only codes that one of the sources shows. */
  codes: z
    .array(
      z.strictObject({
        system: z.enum(codeSystems),
        code: z.coerce.string(),
        /** The name that the code has in its system, where it differs from the term. */
        name: words.optional(),
      }),
    )
    .default([]),
  /** Where the definition was checked; empty for general knowledge. */
  sources: z
    .array(z.strictObject({ title: words, url: z.url({ protocol: /^https?$/ }).optional() }))
    .default([]),
});

export type TermEntry = z.output<typeof termEntry>;

/** A term with its address, `/glossary/<slug>/`. */
export interface Term extends TermEntry {
  slug: string;
}

/** Every name of a term, the preferred one first. */
export function namesOf({ term, abbreviations, synonyms, lay, spellings }: TermEntry): string[] {
  return [term, ...abbreviations, ...synonyms, ...lay, ...spellings];
}
