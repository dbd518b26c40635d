import type { Inline, Mark, Position, Text } from '../article.ts';
import { isComponent, readProps } from './components.ts';
import type { SyntaxNode } from './mdx.ts';
import type { Reporter } from './reporter.ts';

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
  const children = (more: Mark[] = []): Inline[] =>
    readInlines(node.children ?? [], reading, [...marks, ...more], inPassage);
  switch (node.type) {
    case 'text':
      return readText(node.value ?? '', at, marks, reading);
    case 'emphasis':
      return children(['emphasis']);
    case 'strong':
      return children(['strong']);
    case 'inlineCode':
      return [text(node.value ?? '', at, [...marks, 'code'])];
    case 'break':
      return [{ kind: 'break', position: at }];
    case 'link':
      return readLink(node, children(), reading);
    case 'mdxJsxTextElement':
      return readPassage(node, children, reading, inPassage);
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
    reporter.add(
      start(node),
      'A passage stands inside a passage.',
      'End the first before the second begins.',
    );
    return [];
  }
  const props = readProps(node, 'Passage', reporter);
  if (!props) return [];
  return [{ kind: 'passage', anchor: props.id, position: start(node), children: children() }];
}

/** Web and mail addresses, pages of this site, and anchors of this report. */
const safeAddress = /^(?:https?:\/\/[^\s\\]+|mailto:[^\s\\]+|\/(?![/\\])[^\s\\]*|#[^\s\\]+)$/i;

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
  if (children.length > 0) return [{ kind: 'link', href, children, position: at }];
  if (href.startsWith('#')) {
    return [{ kind: 'cross-reference', target: href.slice(1), label: '', position: at }];
  }
  reporter.add(at, `The link to \`${href}\` has no words.`, `Write \`[words](${href})\`.`);
  return [];
}

const bracket = /\[(@[^\]]*)\]/g;
const keys = /^@[\w-]+(?:\s*;\s*@[\w-]+)*$/;

/** Plain text, parted at its citation brackets. */
function readText(value: string, at: Position, marks: Mark[], reading: Reading): Inline[] {
  const words = value.replace(/\s*\n\s*/g, ' ');
  const nodes: Inline[] = [];
  let end = 0;
  let from = at;
  for (const match of words.matchAll(bracket)) {
    if (match.index > end) nodes.push(text(words.slice(end, match.index), from, marks));
    end = match.index + match[0].length;
    const list = match[1] ?? '';
    const position = locate(match[0], from, reading.lines);
    from = { line: position.line, column: position.column + 1 };
    if (!keys.test(list)) {
      reading.reporter.add(
        position,
        `The citation \`${match[0]}\` cannot be read.`,
        'Write the keys of `references.json` like `[@r4; @r5]`.',
      );
      continue;
    }
    nodes.push({
      kind: 'citation',
      anchor: '',
      position,
      items: list
        .split(';')
        .map((key) => ({ reference: key.trim().slice(1), number: 0, target: '' })),
    });
  }
  if (end < words.length) nodes.push(text(words.slice(end), from, marks));
  return nodes;
}

/** Where `needle` next stands in the file, at or after `from`; `from` where it is broken over lines. */
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

export function start(node: SyntaxNode): Position {
  return { line: node.position.start.line, column: node.position.start.column };
}

/** `{/* a comment *\/}` is not shown and does nothing. */
export function isComment(node: SyntaxNode): boolean {
  return /^\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.test(node.value ?? '');
}

const refusals: Record<string, [reason: string, advice: string]> = {
  image: [
    'A picture stands outside a figure.',
    'Write `<Figure id="…" title="…" src="…" alt="…">caption</Figure>`.',
  ],
  imageReference: [
    'A picture stands outside a figure.',
    'Write `<Figure id="…" title="…" src="…" alt="…">caption</Figure>`.',
  ],
  delete: ['Struck-out text is not used in reports.', 'Remove the `~~`, or the words.'],
  footnoteReference: [
    'Footnotes are not used in reports.',
    'Put the words in the text, or in an `<EditorNote>` after the paragraph.',
  ],
  footnoteDefinition: [
    'Footnotes are not used in reports.',
    'Put the words in the text, or in an `<EditorNote>` after the paragraph.',
  ],
  linkReference: [
    'This link has its address elsewhere in the file.',
    'Write `[words](https://…)`.',
  ],
  definition: ['A link address stands by itself.', 'Write `[words](https://…)` where the link is.'],
  mdxjsEsm: [
    '`import` and `export` are not allowed: a report is data.',
    'Remove the line. The components need no import.',
  ],
  mdxFlowExpression: [
    'A report cannot contain `{…}`.',
    'Write the words out, or `\\{` for the sign itself.',
  ],
  thematicBreak: ['A line `---` stands between paragraphs.', 'Use a heading to part the text.'],
  code: [
    'A code block, or a paragraph indented by four spaces, stands in the text.',
    'Begin the paragraph at the start of the line.',
  ],
  table: [
    'A table stands by itself.',
    'Put it in `<Table id="…">`, with its caption as a paragraph above it.',
  ],
  html: ['HTML is not allowed in a report.', 'Use Markdown, or one of the components.'],
};

/** Reports syntax that a report may not contain. */
export function refuse(node: SyntaxNode, reporter: Reporter): void {
  const [reason, advice] = refusals[node.type] ?? [
    `\`${node.type}\` is not used in reports.`,
    'Write it as a paragraph, a list or one of the components.',
  ];
  reporter.add(start(node), reason, advice);
}
