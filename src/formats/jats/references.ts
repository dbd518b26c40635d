import type { Article, CitedReference } from '../../model/article.ts';
import type { Reference } from '../../model/reference.ts';
import { shortParts } from '../../model/names.ts';
import type { Name } from '../../model/names.ts';
import { furtherReadingNote, notListed, unresolvedNote } from '../sentences.ts';
import { toVancouver } from '../vancouver.ts';
import type { FormattedReference, ReferencePiece } from '../vancouver.ts';
import { element, group } from '../xml.ts';
import type { Content, Xml } from '../xml.ts';
import { externalLink, sentence } from './inlines.ts';

/** The numbered references and the further reading. */
export function referenceLists(article: Article): Content[] {
  const { references, furtherReading, meta } = article;
  const lists: Content[] = [];
  if (references.length > 0) {
    lists.push(
      group(
        'ref-list',
        { id: 'references' },
        element('title', {}, 'References'),
        references.some(({ work }) => !work) && element('p', {}, sentence(unresolvedNote(meta))),
        references.map((reference) => cited(reference)),
      ),
    );
  }
  if (furtherReading.length > 0) {
    lists.push(
      group(
        'ref-list',
        { id: 'further-reading', 'content-type': 'further-reading' },
        element('title', {}, 'Further reading'),
        element('p', {}, furtherReadingNote(meta)),
        furtherReading.map(({ anchor, work }) => group('ref', { id: anchor }, citationOf(work))),
      ),
    );
  }
  return lists;
}

/** A reference that is not known is a note, because a citation without a work would be made up. */
function cited({ anchor, number, work, citedBy }: CitedReference): Xml {
  return group(
    'ref',
    { id: anchor },
    element('label', {}, String(number)),
    work
      ? citationOf(work)
      : group(
          'note',
          { 'content-type': 'unresolved' },
          element('p', {}, notListed),
          citedBy.map(({ anchor: at, section, claim }) =>
            element(
              'p',
              {},
              element('xref', { 'ref-type': 'other', rid: at }, section),
              `: ${claim}`,
            ),
          ),
        ),
  );
}

/** The words of the reference as they stand on the page, with what each of them is. */
function citationOf(work: Reference): Xml {
  const { pieces, link } = toVancouver(work);
  return element(
    'mixed-citation',
    { 'publication-type': publicationTypes[work.type] ?? work.type },
    workPieces(pieces, work),
    link && [' ', identifier(link, work)],
  );
}

/** What JATS calls the types of CSL, where it has a name of its own. */
const publicationTypes: Record<string, string> = {
  'article-journal': 'journal',
  'article-magazine': 'journal',
  'article-newspaper': 'newspaper',
  chapter: 'book',
  'paper-conference': 'confproc',
  webpage: 'web',
};

/** A reference as marked words. */
export function workPieces(pieces: readonly ReferencePiece[], work: Reference): Content[] {
  const isPart = work['container-title'] !== undefined;
  const titleElement = isPart
    ? work.type === 'chapter'
      ? 'chapter-title'
      : 'article-title'
    : 'source';
  const elements = {
    title: titleElement,
    container: 'source',
    meeting: 'conf-name',
    publisher: 'publisher-name',
    year: 'year',
    volume: 'volume',
    issue: 'issue',
  } as const;
  return pieces.map((piece) => {
    if (piece.is === 'words') return piece.text;
    if (piece.is === 'name') return personOf(piece.name, piece.text);
    if (piece.is === 'pages') return pages(piece.text);
    return element(elements[piece.is], {}, piece.text);
  });
}

function personOf(name: Name, text: string): Xml {
  const { family, given, suffix } = shortParts(name);
  if (name.literal !== undefined || family === '') return element('collab', {}, text);
  const parts = { surname: family, 'given-names': given, suffix };
  return element(
    'string-name',
    {},
    Object.entries(parts)
      .filter(([, words]) => words !== '')
      .map(([part, words], at) => [at > 0 && ' ', element(part, {}, words)]),
  );
}

/** `45–67`, or the number of an article. */
function pages(text: string): Content {
  const [first = '', last] = text.split('–');
  if (last !== undefined) return [element('fpage', {}, first), '–', element('lpage', {}, last)];
  return element(/^\d+$/.test(first) ? 'fpage' : 'elocation-id', {}, first);
}

function identifier(
  { href, text }: NonNullable<FormattedReference['link']>,
  work: Reference,
): Content {
  const { DOI, PMID, PMCID } = work;
  const id = (type: string, words: string): Xml =>
    element('pub-id', { 'pub-id-type': type, 'xlink:href': href }, words);
  if (DOI) return [text.slice(0, -DOI.length), id('doi', DOI)];
  if (PMID) return [text.slice(0, -PMID.length), id('pmid', PMID)];
  return PMCID ? id('pmcid', PMCID) : externalLink(href, text);
}
