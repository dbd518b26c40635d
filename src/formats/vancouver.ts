import type { Reference } from '../model/reference.ts';
import { shortName } from '../model/names.ts';
import type { Name } from '../model/names.ts';

/** What a piece of a reference is; `words` are signs between the others. */
type PieceKind =
  'words' | 'title' | 'container' | 'meeting' | 'publisher' | 'year' | 'volume' | 'issue' | 'pages';

/** A piece of a reference as printed; of a name also what it is made of. */
export type ReferencePiece =
  { is: PieceKind; text: string } | { is: 'name'; text: string; name: Name };

/** A work as text with the link that leads to it. */
export interface FormattedReference {
  text: string;
  /** The same text in pieces. */
  pieces: ReferencePiece[];
  link: { href: string; text: string } | null;
}

const namesShown = 6;

/**
 * A work in the style of ICMJE ("Vancouver"; NLM, Citing Medicine): authors, title, container,
 * year;volume(issue):pages. After six authors, "et al.".
 */
export function toVancouver(work: Reference): FormattedReference {
  const sentences = [
    authors(work),
    [piece('title', work.title.replace(/[.\s]+$/, ''))],
    container(work),
    place(work),
  ].filter((sentence) => textOf(sentence) !== '');
  const pieces = sentences.flatMap((sentence, at) => [
    ...(at > 0 ? [words(' ')] : []),
    ...sentence,
    ...(/[.?!]$/.test(textOf(sentence)) ? [] : [words('.')]),
  ]);
  return { text: textOf(pieces), pieces, link: linkOf(work) };
}

function authors({ author = [] }: Reference): ReferencePiece[] {
  const names = author
    .slice(0, namesShown)
    .flatMap((name, at): ReferencePiece[] => [
      ...(at > 0 ? [words(', ')] : []),
      { is: 'name', text: name.literal ?? shortName(name), name },
    ]);
  return author.length > namesShown ? [...names, words(', et al')] : names;
}

function container(work: Reference): ReferencePiece[] {
  const { 'container-title': title, 'event-title': event = work.event, publisher } = work;
  if (title !== undefined) return [piece('container', title)];
  if (event !== undefined) return [piece('meeting', event)];
  return publisher === undefined ? [] : [piece('publisher', publisher)];
}

/** `2020;12(3):45–67`, as far as it is known. */
function place({ issued, volume, issue, page }: Reference): ReferencePiece[] {
  const year = issued?.['date-parts'][0]?.[0];
  return [
    ...(year ? [piece('year', String(year))] : []),
    ...(year && (volume || issue) ? [words(';')] : []),
    ...(volume ? [piece('volume', volume)] : []),
    ...(issue ? [words('('), piece('issue', issue), words(')')] : []),
    ...(page ? [words(':'), piece('pages', page.replace('-', '–'))] : []),
  ];
}

function piece(is: PieceKind, text: string): ReferencePiece {
  return { is, text };
}

function words(text: string): ReferencePiece {
  return { is: 'words', text };
}

function textOf(pieces: readonly ReferencePiece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** The address at which a DOI resolves. */
export function doiAddress(doi: string): string {
  return `https://doi.org/${encodeURI(doi).replace(/[?#]/g, encodeURIComponent)}`;
}

function linkOf({ DOI, PMID, PMCID, URL }: Reference): FormattedReference['link'] {
  if (DOI)
    return {
      href: doiAddress(DOI),
      text: `doi:${DOI}`,
    };
  if (PMID) return { href: `https://pubmed.ncbi.nlm.nih.gov/${PMID}/`, text: `PMID ${PMID}` };
  if (PMCID) return { href: `https://pmc.ncbi.nlm.nih.gov/articles/${PMCID}/`, text: PMCID };
  return URL ? { href: URL, text: URL } : null;
}
