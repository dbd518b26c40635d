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
import type { DataTable } from '../data-tables.ts';
import { creditsOf } from '../sentences.ts';
import { element, group } from '../xml.ts';
import type { Content, Xml } from '../xml.ts';
import { pictureFile } from './files.ts';
import { inlines, link, sentence } from './inlines.ts';
import type { Setting } from './inlines.ts';

/** A section with its parts. */
export function section(node: Section, setting: Setting): Xml {
  const { anchor, title, depth, role, blocks, sections } = node;
  const abstract = role === 'abstract' ? { 'epub:type': 'abstract', role: 'doc-abstract' } : {};
  return group(
    'section',
    { id: anchor, ...abstract },
    element(`h${Math.min(depth, 6)}`, {}, title),
    blocks.map((one) => block(one, setting)),
    sections.map((part) => section(part, setting)),
  );
}

function block(node: Block, setting: Setting): Content {
  switch (node.kind) {
    case 'paragraph':
      return paragraph(node, setting);
    case 'list':
      return list(node, setting);
    case 'quote':
      return group(
        'blockquote',
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
      return unknownNode(node, 'toEpub');
  }
}

function paragraph({ anchor, children }: Paragraph, setting: Setting): Xml {
  return element('p', { id: anchor }, inlines(children, setting));
}

function list({ start, items }: List, setting: Setting): Xml {
  return group(
    start === null ? 'ul' : 'ol',
    { start: start === 1 || start === null ? undefined : start },
    items.map((item) => element('li', { id: item.anchor }, itemParts(item, setting))),
  );
}

function itemParts({ children }: Item, setting: Setting): Content {
  return children.map((child) =>
    child.kind === 'list' ? list(child, setting) : inlines([child], setting),
  );
}

/**
 * An editor's note stays after its passage. It is no `footnote` of EPUB, because reading systems
 * take those out of the text and show them only to who follows a mark, which it does not have.
 */
function note({ anchor, title, children }: Note, setting: Setting): Xml {
  return group(
    'aside',
    { id: anchor, class: 'note', role: 'note' },
    element('p', {}, element('b', {}, `Editor’s note. ${title}.`)),
    children.map((one) => paragraph(one, setting)),
  );
}

function figure(node: Figure, setting: Setting): Xml {
  const { anchor, label, title, details, caption, image } = node;
  return group(
    'figure',
    { id: anchor },
    image && element('img', { src: pictureFile(node), alt: image.alt }),
    group(
      'figcaption',
      {},
      element('p', {}, element('b', {}, `${label}. ${title}.`)),
      details.length > 0 &&
        definitions(details.map(({ label: name, value }) => ({ name, words: value }))),
      caption.map((one) => paragraph(one, setting)),
      creditsOf(node, setting.article.meta).map((credit) => element('p', {}, sentence(credit))),
    ),
  );
}

/** Names with what is said of each. */
export function definitions(entries: readonly { name: string; words: Content }[]): Xml {
  return group(
    'dl',
    {},
    entries.map(({ name, words }) => [element('dt', {}, name), element('dd', {}, words)]),
  );
}

function table({ anchor, label, caption, header, rows }: Table, setting: Setting): Xml {
  const cells = (name: 'th' | 'td', list: readonly Cell[]): Xml[] =>
    list.map(({ align, children }) =>
      element(
        name,
        { class: align ?? undefined, scope: name === 'th' ? 'col' : undefined },
        '',
        inlines(children, setting),
      ),
    );
  return group(
    'table',
    { id: anchor },
    element('caption', {}, element('b', {}, `${label}.`), ' ', inlines(caption, setting)),
    element('thead', {}, element('tr', {}, cells('th', header))),
    rows.length > 0 &&
      group(
        'tbody',
        {},
        rows.map((row) => element('tr', { id: row.anchor }, cells('td', row.cells))),
      ),
  );
}

/** What is drawn on the page, as a table; each row leads to the passage that carries it. */
export function dataTable({ anchor, title, head, rows }: DataTable): Xml {
  return group(
    'section',
    { id: anchor },
    element('h2', {}, title),
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
            element('td', {}, link(`#${passage}`, first)),
            others.map((cell) => element('td', {}, cell)),
          ),
        ),
      ),
    ),
  );
}
