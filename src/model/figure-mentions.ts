/** Where a report speaks of one of its figures. */
import type { Article, Block, Figure, Inline } from './article.ts';
import { walkRuns } from './read/walk.ts';
import { inlineText, rowText, sentenceAt } from './text.ts';

/** A sentence with a link to the figure in it. */
export interface Mention {
  /** The address of the named passage around the link, or else of the block. */
  anchor: string;
  /** Of a table, the row. */
  sentence: string;
  /** The title of the section; of a part of the abstract, after that of the abstract. */
  section: string;
  /** Whether an editor's note says it, and not the report. */
  byEditors: boolean;
}

/** Every sentence that refers to the figure, in the order of the text; its own caption is left out. */
export function mentionsOf(figure: Figure, { sections }: Article): Mention[] {
  const found = new Map<string, Mention>();
  const runs = sections.flatMap((top) => [...walkRuns([top])].map((run) => ({ ...run, top })));
  for (const { nodes, section, block, anchor, top } of runs) {
    if (block.kind === 'figure' && block.anchor === figure.anchor) continue;
    const isPartOfAbstract = top.role === 'abstract' && top !== section;
    for (const place of placesOf(figure.anchor, nodes)) {
      const sentence = rowAt(anchor, block) ?? sentenceAt(inlineText(nodes), place.at).sentence;
      const mention = {
        anchor: place.passage ?? anchor,
        sentence,
        section: isPartOfAbstract ? `${top.title}: ${section.title}` : section.title,
        byEditors: block.kind === 'note',
      };
      found.set(`${mention.anchor}\n${mention.sentence}`, mention);
    }
  }
  return [...found.values()];
}

function rowAt(anchor: string, block: Block): string | undefined {
  const row = block.kind === 'table' && block.rows.find((one) => one.anchor === anchor);
  return row ? rowText(row) : undefined;
}

/** Where in the words of a run a link to the anchor begins, and within which passage. */
function* placesOf(
  target: string,
  nodes: readonly Inline[],
  start = 0,
  passage?: string,
): Generator<{ at: number; passage: string | undefined }> {
  let at = start;
  for (const node of nodes) {
    const leads =
      (node.kind === 'cross-reference' && node.target === target) ||
      (node.kind === 'link' && node.href === `#${target}`);
    if (leads) yield { at, passage };
    else if (node.kind === 'passage') yield* placesOf(target, node.children, at, node.anchor);
    else if (node.kind === 'link') yield* placesOf(target, node.children, at, passage);
    at += inlineText([node]).length;
  }
}
