/** Marks in the text of an article where each term of the glossary is met first. */
import type { Article, Block, Inline, TermMention, Text } from './article.ts';
import { unknownNode } from './article.ts';
import type { TermIndex } from './term-index.ts';
import { walkSections } from './text.ts';

/**
 * Marks the first mention of each term in each section of the first level with all below it, in
 * place: a reader who comes to a part of it finds the term near. Words within links are left alone,
 * and so are the terms that the author opted out of (`skipTerms`).
 */
export function markTerms(article: Article, index: TermIndex): void {
  for (const top of article.sections) {
    const seen = new Set<string>(article.meta.skipTerms);
    for (const { blocks } of walkSections([top])) {
      for (const block of blocks) markBlock(block, index, seen);
    }
  }
}

function markBlock(block: Block, index: TermIndex, seen: Set<string>): void {
  switch (block.kind) {
    case 'paragraph':
      block.children = markRun(block.children, index, seen);
      return;
    case 'list':
      for (const item of block.items) {
        item.children = item.children.flatMap((child): typeof item.children => {
          if (child.kind !== 'list') return markRun([child], index, seen);
          markBlock(child, index, seen);
          return [child];
        });
      }
      return;
    case 'quote':
    case 'note':
      for (const paragraph of block.children) markBlock(paragraph, index, seen);
      return;
    case 'figure':
      for (const paragraph of block.caption) markBlock(paragraph, index, seen);
      return;
    case 'table':
      block.caption = markRun(block.caption, index, seen);
      for (const { cells } of [{ cells: block.header }, ...block.rows]) {
        for (const cell of cells) cell.children = markRun(cell.children, index, seen);
      }
      return;
    default:
      unknownNode(block, 'markTerms');
  }
}

/** A run of inline content with its texts cut where a mention begins and ends. */
function markRun(nodes: readonly Inline[], index: TermIndex, seen: Set<string>): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.kind) {
      case 'text':
        return markText(node, index, seen);
      case 'passage':
        return [{ ...node, children: markRun(node.children, index, seen) }];
      case 'link':
      case 'break':
      case 'citation':
      case 'cross-reference':
      case 'term':
        return [node];
      default:
        return unknownNode(node, 'markTerms');
    }
  });
}

function markText(node: Text, index: TermIndex, seen: Set<string>): (Text | TermMention)[] {
  if (node.marks.includes('code')) return [node];
  const parts: (Text | TermMention)[] = [];
  let end = 0;
  const words = (from: number, to: number): Text => ({ ...node, text: node.text.slice(from, to) });
  for (const match of index.find(node.text)) {
    if (seen.has(match.slug)) continue;
    seen.add(match.slug);
    if (match.start > end) parts.push(words(end, match.start));
    parts.push({
      kind: 'term',
      slug: match.slug,
      position: node.position,
      children: [words(match.start, match.end)],
    });
    end = match.end;
  }
  if (end === 0) return [node];
  if (end < node.text.length) parts.push(words(end, node.text.length));
  return parts;
}
