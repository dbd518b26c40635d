/** A report as records that reference managers take: itself and, apart, what it restates. */
import type { Article } from '../model/article.ts';
import { licences } from '../model/licence.ts';
import type { Licence } from '../model/licence.ts';
import type { Reference } from '../model/reference.ts';
import type { Author, Source } from '../model/report.ts';
import type { SiteConfig } from '../model/site.ts';
import { noticesInWords } from './sentences.ts';

/** A CSL-JSON item (CSL 1.0.2, appendix IV): a work, or a reference of which nothing is known. */
export interface CslItem extends Omit<Reference, 'title' | 'version'> {
  title?: string;
  version?: string;
  medium?: string;
  custom?: { unresolved: true };
  /** Where it no longer stands as it was published. */
  status?: 'corrected' | 'retracted';
}

export type CslName = NonNullable<Reference['author']>[number];

/**
 * The report first; of a restatement its source second, each saying which it is. A restatement is
 * by the editors of the site, because the authors of the source did not write it. That a report was
 * retracted goes with its title, so that nobody cites it unawares.
 *
 * @param url the whole address of the report, where it is known
 */
export function toCsl(article: Article, site: SiteConfig, url: string | undefined): CslItem[] {
  const { id, meta, status } = article;
  const notices = noticesInWords(article);
  const whole = meta.subtitle ? `${meta.title}: ${meta.subtitle}` : meta.title;
  const title = status === 'retracted' ? `Retracted: ${whole}` : whole;
  const common = {
    id,
    title,
    'container-title': site.journal?.title ?? site.title,
    issued: { 'date-parts': [meta.published.split('-').map(Number)] },
    version: String(meta.version),
    ...(status === 'current' ? {} : { status }),
    language: meta.language,
    ...(url ? { URL: url } : {}),
  };
  if (meta.kind === 'original') {
    return [
      {
        ...common,
        type: 'article-journal',
        author: names(meta.authors),
        ...known({
          volume: meta.volume,
          issue: meta.issue,
          page: meta.elocator,
          DOI: meta.doi,
          ISSN: site.journal?.issn,
          publisher: site.journal?.publisher,
        }),
        note: [...notices, licensed(meta.licence)].join(' '),
      },
    ];
  }
  const { source } = meta;
  return [
    {
      ...common,
      type: 'webpage',
      genre: 'Restated case report',
      author: [{ literal: site.editors.replace(/^the /, '') }],
      note: [
        ...notices,
        `Restatement, in the editors’ words, of: ${source.title}. ${source.journal}, ${source.year}. ${licensed(meta.licence)}`,
      ].join(' '),
    },
    { ...sourceWork(`${id}-source`, source), note: licensed(source.licence) },
  ];
}

/** The source of a restatement as a work. */
export function sourceWork(id: string, source: Source): Reference {
  return {
    id,
    type: 'article-journal',
    title: source.title,
    author: names(source.authors),
    'container-title': source.journal,
    issued: { 'date-parts': [[source.year]] },
    ...known({
      volume: source.volume,
      issue: source.issue,
      page: source.pages,
      DOI: source.doi,
    }),
    URL: source.url,
  };
}

function licensed(licence: Licence): string {
  return `Licence ${licences[licence].name}.`;
}

/**
 * The reference list in its order, each work as its entry stands. One whose entry is not known has
 * its number and says so; it is of the type `document` and has no title, because nothing is made up.
 *
 * @param url the whole address of the report, where it is known
 */
export function toReferenceList({ meta, references }: Article, url: string | undefined): CslItem[] {
  const list = meta.kind === 'restatement' ? ` See the list of the source, ${meta.source.url}` : '';
  return references.map(({ key, number, anchor, work }) => ({
    ...(work
      ? toPublished(work)
      : {
          custom: { unresolved: true as const },
          note: `Reference ${number} of ${url ? `${url}#${anchor}` : `“${meta.title}”`}: its entry is not listed there and not known to the editors.${list}`,
        }),
    id: key,
    type: work?.type ?? 'document',
    'citation-number': String(number),
  }));
}

/** Not for others: texts that are not the editors' to publish, and what editors note for themselves. */
const unpublished = ['abstract', 'annote', 'keyword', 'categories', 'call-number'];

/** A work as it may be given to others. */
export function toPublished(work: Reference): Reference {
  const fields = Object.entries(work).filter(([field]) => !unpublished.includes(field));
  return Object.fromEntries(fields) as Reference;
}

function names(authors: readonly Author[]): { family: string; given: string }[] {
  return authors.map(({ family, given }) => ({ family, given }));
}

/** The fields that have a value. */
function known<Field extends string>(
  fields: Record<Field, string | undefined>,
): Partial<Record<Field, string>> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<Record<Field, string>>;
}
