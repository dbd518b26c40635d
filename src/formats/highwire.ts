import type { Article } from '../model/article.ts';
import type { SiteConfig } from '../model/site.ts';

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
export function toHighwire({ meta }: Article, site: SiteConfig): MetaTag[] {
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
  ];
  return tags.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}
