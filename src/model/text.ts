import { unknownNode } from './article.ts';
import type { Block, Inline, Item, List, Row, Section } from './article.ts';

/** The words of inline content, without citation brackets; a cross-reference gives its label. */
export function inlineText(nodes: readonly Inline[]): string {
  return nodes.map(wordsOf).join('');
}

function wordsOf(node: Inline): string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'break':
      return ' ';
    case 'citation':
      return '';
    case 'cross-reference':
      return node.label;
    case 'link':
    case 'passage':
    case 'term':
      return inlineText(node.children);
    default:
      return unknownNode(node, 'inlineText');
  }
}

/** The words of a list item, those of the lists within it included. */
export function itemText(item: Item): string {
  return item.children
    .map((child) => (child.kind === 'list' ? ` ${listText(child)} ` : inlineText([child])))
    .join('')
    .trim();
}

function listText(list: List): string {
  return list.items.map(itemText).join(' ');
}

/** The words of a table row, cells parted by a space. */
export function rowText(row: Row): string {
  return row.cells.map((cell) => inlineText(cell.children)).join(' ');
}

/** The words of a block, parts of it parted by spaces. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return inlineText(block.children);
    case 'list':
      return listText(block);
    case 'quote':
      return block.children.map(blockText).join(' ');
    case 'note':
      return [block.title, ...block.children.map(blockText)].join(' ');
    case 'figure':
      return [
        `${block.label}. ${block.title}`,
        ...block.details.map(({ label, value }) => `${label}: ${value}`),
        ...block.caption.map(blockText),
      ].join(' ');
    case 'table':
      return [
        `${block.label}. ${inlineText(block.caption)}`,
        block.header.map((cell) => inlineText(cell.children)).join(' '),
        ...block.rows.map(rowText),
      ].join(' ');
    default:
      return unknownNode(block, 'blockText');
  }
}

/** A section and all its parts, depth first, in the order of the text. */
export function* walkSections(sections: readonly Section[]): Generator<Section> {
  for (const section of sections) {
    yield section;
    yield* walkSections(section.sections);
  }
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentence in which a character stands, and where it begins. */
export function sentenceAt(text: string, at: number): { sentence: string; start: number } {
  const found = sentences.segment(text).containing(at);
  return { sentence: found?.segment.trim() ?? '', start: found?.index ?? 0 };
}

/** The sentence with which a text ends, or as much of it as is there. */
export function lastSentence(text: string): string {
  return [...sentences.segment(text.trim())].at(-1)?.segment.trim() ?? '';
}
