import type { Article, Block } from './article.ts';
import { blockText, itemText, rowText, walkSections } from './text.ts';
import type { TermIndex } from './term-index.ts';

/** A passage that mentions a term. */
export interface Mention {
  /** The report's id. */
  report: string;
  /** The passage's address within the report. */
  anchor: string;
  /** The title of the section in which it stands. */
  section: string;
  /** The passage's words. */
  text: string;
}

/** Every passage of an article that mentions a term, by the term's slug, in the order of the text. */
export function mentionsIn(article: Article, index: TermIndex): Map<string, Mention[]> {
  const mentions = new Map<string, Mention[]>();
  for (const section of walkSections(article.sections)) {
    for (const { anchor, text } of section.blocks.flatMap(passagesOf)) {
      for (const slug of new Set(index.find(text).map((match) => match.slug))) {
        const passages = mentions.get(slug) ?? [];
        passages.push({ report: article.id, anchor, section: section.title, text });
        mentions.set(slug, passages);
      }
    }
  }
  return mentions;
}

/** The passages of a block that have an address, with their words. */
function passagesOf(block: Block): { anchor: string; text: string }[] {
  switch (block.kind) {
    case 'list':
      return block.items.map((item) => ({ anchor: item.anchor, text: itemText(item) }));
    case 'quote':
      return block.children.flatMap(passagesOf);
    case 'table':
      return [
        { anchor: block.anchor, text: blockText({ ...block, rows: [] }) },
        ...block.rows.map((row) => ({ anchor: row.anchor, text: rowText(row) })),
      ];
    default:
      return [{ anchor: block.anchor, text: blockText(block) }];
  }
}
