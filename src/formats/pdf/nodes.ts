/** The text of an article as calls of the functions in `article.typ`, one per kind of node. */
import { unknownNode } from '../../model/article.ts';
import type {
  Anchored,
  Block,
  Cell,
  Citation,
  Figure,
  Inline,
  List,
  Paragraph,
  Section,
  Table,
} from '../../model/article.ts';
import type { ReportMeta } from '../../model/report.ts';
import { bracketParts } from '../bracket.ts';
import { creditsOf } from '../sentences.ts';
import type { Sentence } from '../sentences.ts';
import { call, sequence } from './code.ts';
import type { Code, Value } from './code.ts';

/** What the text of an article is written with. */
export interface Setting {
  meta: ReportMeta;
  /** The whole address of a path within the site, where it is known. */
  addressOf: (path: string) => string | undefined;
}

/** A heading with what stands below it. */
export function* writeSection(section: Section, setting: Setting): Generator<Code> {
  yield call('section', section.depth - 1, namesOf(section), section.title);
  for (const block of section.blocks) yield writeBlock(block, setting);
  for (const part of section.sections) yield* writeSection(part, setting);
}

export function writeBlock(block: Block, setting: Setting): Code {
  const plain = (list: readonly Paragraph[]): Code[] =>
    list.map((one) => writeParagraph('words', one, setting));
  switch (block.kind) {
    case 'paragraph':
      return writeParagraph('paragraph', block, setting);
    case 'list':
      return writeList(block, setting);
    case 'quote':
      return call(
        'quotation',
        ...block.children.map((one) => writeParagraph('paragraph', one, setting)),
      );
    case 'note':
      return call('note', namesOf(block), block.title, ...plain(block.children));
    case 'figure':
      return writeFigure(block, setting);
    case 'table':
      return writeTable(block, setting);
    default:
      return unknownNode(block, 'writeBlock');
  }
}

/** A paragraph; `words` has no way to the same passage on the web, which its figure or note has. */
function writeParagraph(name: 'paragraph' | 'words', paragraph: Paragraph, setting: Setting): Code {
  return call(name, namesOf(paragraph), writeInlines(paragraph.children, setting));
}

function writeList({ start, items }: List, setting: Setting): Code {
  const written = items.map((item) =>
    call(
      'item',
      namesOf(item),
      sequence(
        item.children.map((child) =>
          child.kind === 'list' ? writeList(child, setting) : writeInline(child, setting),
        ),
      ),
    ),
  );
  return start === null ? call('bullets', ...written) : call('numbers', start, ...written);
}

function writeFigure(figure: Figure, setting: Setting): Code {
  const { label, title, image, details, caption } = figure;
  return call('figure-of', namesOf(figure), {
    label,
    title,
    picture: image ? { file: pictureFile(figure), alt: image.alt } : null,
    details: details.map(({ label: name, value }) => [name, value]),
    caption: caption.map((paragraph) => writeParagraph('words', paragraph, setting)),
    credits: creditsOf(figure, setting.meta).map(writeSentence),
  });
}

/** The file in which the document finds the picture of a figure. */
export function pictureFile({ anchor }: Pick<Figure, 'anchor'>): string {
  return `${anchor}.jpg`;
}

function writeTable(table: Table, setting: Setting): Code {
  const { label, caption, header, rows } = table;
  const cells = (list: readonly Cell[]): Code[] =>
    list.map(({ children }) => writeInlines(children, setting));
  return call('table-of', namesOf(table), {
    label,
    caption: writeInlines(caption, setting),
    columns: header.map(({ align }) => align ?? 'left'),
    header: cells(header),
    rows: rows.map((row) => [namesOf(row), ...cells(row.cells)]),
  });
}

export function writeInlines(nodes: readonly Inline[], setting: Setting): Code {
  return sequence(nodes.map((node) => writeInline(node, setting)));
}

function writeInline(node: Inline, setting: Setting): Value {
  switch (node.kind) {
    case 'text':
      return node.marks.reduceRight<Value>((inner, mark) => call(marks[mark], inner), node.text);
    case 'break':
      return call('linebreak');
    case 'link':
      return writeLink('outside', node.href, node.children, setting);
    case 'citation':
      return writeCitation(node);
    case 'cross-reference':
      return call('inside', node.target, node.label);
    case 'passage':
      return call('passage', namesOf(node), writeInlines(node.children, setting));
    case 'term':
      return writeLink('term', `/glossary/${node.slug}/`, node.children, setting);
    default:
      return unknownNode(node, 'writeInline');
  }
}

const marks = { emphasis: 'emph', strong: 'strong', code: 'code' } as const;

/** A link within the report, to the web, or into the site where its address is known. */
function writeLink(
  name: 'outside' | 'term',
  href: string,
  children: readonly Inline[],
  setting: Setting,
): Code {
  const words = writeInlines(children, setting);
  if (href.startsWith('#')) return call('inside', href.slice(1), words);
  const url = href.startsWith('/') ? setting.addressOf(href) : href;
  return url === undefined ? words : call(name, url, words);
}

function writeCitation(citation: Citation): Code {
  const parts = bracketParts(citation).flatMap(({ sign, printed }): Value[] => [
    ...(sign ? [sign] : []),
    ...printed.flatMap(({ target, number }, at): Value[] => [
      ...(at > 0 ? ['–'] : []),
      call('inside', target, String(number)),
    ]),
  ]);
  return call('citation', namesOf(citation), sequence(['[', ...parts, ']']));
}

/** Words of which some lead to the web. */
export function writeSentence(sentence: Sentence): Code {
  return sequence(
    sentence.map(({ text, href }) => (href === undefined ? text : call('outside', href, text))),
  );
}

/** The address of a node, and those that were published and now lead to it. */
export function namesOf({ anchor, former = [] }: Pick<Anchored, 'anchor' | 'former'>): Value {
  return former.length === 0 ? anchor : [anchor, ...former.map(({ address }) => address)];
}
