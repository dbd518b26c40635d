import type { Inline, Mark, Position, Text } from '../article.ts';
import { isComponent, readProps } from './components.ts';
import { isBlank, isComment, start } from './mdx.ts';
import type { SyntaxNode } from './mdx.ts';
import { refuse } from './refuse.ts';
import type { Reporter } from './reporter.ts';
import { walkLinks } from './walk.ts';

/** What the reading of one report shares. */
export interface Reading {
  reporter: Reporter;
  /** The lines of the file, to find the exact place of a citation. */
  lines: readonly string[];
}

/** Inline syntax as nodes; what a report may not contain is reported and left out. */
export function readInlines(
  nodes: readonly SyntaxNode[],
  reading: Reading,
  marks: Mark[] = [],
  inPassage = false,
): Inline[] {
  return nodes.flatMap((node) => readInline(node, reading, marks, inPassage));
}

function readInline(
  node: SyntaxNode,
  reading: Reading,
  marks: Mark[],
  inPassage: boolean,
): Inline[] {
  const { reporter } = reading;
  const at = start(node);
  const children = (more: Mark[] = [], within = inPassage): Inline[] =>
    readInlines(node.children ?? [], reading, [...marks, ...more], within);
  switch (node.type) {
    case 'text':
      return readText(node.value ?? '', at, marks, reading);
    case 'emphasis':
    case 'strong':
      if (isWithinWord(node, reading.lines)) {
        reporter.add(
          at,
          'Signs of emphasis (`*`, `_`) stand within a word and would not be printed.',
          'Write `\\*` for the sign itself; emphasis takes whole words.',
        );
      }
      return children([node.type]);
    case 'inlineCode':
      return [text(node.value ?? '', at, [...marks, 'code'])];
    case 'break':
      return [{ kind: 'break', position: at }];
    case 'link':
      return readLink(node, children(), reading);
    case 'mdxJsxTextElement':
      return readPassage(node, () => children([], true), reading, inPassage);
    case 'mdxTextExpression':
      if (isComment(node)) return [];
      reporter.add(
        at,
        'A report cannot contain `{…}`.',
        'Write the words out, or `\\{` for the sign itself.',
      );
      return [];
    default:
      refuse(node, reporter);
      return [];
  }
}

function readPassage(
  node: SyntaxNode,
  children: () => Inline[],
  { reporter }: Reading,
  inPassage: boolean,
): Inline[] {
  if (!isComponent(node, reporter)) return [];
  if (node.name !== 'Passage') {
    reporter.add(
      start(node),
      `\`<${node.name}>\` stands inside a paragraph.`,
      'Put it on lines of its own, with an empty line before and after.',
    );
    return [];
  }
  if (inPassage) {
    reporter.add(...nestedPassage(start(node)));
    return [];
  }
  const props = readProps(node, 'Passage', reporter);
  if (!props) return [];
  const content = children();
  if (isBlank(node)) reporter.add(...emptyPassage(node));
  return [{ kind: 'passage', anchor: props.id, position: start(node), children: content }];
}

type Complaint = Parameters<Reporter['add']>;

export function nestedPassage(at: Position): Complaint {
  return [at, 'A passage stands inside a passage.', 'End the first before the second begins.'];
}

export function emptyPassage(node: SyntaxNode): Complaint {
  return [start(node), 'The passage is empty.', 'Write its words between the tags.'];
}

