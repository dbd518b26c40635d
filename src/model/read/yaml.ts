import { isNode, isPair, LineCounter, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import type * as z from 'zod';
import type { Position } from '../article.ts';
import type { Reporter } from './reporter.ts';
import { adviseOn } from './zod-advice.ts';

/** Validated data with the places of its fields. */
export interface Located<Data> {
  data: Data;
  /** Where the field at a path stands in the file, or the closest field around it that is there. */
  locate: (path: readonly PropertyKey[]) => Position;
}

/**
 * Reads and validates YAML; each fault is reported where its field stands. Aliases are refused:
 * they can make a small file huge.
 *
 * @param what how to name the text to its author ("front matter")
 * @param linesBefore how many lines of the file stand before the YAML
 */
export function readYaml<Schema extends z.ZodType>(
  yaml: string,
  schema: Schema,
  what: string,
  linesBefore: number,
  reporter: Reporter,
): Located<z.output<Schema>> | null {
  const lines = new LineCounter();
  const before = reporter.problems.length;
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const positionOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + linesBefore, column: col };
  };
  for (const error of document.errors) {
    reporter.add(
      positionOf(error.pos[0]),
      `The ${what} is not valid YAML: ${error.message}.`,
      'Check the indentation and the colons; put text that contains `: ` or begins with a sign in quotes.',
    );
  }
  visit(document, {
    Alias: (_key, { source, range }) => {
      reporter.add(
        positionOf(range?.[0] ?? 0),
        `The ${what} uses a YAML alias (\`*${source}\`).`,
        'Write the value out where it is needed.',
      );
      return visit.BREAK;
    },
  });
  if (reporter.problems.length > before) return null;

  const data = document.toJS() as unknown;
  const result = schema.safeParse(data);
  const locate = (path: readonly PropertyKey[]): Position => positionOf(offsetOf(document, path));
  if (result.success) return { data: result.data, locate };
  for (const { path, reason, advice } of adviseOn(result.error, schema, data, what)) {
    reporter.add(locate(path), reason, advice);
  }
  return null;
}

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
