import type { Article, CitedReference } from '../../model/article.ts';
import type { Reference } from '../../model/reference.ts';
import { furtherReadingNote, notListed, unresolvedNote } from '../sentences.ts';
import { toVancouver } from '../vancouver.ts';
import { element, group } from '../xml.ts';
import type { Content, Xml } from '../xml.ts';
import { link, sentence } from './inlines.ts';

/** The numbered references, each with the ways back to where it is cited; and the further reading. */
export function referenceLists(article: Article): Content[] {
  const { references, furtherReading, meta } = article;
  return [
    references.length > 0 &&
      group(
        'section',
        { id: 'references', 'epub:type': 'bibliography', role: 'doc-bibliography' },
        element('h2', {}, 'References'),
        references.some(({ work: known }) => !known) &&
          element('p', {}, sentence(unresolvedNote(meta))),
        group(
          'ol',
          {},
          references.map((reference) => cited(reference)),
        ),
      ),
    furtherReading.length > 0 &&
      group(
        'section',
        { id: 'further-reading' },
        element('h2', {}, 'Further reading'),
        element('p', {}, furtherReadingNote(meta)),
        group(
          'ul',
          {},
          furtherReading.map((one) => element('li', { id: one.anchor }, work(one.work))),
        ),
      ),
  ];
}

function cited({ anchor, number, work: known, citedBy }: CitedReference): Xml {
  return group(
    'li',
    { id: anchor, value: number },
    element('p', {}, known ? work(known) : notListed),
    group(
      'ul',
      { class: 'back' },
      citedBy.map(({ anchor: place, section, claim }) =>
        element(
          'li',
          {},
          element('a', { href: `#${place}`, role: 'doc-backlink' }, section),
          !known && `: ${claim}`,
        ),
      ),
    ),
  );
}

/** A work with the link that leads to it. */
export function work(reference: Reference): Content {
  const { text, link: address } = toVancouver(reference);
  return address ? [text, ' ', link(address.href, address.text)] : text;
}
