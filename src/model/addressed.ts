import type { Block, Inline, Section } from './article.ts';
import { walkRuns } from './read/walk.ts';

/** The smallest place with an address, and what stands there and in no smaller one. */
export interface Addressed {
  anchor: string;
  nodes: readonly Inline[];
  /** The outermost block: the list, the figure, the note. */
  block: Block;
}

/**
 * The text place by place: each named passage, and what stands outside of one under the address of
 * its paragraph, item or row. All of a figure or note is under the address of that.
 */
export function* walkAddressed(sections: readonly Section[]): Generator<Addressed> {
  for (const { nodes, block, anchor } of walkRuns(sections)) {
    const isWhole = block.kind === 'figure' || block.kind === 'note';
    const outside = nodes.filter((node) => node.kind !== 'passage');
    yield { anchor: isWhole ? block.anchor : anchor, nodes: outside, block };
    for (const node of nodes) {
      if (node.kind === 'passage') yield { anchor: node.anchor, nodes: node.children, block };
    }
  }
}
