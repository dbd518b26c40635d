/** Writes the HTML that the index reads: headings, blocks and passages, each with its anchor. */
import { unknownNode } from '../model/article.ts';
import type { Inline } from '../model/article.ts';
import { escapeHtml } from './written-words.ts';
import type { Writer } from './written-words.ts';
import { marks } from './tokens.ts';

export interface Markup {
  /** Plain words as HTML. */
  words: (text: string) => string;
  /** Inline content: its words, and its passages with their anchors; citation marks are dropped. */
  inline: (nodes: readonly Inline[]) => string;
  /**
   * A block with its anchor (`null`: it belongs to the anchor before it). It ends in white space,
   * without which the index would join its last word to the next block's first.
   */
  block: (name: 'p' | `h${number}`, anchor: string | null, html: string) => string;
  /** At the beginning of a block: the passage that carries what it says. */
  carrier: (passage: string) => string;
}

/**
 * @param writer writes the words
 * @param added the words that the author added to be found by, by the anchor to which they lead
 */
export function createMarkup(
  writer: Writer,
  added: ReadonlyMap<string, readonly string[]> = new Map(),
): Markup {
  const addedTo = (anchor: string | null): string => {
    const list = anchor === null ? undefined : added.get(anchor);
    return list ? ` ${writer.add(list)}` : '';
  };
  const words = (text: string): string => writer.write(text);
  const inline = (nodes: readonly Inline[]): string => {
    let html = '';
    let run = '';
    let end = '';
    const flush = (): void => {
      // The white space at either end parts the run from what is beside it.
      const text = run.trim();
      const [before = '', after = ''] = text === '' ? [run] : run.split(text);
      html += before + words(text) + after;
      run = '';
    };
    /** Adds text; a stop or comma behind a passage stands within it, since its end would part the two. */
    const addText = (text: string): void => {
      const [stop = ''] = (end !== '' && /^[^\s\p{L}\p{N}]+/u.exec(text)) || [];
      html += escapeHtml(stop) + end;
      end = '';
      run += text.slice(stop.length);
    };
    const write = (node: Inline): void => {
      switch (node.kind) {
        case 'text':
          addText(node.text);
          break;
        case 'break':
          addText(' ');
          break;
        case 'cross-reference':
          addText(node.label);
          break;
        case 'citation':
          break;
        case 'link':
        case 'term':
          node.children.forEach(write);
          break;
        case 'passage':
          addText('');
          flush();
          html += anchorAt(marks.begin, node.anchor) + inline(node.children) + addedTo(node.anchor);
          end = anchorAt(marks.end, node.anchor);
          break;
        default:
          unknownNode(node, 'The search index');
      }
    };
    nodes.forEach(write);
    addText('');
    flush();
    return html;
  };
  const block: Markup['block'] = (name, anchor, content) => {
    const own = anchor === null ? '' : ` id="${escapeHtml(anchor)}"`;
    const [id, mark] =
      name === 'p' ? ['', anchor === null ? '' : anchorAt(marks.block, anchor)] : [own, ''];
    return `<${name}${id}>${mark}${content}${addedTo(anchor)}</${name}>\n`;
  };
  const carrier = (passage: string): string => anchorAt(marks.carrier, passage);
  return { words, inline, block, carrier };
}

function anchorAt(mark: string, anchor: string): string {
  return `<${mark} id="${escapeHtml(anchor)}"></${mark}>`;
}
