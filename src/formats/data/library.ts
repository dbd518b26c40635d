/** The library and the glossary as a whole, as data. */
import * as z from 'zod';
import type { Article } from '../../model/article.ts';
import { reportPath, schemaPath, termPath } from '../../model/paths.ts';
import { termEntry } from '../../model/term.ts';
import type { Term } from '../../model/term.ts';
import { codesOf, toConcept } from './concepts.ts';
import type { Surroundings } from '../index.ts';
import { fullName } from '../../model/names.ts';
import { filedOf, publicationOf } from './publication.ts';
import { codings, concept, filed, publication, text, url } from './schema-parts.ts';

/** What lists of reports hold of each. */
const reportSummary = z.object({
  ...publication,
  data: z.url().optional().describe('The address of all its data.'),
  doi: text.optional(),
  authors: z.array(text).optional().describe('Of an original.'),
  restatedBy: text.optional().describe('Who wrote a restatement.'),
  source: z.url().optional().describe('What a restatement restates.'),
  ...filed,
  conditions: z.array(concept),
  interventions: z.array(concept),
});

/** What `/reports.json` holds. */
export const libraryData = z
  .object({
    $schema: text.describe('The address of this schema.'),
    title: text.describe('The name of the site.'),
    url,
    reports: z.array(reportSummary).describe('Newest first.'),
  })
  .describe('The case reports of a site, each in short, with where its data is.');

const { codes: _codes, ...termFields } = termEntry.shape;

/** What `/glossary.json` holds. */
export const glossaryData = z
  .object({
    $schema: text.describe('The address of this schema.'),
    title: text.describe('The name of the site.'),
    url,
    terms: z
      .array(
        z.object({
          ...termFields,
          slug: text.describe('The term’s name in its address.'),
          url,
          coding: codings,
        }),
      )
      .describe('By name.'),
  })
  .describe('The terms that a site explains, with the codes that their sources show.');

type Site = Pick<Surroundings, 'site' | 'addressOf' | 'terms'>;

/** Every report in short, in the order in which they are given. */
export function toLibraryData(
  articles: readonly Article[],
  { site, addressOf, terms }: Site,
): z.output<typeof libraryData> {
  return {
    $schema: addressOf(schemaPath('reports-1')) ?? `.${schemaPath('reports-1')}`,
    title: site.title,
    url: addressOf('/reports/'),
    reports: articles.map((article) => {
      const { id, meta } = article;
      return {
        ...publicationOf(article, addressOf(reportPath(id))),
        data: addressOf(`${reportPath(id)}data.json`),
        ...(meta.kind === 'original'
          ? { authors: meta.authors.map(fullName), doi: meta.doi }
          : { restatedBy: site.editors, source: meta.source.url }),
        ...filedOf(meta),
        conditions: meta.conditions.map((name) => toConcept(name, article, terms)),
        interventions: meta.interventions.map((name) => toConcept(name, article, terms)),
      };
    }),
  };
}

/** Every term, in the order in which the glossary has them. */
export function toGlossaryData({ site, addressOf, terms }: Site): z.output<typeof glossaryData> {
  return {
    $schema: addressOf(schemaPath('glossary-1')) ?? `.${schemaPath('glossary-1')}`,
    title: site.title,
    url: addressOf('/glossary/'),
    terms: terms.map((term: Term) => {
      const { codes: _, ...said } = term;
      return { ...said, url: addressOf(termPath(term.slug)), ...codesOf(term) };
    }),
  };
}
