import { unknownNode } from '../../model/article.ts';
import type { Article, Citation, Inline, Mark } from '../../model/article.ts';
import { bracketParts } from '../bracket.ts';
import type { Surroundings } from '../index.ts';
import type { Sentence } from '../sentences.ts';
import { element } from '../xml.ts';
import type { Content, Xml } from '../xml.ts';

/** What the parts of one book share. */
export interface Setting {
  article: Article;
  around: Surroundings;
}

/** A link to elsewhere, or within the text: `#anchor`. */
export function link(href: string, words: Content): Xml {
  return element('a', { href }, words);
}

/** Words with their links. */
export function sentence(pieces: Sentence): Content {
  return pieces.map(({ text, href }) => (href ? link(href, text) : text));
}

const marks: Record<Mark, string> = { emphasis: 'em', strong: 'strong', code: 'code' };

/** Inline content as XHTML. */
export function inlines(nodes: readonly Inline[], setting: Setting): Content[] {
  return nodes.map((node) => inline(node, setting));
}

function inline(node: Inline, setting: Setting): Content {
  const { addressOf } = setting.around;
  switch (node.kind) {
    case 'text':
      return node.marks.reduceRight<Content>(
        (words, mark) => element(marks[mark], {}, words),
        node.text,
      );
    case 'break':
      return element('br');
    case 'link':
      return linkTo(
        node.href.startsWith('/') ? addressOf(node.href) : node.href,
        inlines(node.children, setting),
      );
    case 'cross-reference':
      return link(`#${node.target}`, node.label);
    case 'citation':
      return bracket(node);
    case 'passage':
      return element('span', { id: node.anchor }, inlines(node.children, setting));
    case 'term':
      return linkTo(addressOf(`/glossary/${node.slug}/`), inlines(node.children, setting), 'term');
    default:
      return unknownNode(node, 'toEpub');
  }
}

/** A page of the site is linked where its whole address is known. */
function linkTo(href: string | undefined, words: Content, name?: string): Content {
  return href === undefined ? words : element('a', { class: name, href }, words);
}

/** Roles and types tell reading systems that these lead to references (DPUB-ARIA 1.1). */
function bracket(citation: Citation): Xml {
  const numbers = bracketParts(citation).flatMap(({ sign, printed }) =>
    printed.map(({ target, number }, at) => [
      at > 0 ? '–' : sign,
      element(
        'a',
        { href: `#${target}`, 'epub:type': 'biblioref', role: 'doc-biblioref' },
        String(number),
      ),
    ]),
  );
  return element('span', { id: citation.anchor, class: 'cite' }, '[', numbers, ']');
}
