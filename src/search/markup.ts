/** Writes the HTML that the index reads: headings, blocks and passages, each with its anchor. */
import { unknownNode } from '../model/article.ts';
import type { Inline } from '../model/article.ts';
import { withHiddenForms } from './fold.ts';

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Plain words as HTML. */
export function wordsHtml(text: string): string {
  return escapeHtml(withHiddenForms(text));
}

/**
 * A block with its anchor (`null`: it belongs to the anchor before it). It ends in white space,
 * without which the index would join its last word to the next block's first.
 */
export function block(name: 'p' | `h${number}`, anchor: string | null, html: string): string {
  const id = anchor === null ? '' : ` id="${escapeHtml(anchor)}"`;
  return `<${name}${id}>${html}</${name}>\n`;
}

/** Inline content: its words, and its passages with their anchors; citation marks are dropped. */
export function inlineHtml(nodes: readonly Inline[]): string {
  let html = '';
  let words = '';
  const flush = (): void => {
    html += wordsHtml(words);
    words = '';
  };
  const write = (node: Inline): void => {
    switch (node.kind) {
      case 'text':
        words += node.text;
        break;
      case 'break':
        words += ' ';
        break;
      case 'cross-reference':
        words += node.label;
        break;
      case 'citation':
        break;
      case 'link':
      case 'term':
        node.children.forEach(write);
        break;
      case 'passage':
        flush();
        html += `<span id="${escapeHtml(node.anchor)}">${inlineHtml(node.children)}</span>`;
        break;
      default:
        unknownNode(node, 'The search index');
    }
  };
  nodes.forEach(write);
  flush();
  return html;
}