/** Web addresses without a name before the site, which misleads; mail, pages of this site, anchors of this report. */
const safeAddress =
  /^(?:https?:\/\/(?![^/?#]*@)[^\s\\]+|mailto:[^\s\\]+|\/(?![/\\])[^\s\\]*|#[^\s\\]+)$/i;

function readLink(node: SyntaxNode, children: Inline[], { reporter }: Reading): Inline[] {
  const href = node.url ?? '';
  const at = start(node);
  if (!safeAddress.test(href)) {
    reporter.add(
      at,
      `The link to \`${href}\` is not allowed.`,
      'Link to `https://…`, `http://…`, `mailto:…`, a page of this site (`/about/`) or an address in this report (`#history`).',
    );
    return [];
  }
  if (node.title) {
    reporter.add(
      at,
      `The link to \`${href}\` has a title, which no reader would see.`,
      `Write \`[words](${href})\`.`,
    );
  }
  const [inner] = walkLinks(children);
  if (inner) {
    reporter.add(
      inner.position,
      `A ${inner.kind} stands inside the words of a link.`,
      'Put it before or after the link.',
    );
  }
  if (children.length > 0) return [{ kind: 'link', href, children, position: at }];
  if (href.startsWith('#')) {
    return [{ kind: 'cross-reference', target: href.slice(1), label: '', position: at }];
  }
  reporter.add(at, `The link to \`${href}\` has no words.`, `Write \`[words](${href})\`.`);
  return [];
}

/** A citation bracket, or what looks like one: `[see @r1]`, `[@r1` without an end. */
const bracket = /\[(?:@|[^[\]]{0,200}\s@(?=\w))[^[\]]{0,1000}\]?/g;
const citation = /^\[@[\w-]+(?:\s*;\s*@[\w-]+)*\]$/;

/** Plain text, parted at its citation brackets. */
function readText(value: string, at: Position, marks: Mark[], reading: Reading): Inline[] {
  const words = joinLines(value);
  reportLooseMarks(words, at, reading);
  const nodes: Inline[] = [];
  let end = 0;
  let from = at;
  for (const match of words.matchAll(bracket)) {
    if (match.index > end) nodes.push(text(words.slice(end, match.index), from, marks));
    end = match.index + match[0].length;
    const [whole] = match;
    const [beginning = whole] = whole.split(' ');
    const position = locate(beginning, from, reading.lines);
    from = { line: position.line, column: position.column + 1 };
    if (!citation.test(whole)) {
      reading.reporter.add(
        position,
        `The citation \`${whole.length > 40 ? `${whole.slice(0, 40)}…` : whole}\` cannot be read.`,
        'Write the keys of `references.json` like `[@r4; @r5]`.',
      );
      continue;
    }
    nodes.push({
      kind: 'citation',
      anchor: '',
      position,
      items: whole
        .slice(1, -1)
        .split(';')
        .map((key) => ({ reference: key.trim().slice(1), number: 0, target: '' })),
    });
  }
  if (end < words.length) nodes.push(text(words.slice(end), from, marks));
  return nodes;
}

/** The lines of a paragraph as one, their ends a space. */
function joinLines(value: string): string {
  const lines = value.split('\n');
  return lines
    .map((line, index) => {
      const begun = index > 0 ? line.trimStart() : line;
      return index < lines.length - 1 ? begun.trimEnd() : begun;
    })
    .join(' ');
}

/** What its author meant for a citation or footnote, and what would be printed as it stands. */
function reportLooseMarks(words: string, at: Position, { reporter, lines }: Reading): void {
  for (const [found, mark = ''] of words.matchAll(
    /(?=@)(?<!\w|[;[] ?|\[[^\]]{0,200})(@[\w-]+)|\[\^[^\]]{1,100}\]/g,
  )) {
    reporter.add(
      locate(found, at, lines),
      mark ? `\`${mark}\` stands outside a citation.` : `\`${found}\` is not a footnote.`,
      mark
        ? `Write \`[${mark}]\` to cite; an address of mail needs no sign before it.`
        : 'Put the words in the text, or in an `<EditorNote>` after the paragraph.',
    );
  }
}

/** Whether emphasis begins or ends between two letters or digits, as in `HLA-B*27 and B*51`. */
function isWithinWord({ position }: SyntaxNode, lines: readonly string[]): boolean {
  const { start: from, end: to } = position;
  const around = [
    lines[from.line - 1]?.slice(Math.max(0, from.column - 2), from.column - 1),
    lines[to.line - 1]?.slice(to.column - 1, to.column),
  ];
  return around.some((character) => /[\p{L}\p{N}]/u.test(character ?? ''));
}

/** Where `needle` next stands in the file, at or after `from`; `from` where it is written otherwise. */
function locate(needle: string, from: Position, lines: readonly string[]): Position {
  for (let line = from.line; line <= Math.min(from.line + 60, lines.length); line += 1) {
    const column = (lines[line - 1] ?? '').indexOf(
      needle,
      line === from.line ? from.column - 1 : 0,
    );
    if (column >= 0) return { line, column: column + 1 };
  }
  return from;
}

function text(value: string, position: Position, marks: Mark[]): Text {
  return { kind: 'text', text: value, marks: [...new Set(marks)], position };
}
