/** Typed links from a report to what machines want of it (FAIR Signposting Profile). */
import type { Article } from '../model/article.ts';
import { licences } from '../model/licence.ts';
import type { Format } from './index.ts';

/** A link by its relation types (IANA, Link Relations). */
export interface Signpost {
  rel: string;
  href: string;
  type?: string;
}

/** What the relation of a file to its report is called, and that of the report to the file. */
const relations = {
  report: { file: 'alternate item', back: 'collection' },
  citation: { file: 'alternate describedby', back: 'describes' },
  references: { file: 'alternate describedby', back: 'describes' },
  data: { file: 'alternate describedby', back: 'describes' },
  links: { file: 'linkset', back: null },
} as const;

/**
 * The links of a report, as its page has them (level 1). `cite-as` leads to the DOI of an original
 * or else to this very page, because what a restatement restates is another work (RFC 8574, 4).
 *
 * @param page the address of the report's page, with a slash at its end
 * @param canonical the same where it is to be cited
 */
export function toSignposts(
  { meta }: Article,
  formats: readonly Format[],
  page: string,
  canonical = page,
): Signpost[] {
  const { authors, doi } = meta.kind === 'original' ? meta : { authors: [], doi: undefined };
  return [
    { rel: 'cite-as', href: doi ? `https://doi.org/${encodeURI(doi)}` : canonical },
    ...authors.flatMap(({ orcid }) =>
      orcid ? { rel: 'author', href: `https://orcid.org/${orcid}` } : [],
    ),
    { rel: 'license', href: licences[meta.licence].url },
    { rel: 'type', href: 'https://schema.org/AboutPage' },
    { rel: 'type', href: 'https://schema.org/MedicalScholarlyArticle' },
    // Those of one type stand together, which makes the page smaller.
    ...formats
      .toSorted((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : 0))
      .map(({ file, type, holds }) => ({ rel: relations[holds].file, href: page + file, type })),
  ];
}

/**
 * The same as a set of links (level 2; RFC 9264, 4.2), with the source of a restatement and the way
 * back from each file.
 */
export function toLinkset(article: Article, formats: readonly Format[], page: string): object {
  const links: Record<string, { href: string; type?: string }[]> = {};
  for (const { rel, ...target } of toSignposts(article, formats, page)) {
    for (const each of rel.split(' ')) (links[each] ??= []).push(target);
  }
  const { linkset: _itself, ...others } = links;
  const { meta } = article;
  const source = meta.kind === 'restatement' ? { related: [{ href: meta.source.url }] } : {};
  const back = formats.flatMap(({ file, holds }) => {
    const relation = relations[holds].back;
    return relation ? { anchor: page + file, [relation]: [{ href: page, type: 'text/html' }] } : [];
  });
  return { linkset: [{ anchor: page, ...others, ...source }, ...back] };
}
