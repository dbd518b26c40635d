import { unknownNode } from '../../model/article.ts';
import type { Article, Citation, Inline, Mark } from '../../model/article.ts';
import { bracketParts, rangeText } from '../bracket.ts';
import { walkSections } from '../../model/text.ts';
import type { Surroundings } from '../index.ts';
import type { Sentence } from '../sentences.ts';
import { element } from '../xml.ts';
import type { Content, Xml } from '../xml.ts';

/** What the parts of one document share. */
export interface Setting {
  article: Article;
  around: Surroundings;
  /** The addresses of the published pictures, by file. */
  pictures: ReadonlyMap<string, string>;
  /** What `crossReference` calls its link, by the anchor to which it leads. */
  types: ReadonlyMap<string, string>;
}

/** A link within the document; the type is that of what it leads to, as far as JATS has one. */
export function crossReference(target: string, words: Content, { types }: Setting): Xml {
  return element('xref', { 'ref-type': types.get(target) ?? 'other', rid: target }, words);
}

/** The types of links by the anchor to which they lead, where JATS has one. */
export function linkTypes({
  sections,
  figures,
  tables,
  notes,
  references,
}: Article): Setting['types'] {
  const anchored: [type: string, nodes: Iterable<{ anchor: string }>][] = [
    ['sec', walkSections(sections)],
    ['fig', figures],
    ['table', tables],
    ['boxed-text', notes],
    ['bibr', references],
  ];
  return new Map(
    anchored.flatMap(([type, nodes]) => Array.from(nodes, ({ anchor }) => [anchor, type] as const)),
  );
}

/** A link to elsewhere. */
export function externalLink(href: string, words: Content): Xml {
  return element('ext-link', { 'ext-link-type': 'uri', 'xlink:href': href }, words);
}

export function sentence(pieces: Sentence): Content {
  return pieces.map(({ text, href }) => (href ? externalLink(href, text) : text));
}

const marks: Record<Mark, string> = { emphasis: 'italic', strong: 'bold', code: 'monospace' };

/** Inline content. Named passages, terms and brackets are `named-content`, which can hold links. */
export function inlines(nodes: readonly Inline[], setting: Setting): Content[] {
  return nodes.map((node) => inline(node, setting));
}

function inline(node: Inline, setting: Setting): Content {
  switch (node.kind) {
    case 'text':
      return node.marks.reduceRight<Content>(
        (words, mark) => element(marks[mark], {}, words),
        node.text,
      );
    case 'break':
      // A paragraph of JATS Publishing cannot hold `<break/>`.
      return element('styled-content', { 'style-type': 'line-break' }, ' ');
    case 'link':
      return link(node.href, inlines(node.children, setting), setting);
    case 'cross-reference':
      return crossReference(node.target, node.label, setting);
    case 'citation':
      return bracket(node);
    case 'passage':
      return element(
        'named-content',
        { id: node.anchor, 'content-type': 'passage' },
        inlines(node.children, setting),
      );
    case 'term':
      return element(
        'named-content',
        {
          'content-type': 'term',
          'xlink:href': setting.around.addressOf(`/glossary/${node.slug}/`),
        },
        inlines(node.children, setting),
      );
    default:
      return unknownNode(node, 'toJats');
  }
}

/** A page of the site is linked where its whole address is known. */
function link(href: string, words: Content, setting: Setting): Content {
  if (href.startsWith('#')) return crossReference(href.slice(1), words, setting);
  const address = href.startsWith('/') ? setting.around.addressOf(href) : href;
  return address === undefined ? words : externalLink(address, words);
}

/** Of a range, the reference leads to every work that it covers. */
function bracket(citation: Citation): Xml {
  return element(
    'named-content',
    { id: citation.anchor, 'content-type': 'citation' },
    '[',
    bracketParts(citation).map((part) => [
      part.sign,
      element(
        'xref',
        { 'ref-type': 'bibr', rid: part.items.map(({ target }) => target).join(' ') },
        rangeText(part),
      ),
    ]),
    ']',
  );
}
