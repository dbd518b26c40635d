import { isNode, isPair, LineCounter, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import type { Position } from '../article.ts';
import { reportMeta } from '../report.ts';
import type { ReportMeta } from '../report.ts';
import type { Reporter } from './reporter.ts';
import { adviseOn } from './zod-advice.ts';

const fence = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

export interface SplitSource {
  /** The YAML between the fences; it begins on line 2. */
  yaml: string;
  /** The report's text, with blank lines in place of the front matter: positions stay true. */
  body: string;
}

/** Parts the front matter from the text, or reports that there is none. */
export function splitSource(source: string, reporter: Reporter): SplitSource | null {
  const match = fence.exec(source);
  if (match?.index !== 0) {
    reporter.add(
      { line: 1, column: 1 },
      'The file does not begin with front matter.',
      'Begin it with a line `---`, the fields of the report, and another line `---`.',
    );
    return null;
  }
  const [whole, yaml = ''] = match;
  return { yaml, body: whole.replace(/[^\n]/g, '') + source.slice(whole.length) };
}

export interface FrontMatter {
  meta: ReportMeta;
  /** Where the field at a path stands in the file. */
  locate: (path: readonly PropertyKey[]) => Position;
}

/**
 * Reads and validates the front matter; each fault is reported where its field stands. YAML aliases
 * are refused: they can make a small file huge.
 */
export function readFrontMatter(yaml: string, reporter: Reporter): FrontMatter | null {
  const lines = new LineCounter();
  const before = reporter.problems.length;
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const positionOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + 1, column: col };
  };
  for (const error of document.errors) {
    reporter.add(
      positionOf(error.pos[0]),
      `The front matter is not valid YAML: ${error.message}.`,
      'Check the indentation and the colons; put text that contains `: ` or begins with a sign in quotes.',
    );
  }
  visit(document, {
    Alias: (_key, { source, range }) => {
      reporter.add(
        positionOf(range?.[0] ?? 0),
        `The front matter uses a YAML alias (\`*${source}\`).`,
        'Write the value out where it is needed.',
      );
      return visit.BREAK;
    },
  });
  if (reporter.problems.length > before) return null;

  const data = document.toJS() as unknown;
  const result = reportMeta.safeParse(data);
  const locate = (path: readonly PropertyKey[]): Position => positionOf(offsetOf(document, path));
  if (result.success) return { meta: result.data, locate };
  for (const { path, reason, advice } of adviseOn(result.error, reportMeta, data, 'front matter')) {
    reporter.add(locate(path), reason, advice);
  }
  return null;
}

/** The offset of the field at a path, or of the closest field around it that exists. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent: unknown =
      length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const offset = childOffset(parent, key);
    if (offset !== undefined) return offset;
  }
  return 0;
}

function childOffset(parent: unknown, key: PropertyKey | undefined): number | undefined {
  if (!isNode(parent) || !('items' in parent) || !Array.isArray(parent.items)) return undefined;
  for (const [index, item] of (parent.items as unknown[]).entries()) {
    if (isPair(item) && isNode(item.key) && String(item.key) === key) return item.key.range?.[0];
    if (index === key && isNode(item)) return item.range?.[0];
  }
  return undefined;
}
