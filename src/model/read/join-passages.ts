import { isComment } from './mdx.ts';
import type { SyntaxNode } from './mdx.ts';

const inlineTypes = new Set([
  'text',
  'emphasis',
  'strong',
  'inlineCode',
  'break',
  'link',
  'mdxJsxTextElement',
  'mdxTextExpression',
  'linkReference',
  'image',
  'delete',
  'footnoteReference',
]);

/**
 * Undoes what the parser does to a paragraph that consists of components only: each becomes a
 * block of its own, its words without a paragraph around them. Blocks that no empty line parts are
 * put back into one paragraph, and bare words into a paragraph; comments are left out.
 */
export function joinPassages(nodes: readonly SyntaxNode[]): SyntaxNode[] {
  const joined: SyntaxNode[] = [];
  let previous: SyntaxNode | null = null;
  let apart = false;
  for (const node of nodes) {
    const follows: boolean =
      previous !== null && node.position.start.line - previous.position.end.line < 2;
    apart = follows && (apart || !touch(previous, node));
    if (isComment(node)) {
      previous = follows ? node : null;
      continue;
    }
    const inline = asInline(node);
    const paragraph = joined.at(-1);
    if (inline && follows && paragraph?.type === 'paragraph') {
      const space: SyntaxNode = { type: 'text', value: ' ', position: node.position };
      paragraph.children?.push(...(apart && node.type !== 'text' ? [space, inline] : [inline]));
    } else if (inline) {
      joined.push({ type: 'paragraph', position: node.position, children: [inline] });
    } else {
      joined.push(node);
    }
    previous = inline ? node : null;
    apart = false;
  }
  return joined;
}

/** Whether no space stands between two nodes. */
function touch(before: SyntaxNode | null, after: SyntaxNode): boolean {
  const end = before?.position.end;
  const { start } = after.position;
  return end?.line === start.line && end.column === start.column;
}

/** A node that belongs into a paragraph although the parser left it outside, as it stands there. */
function asInline(node: SyntaxNode): SyntaxNode | null {
  if (inlineTypes.has(node.type)) return node;
  const bare = node.children?.every((child) => inlineTypes.has(child.type));
  return node.name === 'Passage' && bare && node.children?.length
    ? { ...node, type: 'mdxJsxTextElement' }
    : null;
}
