import type { Article, Block, Inline, Section } from './article.ts';

/** The headings above every place of a report that has an address, from the top: "History", "Case description, History". */
export function anchorTrails({ sections }: Article): Map<string, string> {
  const trails = new Map([
    ['main', 'the head of the report'],
    ['statements', 'Statements'],
  ]);
  const visit = (section: Section, above: readonly string[]): void => {
    const titles = [...above, section.title];
    const trail = titles.join(', ');
    trails.set(section.anchor, trail);
    for (const block of section.blocks) {
      for (const anchor of anchorsWithin(block)) trails.set(anchor, trail);
    }
    for (const part of section.sections) visit(part, titles);
  };
  for (const section of sections) visit(section, []);
  return trails;
}

/** Every address within a node, its own included. */
function* anchorsWithin(node: Block | Inline | object): Generator<string> {
  if ('anchor' in node && typeof node.anchor === 'string') yield node.anchor;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : []) {
      if (typeof child === 'object' && child !== null) yield* anchorsWithin(child);
    }
  }
}
