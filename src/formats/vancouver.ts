import type { Reference } from '../model/reference.ts';
import { shortName } from './names.ts';

/** A work as text with the link that leads to it. */
export interface FormattedReference {
  text: string;
  link: { href: string; text: string } | null;
}

const namesShown = 6;

/**
 * A work in the style of ICMJE ("Vancouver"; NLM, Citing Medicine): authors, title, container,
 * year;volume(issue):pages. After six authors, "et al.".
 */
export function toVancouver(work: Reference): FormattedReference {
  const year = work.issued?.['date-parts'][0]?.[0];
  const place = [
    work.volume,
    work.issue && `(${work.issue})`,
    work.page && `:${work.page.replace('-', '–')}`,
  ]
    .filter(Boolean)
    .join('');
  const container = work['container-title'] ?? work['event-title'] ?? work.event ?? work.publisher;
  const parts = [
    authors(work),
    work.title.replace(/[.\s]+$/, ''),
    container,
    [year, place].filter(Boolean).join(place.startsWith(':') || place === '' ? '' : ';'),
  ];
  return {
    text: parts
      .filter(Boolean)
      .map((part) => (/[.?!]$/.test(String(part)) ? part : `${part}.`))
      .join(' '),
    link: linkOf(work),
  };
}

function authors({ author = [] }: Reference): string {
  const names = author.map((name) => name.literal ?? shortName(name));
  return names.length > namesShown
    ? `${names.slice(0, namesShown).join(', ')}, et al`
    : names.join(', ');
}

function linkOf({ DOI, PMID, PMCID, URL }: Reference): FormattedReference['link'] {
  if (DOI)
    return {
      href: `https://doi.org/${encodeURI(DOI).replace(/[?#]/g, encodeURIComponent)}`,
      text: `doi:${DOI}`,
    };
  if (PMID) return { href: `https://pubmed.ncbi.nlm.nih.gov/${PMID}/`, text: `PMID ${PMID}` };
  if (PMCID) return { href: `https://pmc.ncbi.nlm.nih.gov/articles/${PMCID}/`, text: PMCID };
  return URL ? { href: URL, text: URL } : null;
}
