import { start } from './mdx.ts';
import type { SyntaxNode } from './mdx.ts';
import type { Reporter } from './reporter.ts';

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
