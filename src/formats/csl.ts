/** A report as records that reference managers take: itself and, apart, what it restates. */
import type { Article } from '../model/article.ts';
import { licences } from '../model/licence.ts';
import type { Author } from '../model/report.ts';
import type { SiteConfig } from '../model/site.ts';

/** A CSL-JSON item, as far as reports need one (CSL 1.0.2, appendix IV). */
export interface CslItem {
  id: string;
  type: 'article-journal' | 'webpage';
  title: string;
  author?: { family: string; given: string }[] | { literal: string }[];
  'container-title': string;
  /** Year, month and day, as far as they are known. */
  issued: { 'date-parts': [number[]] };
  volume?: string;
  issue?: string;
  page?: string;
  DOI?: string;
  URL?: string;
  ISSN?: string;
  publisher?: string;
  version?: string;
  language?: string;
  note?: string;
}

/**
 * The report first; of a restatement its source second, each saying which it is. A restatement is
 * by the editors of the site, because the authors of the source did not write it.
 *
 * @param url the whole address of the report, where it is known
 */
export function toCsl({ id, meta }: Article, site: SiteConfig, url: string | undefined): CslItem[] {
  const title = meta.subtitle ? `${meta.title}: ${meta.subtitle}` : meta.title;
  const common = {
    id,
    title,
    'container-title': site.journal?.title ?? site.title,
    issued: { 'date-parts': [meta.published.split('-').map(Number)] as [number[]] },
    version: String(meta.version),
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
      },
    ];
  }
  const { source } = meta;
  return [
    {
      ...common,
      type: 'webpage',
      author: [{ literal: site.editors.replace(/^the /, '') }],
      note: `Restatement, in the editors’ words, of: ${source.title}. ${source.journal}, ${source.year}. Licence ${licences[meta.licence].name}.`,
    },
    {
      id: `${id}-source`,
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
    },
  ];
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
