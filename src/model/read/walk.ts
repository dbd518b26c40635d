import type { Block, Citation, CrossReference, Inline, Link, Section } from '../article.ts';
import { unknownNode } from '../article.ts';
import { walkSections } from '../text.ts';

/** Inline content together with what it stands in. */
export interface Run {
  nodes: readonly Inline[];
  section: Section;
  /** The outermost block: the list, the figure, the table. */
  block: Block;
  /** The anchor of the innermost part of the block that has one: the item, the row. */
  anchor: string;
}

/** Every run of inline content of the sections, in the order of the text. */
export function* walkRuns(sections: readonly Section[]): Generator<Run> {
  for (const section of walkSections(sections)) {
    for (const block of section.blocks) {
      for (const run of runsOf(block)) yield { ...run, section, block };
    }
  }
}

/** The runs of inline content of a block. */
export function* runsOf(block: Block): Generator<Pick<Run, 'nodes' | 'anchor'>> {
  switch (block.kind) {
    case 'paragraph':
      yield { nodes: block.children, anchor: block.anchor };
      return;
    case 'list':
      for (const { anchor, children } of block.items) {
        yield { nodes: children.filter((child) => child.kind !== 'list'), anchor };
        for (const child of children) if (child.kind === 'list') yield* runsOf(child);
      }
      return;
    case 'quote':
    case 'note':
      for (const paragraph of block.children) yield* runsOf(paragraph);
      return;
    case 'figure':
      for (const paragraph of block.caption) yield* runsOf(paragraph);
      return;
    case 'table':
      yield { nodes: block.caption, anchor: block.anchor };
      for (const { anchor, cells } of [
        { anchor: block.anchor, cells: block.header },
        ...block.rows,
      ]) {
        for (const cell of cells) yield { nodes: cell.children, anchor };
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
