import { unknownNode } from '../../model/article.ts';
import type {
  Block,
  Cell,
  Figure,
  Item,
  List,
  Note,
  Paragraph,
  Section,
  Table,
} from '../../model/article.ts';
import { licences } from '../../model/licence.ts';
import type { DataTable } from '../data-tables.ts';
import { creditsOf } from '../sentences.ts';
import { element, group } from '../xml.ts';
import type { Content, Xml } from '../xml.ts';
import { crossReference, inlines, sentence } from './inlines.ts';
import type { Setting } from './inlines.ts';

/** A section with its parts. */
export function section({ anchor, title, blocks, sections }: Section, setting: Setting): Xml {
  return group(
    'sec',
    { id: anchor },
    element('title', {}, title),
    blocks.map((node) => block(node, setting)),
    sections.map((part) => section(part, setting)),
  );
}

/** A block at the place where it stands: nothing floats. */
export function block(node: Block, setting: Setting): Content {
  switch (node.kind) {
    case 'paragraph':
      return paragraph(node, setting);
    case 'list':
      return list(node, setting);
    case 'quote':
      return group(
        'disp-quote',
        {},
        node.children.map((one) => paragraph(one, setting)),
      );
    case 'note':
      return note(node, setting);
    case 'figure':
      return figure(node, setting);
    case 'table':
      return table(node, setting);
    default:
      return unknownNode(node, 'toJats');
  }
}

function paragraph({ anchor, children }: Paragraph, setting: Setting): Xml {
  return element('p', { id: anchor }, inlines(children, setting));
}

function list({ start, items }: List, setting: Setting): Xml {
  const type = start === null ? 'bullet' : 'order';
  // JATS lists begin at 1; the numbers of one that does not are written out.
  const numbered = start !== null && start !== 1;
  return group(
    'list',
    { 'list-type': type },
    items.map((item, at) =>
      group(
        'list-item',
        { id: item.anchor },
        numbered && element('label', {}, `${start + at}.`),
        itemParts(item, setting),
      ),
    ),
  );
}

/** The words of an item as a paragraph, and the lists in it, in their order. */
function itemParts({ children }: Item, setting: Setting): Content {
  const words = children.filter((child) => child.kind !== 'list');
  const lists = children.filter((child) => child.kind === 'list');
  const parts = [
    words.length > 0 && element('p', {}, inlines(words, setting)),
    lists.map((inner) => list(inner, setting)),
  ];
  return children[0]?.kind === 'list' ? parts.toReversed() : parts;
}

/**
 * An editor's note as boxed text after the passage that it is about. A footnote would need a mark
 * in the sentences of the report, which has none, and would take the note from its place.
 */
function note({ anchor, title, children }: Note, setting: Setting): Xml {
  return group(
    'boxed-text',
    { id: anchor, 'content-type': 'editors-note', position: 'anchor' },
    element('label', {}, 'Editor’s note'),
    element('caption', {}, element('title', {}, title)),
    children.map((one) => paragraph(one, setting)),
  );
}

/** A figure; one whose picture is not to be had is whole without `<graphic>`. */
function figure(node: Figure, setting: Setting): Xml {
  const { anchor, label, title, details, caption, image } = node;
  const { meta } = setting.article;
  const made = details.map(({ label: name, value }) =>
    element('def-item', {}, element('term', {}, name), element('def', {}, element('p', {}, value))),
  );
  const address = image && setting.pictures.get(image.file);
  return group(
    'fig',
    { id: anchor, position: 'anchor' },
    element('label', {}, label),
    group(
      'caption',
      {},
      element('title', {}, title),
      made.length > 0 && element('p', {}, group('def-list', {}, made)),
      caption.map((one) => paragraph(one, setting)),
    ),
    image &&
      element(
        'graphic',
        { 'xlink:href': address ?? image.file, mimetype: 'image' },
        element('alt-text', {}, image.alt),
      ),
    creditsOf(node, meta).map((credit) => element('attrib', {}, sentence(credit))),
    image?.licence && permissions(licences[image.licence].url),
  );
}

/** The licence for machines; `content` says it to people. */
export function permissions(licence: string, content?: Content): Xml {
  return group(
    'permissions',
    {},
    group('license', { 'xlink:href': licence }, element('ali:license_ref', {}, licence), content),
  );
}

function table({ anchor, label, caption, header, rows }: Table, setting: Setting): Xml {
  const cells = (name: 'th' | 'td', list: readonly Cell[]): Xml[] =>
    list.map(({ align, children }) =>
      element(
        name,
        { align: align ?? undefined, scope: name === 'th' ? 'col' : undefined },
        inlines(children, setting),
      ),
    );
  return group(
    'table-wrap',
    { id: anchor, position: 'anchor' },
    element('label', {}, label),
    element('caption', {}, element('p', {}, inlines(caption, setting))),
    group(
      'table',
      {},
      element('thead', {}, element('tr', {}, cells('th', header))),
      group(
        'tbody',
        {},
        rows.map((row) => element('tr', { id: row.anchor }, cells('td', row.cells))),
      ),
    ),
  );
}

/** What is drawn on the page, as a table; each row leads to the passage that carries it. */
export function dataTable({ anchor, title, head, rows }: DataTable, setting: Setting): Xml {
  return group(
    'table-wrap',
    { id: anchor, 'content-type': 'data', position: 'anchor' },
    element('caption', {}, element('title', {}, title)),
    group(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          head.map((name) => element('th', { scope: 'col' }, name)),
        ),
      ),
      group(
        'tbody',
        {},
        rows.map(({ anchor: address, cells: [first = '', ...others], passage }) =>
          element(
            'tr',
            { id: address },
            element('td', {}, crossReference(passage, first, setting)),
            others.map((cell) => element('td', {}, cell)),
          ),
        ),
      ),
    ),
  );
}
