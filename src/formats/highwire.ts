import type { Article } from '../model/article.ts';
import type { Reference } from '../model/reference.ts';
import { formats } from './index.ts';
import type { Surroundings } from './index.ts';
import { fullName } from '../model/names.ts';

/** One `<meta name content>` of a page. */
export interface MetaTag {
  name: string;
  content: string;
}

/**
 * The `citation_*` tags by which Google Scholar indexes an article (its "Inclusion guidelines for
 * webmasters"). A restatement has none: its source is what is to be cited for the case, and its
 * authors did not write these sentences.
 */
export function toHighwire(
  { meta, references }: Article,
  { site, url }: Pick<Surroundings, 'site' | 'url'>,
): MetaTag[] {
  const pdf = formats.find(({ type }) => type === 'application/pdf');
  if (meta.kind === 'restatement') return [];
  const tags: [string, string | undefined][] = [
    ['citation_title', meta.subtitle ? `${meta.title}: ${meta.subtitle}` : meta.title],
    ...meta.authors.flatMap(({ given, family, orcid, affiliations = [] }) => {
      const places = meta.affiliations.filter(({ id }) => affiliations.includes(id));
      return [
        ['citation_author', `${family}, ${given}`],
        ...places.map(({ name }) => ['citation_author_institution', name]),
        ['citation_author_orcid', orcid && `https://orcid.org/${orcid}`],
      ] as [string, string | undefined][];
    }),
    ['citation_publication_date', meta.published.replaceAll('-', '/')],
    ['citation_journal_title', site.journal?.title],
    ['citation_issn', site.journal?.issn],
    ['citation_publisher', site.journal?.publisher],
    ['citation_volume', meta.volume],
    ['citation_issue', meta.issue],
    ['citation_firstpage', meta.elocator],
    ['citation_doi', meta.doi],
    ['citation_language', meta.language],
    ...meta.keywords.map((word): [string, string] => ['citation_keywords', word]),
    ['citation_fulltext_html_url', url],
    ['citation_pdf_url', url && pdf && url + pdf.file],
    ...references.flatMap(({ work }): [string, string][] =>
      work ? [['citation_reference', fieldsOf(work)]] : [],
    ),
  ];
  return tags.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}

/** A work as `citation_title=…; citation_author=…`; no value may hold the sign between two. */
function fieldsOf(work: Reference): string {
  const [start] = work.issued?.['date-parts'] ?? [];
  const [first, last] = work.page?.split(/\s*[-–—]+\s*/) ?? [];
  const isArticle = work.type.startsWith('article');
  const fields: [string, string | undefined][] = [
    [isArticle ? 'journal_title' : 'inbook_title', work['container-title']],
    ['title', work.title],
    ...(work.author ?? []).map((name): [string, string] => ['author', fullName(name)]),
    ['publication_date', start?.join('/')],
    ['volume', work.volume],
    ['issue', work.issue],
    ['firstpage', first],
    ['lastpage', last],
    ['publisher', work.publisher],
    ['doi', work.DOI],
    ['pmid', work.PMID],
  ];
  return fields
    .flatMap(([name, value]) => (value ? `citation_${name}=${value.replaceAll(';', ',')}` : []))
    .join('; ');
}
