/** The only file that knows the MDX parser. */
import { mdxToMdast } from 'satteri';
import type { MdastNode } from 'satteri';
import type { Position } from '../article.ts';
import type { Reporter } from './reporter.ts';

/** A node of the syntax tree, as far as the reader looks at it. */
export interface SyntaxNode {
  type: string;
  position: { start: Position; end: Position };
  children?: SyntaxNode[];
  value?: string;
  depth?: number;
  url?: string;
  title?: string | null;
  name?: string;
  attributes?: SyntaxAttribute[];
  start?: number | null;
  ordered?: boolean;
  checked?: boolean | null;
  align?: ('left' | 'right' | 'center' | null)[];
}

export interface SyntaxAttribute {
  type: string;
  name?: string;
  value?: unknown;
}

/** Parses a report's text, or reports where the syntax breaks. Nothing of it is run. */
export function parseMdx(body: string, reporter: Reporter): SyntaxNode[] | null {
  try {
    return (mdxToMdast(body) as MdastNode & { children: unknown }).children as SyntaxNode[];
  } catch (error) {
    const { position, reason } = readSyntaxError(String((error as Error).message));
    const rest = body.split('\n')[position.line - 1]?.slice(position.column - 1) ?? '';
    const tag = /^<\/?([A-Z]\w*)/.exec(rest)?.[1];
    if (tag && !reason.includes('closing tag')) reporter.add(position, ...unreadableTag(tag));
    else reporter.add(position, reason, adviceFor(reason));
    return null;
  }
}

/** The commonest mistake in a tag is a quotation mark that a word processor has made curly. */
function unreadableTag(tag: string): [reason: string, advice: string] {
  return [
    `The tag \`<${tag}>\` cannot be read.`,
    'Write its attributes as name="words" with straight quotation marks; inside them write `&quot;` for the mark itself.',
  ];
}

/** The parser's errors read `line:column: reason (rule)`. */
function readSyntaxError(message: string): { position: Position; reason: string } {
  const [, line = '1', column = '1', reason = message] =
    /^(\d+):(\d+): ([\s\S]*?)(?: \(mdx[\w:-]*\))?$/.exec(message) ?? [];
  return { position: { line: Number(line), column: Number(column) }, reason: sentence(reason) };
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function adviceFor(reason: string): string {
  if (reason.includes('expression')) {
    return 'A report cannot contain `{…}`. Write the words out, or `\\{` for the sign itself.';
  }
  if (reason.includes('closing tag')) {
    return 'Close each component, `<Passage id="…">words</Passage>`, inside the paragraph or block in which it begins.';
  }
  if (reason.includes('!')) return 'Leave the comment out, or write it as `{/* comment */}`.';
  return 'Write `\\<` for the sign “less than” (`p \\<0.05`); a component begins with a capital letter.';
}

export function start(node: SyntaxNode): Position {
  return { line: node.position.start.line, column: node.position.start.column };
}

/** `{/* a comment *\/}` is not shown and does nothing. */
export function isComment(node: SyntaxNode): boolean {
  return (
    /^mdx\w+Expression$/.test(node.type) &&
    /^\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.test(node.value ?? '')
  );
}

/** Whether nothing stands in a node that a reader would see. */
export function isBlank({ children = [] }: SyntaxNode): boolean {
  return children.every((child) =>
    child.type === 'text' ? child.value?.trim() === '' : isComment(child),
  );
}
