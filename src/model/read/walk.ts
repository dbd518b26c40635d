import type {
  Block,
  Citation,
  CrossReference,
  Inline,
  Link,
  Paragraph,
  Section,
} from '../article.ts';
import { unknownNode } from '../article.ts';
import { walkSections } from '../text.ts';

/** Inline content together with the section and the anchor of the block that it stands in. */
export interface Run {
  nodes: readonly Inline[];
  section: Section;
}

/** Every run of inline content of the sections, in the order of the text. */
export function* walkRuns(sections: readonly Section[]): Generator<Run> {
  for (const section of walkSections(sections)) {
    for (const block of section.blocks) {
      for (const nodes of runsOf(block)) yield { nodes, section };
    }
  }
}

/** The runs of inline content of a block. */
export function* runsOf(block: Block): Generator<readonly Inline[]> {
  const paragraphs = function* (children: readonly Paragraph[]): Generator<readonly Inline[]> {
    for (const paragraph of children) yield paragraph.children;
  };
  switch (block.kind) {
    case 'paragraph':
      yield block.children;
      return;
    case 'list':
      for (const item of block.items) {
        yield item.children.filter((child) => child.kind !== 'list');
        for (const child of item.children) if (child.kind === 'list') yield* runsOf(child);
      }
      return;
    case 'quote':
    case 'note':
      yield* paragraphs(block.children);
      return;
    case 'figure':
      yield* paragraphs(block.caption);
      return;
    case 'table':
      yield block.caption;
      for (const { cells } of [{ cells: block.header }, ...block.rows]) {
        for (const cell of cells) yield cell.children;
      }
      return;
    default:
      unknownNode(block, 'walkRuns');
  }
}

/** The nodes of inline content that lead somewhere, in order, those inside others included. */
export function* walkLinks(nodes: readonly Inline[]): Generator<Link | Citation | CrossReference> {
  for (const node of nodes) {
    switch (node.kind) {
      case 'citation':
      case 'cross-reference':
        yield node;
        break;
      case 'link':
        yield node;
        yield* walkLinks(node.children);
        break;
      case 'passage':
        yield* walkLinks(node.children);
        break;
      case 'text':
      case 'break':
      case 'term':
        break;
      default:
        unknownNode(node, 'walkLinks');
    }
  }
}
