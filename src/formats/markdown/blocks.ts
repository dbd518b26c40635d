import { unknownNode } from '../../model/article.ts';
import type { Block, Cell, Figure, Item, List, Note, Section, Table } from '../../model/article.ts';
import type { ReportMeta } from '../../model/report.ts';
import { creditsOf } from '../sentences.ts';
import type { Sentence } from '../sentences.ts';
import { escapeStarts, escapeWords, linkTo } from './escape.ts';
import { cellLine, lines, oneLine } from './inlines.ts';
import type { Setting as Links } from './inlines.ts';

/** What the parts of one document share. */
export interface Setting extends Links {
  meta: ReportMeta;
  /** The addresses of the published pictures, by file. */
  pictures: ReadonlyMap<string, string>;
}

/** Blocks, one after another. */
export function stacked(blocks: readonly (string | null)[]): string {
  return blocks.filter((block) => block !== null && block !== '').join('\n\n');
}

/** A heading that leads to its section on the page. */
export function heading(depth: number, title: string, anchor: string, { page }: Links): string {
  const words = linkTo(`${page}#${anchor}`, title);
  return `${'#'.repeat(Math.min(depth, 6))} ${words}`;
}

/** A section with its parts. */
export function section(node: Section, setting: Setting): string {
  return stacked([
    heading(node.depth, node.title, node.anchor, setting),
    ...node.blocks.map((one) => block(one, setting)),
    ...node.sections.map((part) => section(part, setting)),
  ]);
}

function block(node: Block, setting: Setting): string {
  switch (node.kind) {
    case 'paragraph':
      return lines(node.children, setting);
    case 'list':
      return list(node, setting);
    case 'quote':
      return quoted(node.children.map(({ children }) => lines(children, setting)));
    case 'note':
      return note(node, setting);
    case 'figure':
      return figure(node, setting);
    case 'table':
      return table(node, setting);
    default:
      return unknownNode(node, 'toMarkdown');
  }
}

function quoted(blocks: readonly string[]): string {
  return stacked(blocks).replace(/^/gm, '> ').replace(/ $/gm, '');
}

function list({ start, items }: List, setting: Setting): string {
  return items
    .map((item, at) => {
      const marker = start === null ? '- ' : `${start + at}. `;
      return marker + itemLines(item, setting).replaceAll('\n', `\n${' '.repeat(marker.length)}`);
    })
    .join('\n');
}

/** The words of an item, and the lists in it, in their order. */
function itemLines({ children }: Item, setting: Setting): string {
  const words = children.filter((child) => child.kind !== 'list');
  const lists = children.filter((child) => child.kind === 'list');
  const parts = [lines(words, setting), ...lists.map((inner) => list(inner, setting))];
  return parts.filter((part) => part !== '').join('\n');
}

/** An editor's note: a quotation that says what it is. */
function note({ anchor, title, children }: Note, setting: Setting): string {
  const link = linkTo(`${setting.page}#${anchor}`, title);
  return quoted([
    `**Editor’s note. ${link}.**`,
    ...children.map((paragraph) => lines(paragraph.children, setting)),
  ]);
}

function figure(node: Figure, setting: Setting): string {
  const { anchor, label, title, image, details, caption } = node;
  const { page, meta, pictures } = setting;
  const link = linkTo(`${page}#${anchor}`, label);
  const address = image && pictures.get(image.file);
  return stacked([
    `**${link}. ${escapeWords(title)}.**`,
    image && address ? `!${linkTo(address, image.alt)}` : null,
    details
      .map(({ label: name, value }) => `- **${escapeWords(name)}:** ${escapeWords(value)}`)
      .join('\n'),
    ...caption.map(({ children }) => lines(children, setting)),
    ...creditsOf(node, meta).map((credit) => escapeStarts(sentence(credit))),
  ]);
}

/** Words with their links. */
export function sentence(pieces: Sentence): string {
  return pieces.map(({ text, href }) => (href ? linkTo(href, text) : escapeWords(text))).join('');
}

function table(node: Table, setting: Setting): string {
  const { anchor, label, caption, header, rows } = node;
  const link = linkTo(`${setting.page}#${anchor}`, label);
  const words = (cells: readonly Cell[]): string[] =>
    cells.map(({ children }) => cellLine(children, setting));
  return stacked([
    `**${link}.** ${oneLine(caption, setting)}`,
    pipeTable(
      words(header),
      rows.map(({ cells }) => words(cells)),
      header.map(({ align }) => align),
    ),
  ]);
}

const rules = { left: ':--', right: '--:', center: ':-:' } as const;

/** A table in pipes (GitHub Flavored Markdown, 4.10). The cells are Markdown already. */
export function pipeTable(
  header: readonly string[],
  rows: readonly string[][],
  aligns: readonly Cell['align'][] = [],
): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = header.map((_, at) => {
    const align = aligns[at];
    return align ? rules[align] : '---';
  });
  return [row(header), `| ${rule.join(' | ')} |`, ...rows.map(row)].join('\n');
}
