/** Where a passage lies. */
import type { Article, Inline } from '../../src/model/article.ts';
import { walkSections } from '../../src/model/text.ts';

/** The address of the paragraph around each passage of the reports. */
export function paragraphsAround(articles: readonly Article[]): Map<string, string> {
  const around = new Map<string, string>();
  for (const { id, sections } of articles) {
    const page = `/reports/${id}/`;
    for (const { blocks } of walkSections(sections)) {
      for (const block of blocks) {
        if (block.kind !== 'paragraph') continue;
        for (const anchor of passagesIn(block.children)) {
          around.set(`${page}#${anchor}`, `${page}#${block.anchor}`);
        }
      }
    }
  }
  return around;
}

function passagesIn(nodes: readonly Inline[]): string[] {
  return nodes.flatMap((node) =>
    node.kind === 'passage' ? [node.anchor, ...passagesIn(node.children)] : [],
  );
}
