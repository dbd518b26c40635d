import * as z from 'zod';
import type { Position } from '../article.ts';
import { furtherReadingEntry, referenceEntry } from '../reference.ts';
import type { Reference, ReferenceEntry } from '../reference.ts';
import type { Reporter } from './reporter.ts';
import { adviseOn } from './zod-advice.ts';

/** An entry of a reference list, with the place of its `id` in the file. */
export interface Located<Entry> {
  entry: Entry;
  at: Position;
}

/** Reads `references.json`: CSL-JSON in which entries may be unresolved. */
export function readReferences(json: string, reporter: Reporter): Located<ReferenceEntry>[] {
  const unresolved = referenceEntry.options[0];
  const work = referenceEntry.options[1];
  return readEntries<ReferenceEntry>(json, reporter, (entry) =>
    'custom' in entry ? unresolved : work,
  );
}

/** Reads `further-reading.json`: CSL-JSON in which every entry is a known work. */
export function readFurtherReading(json: string, reporter: Reporter): Located<Reference>[] {
  return readEntries(json, reporter, () => furtherReadingEntry);
}

function readEntries<Entry extends { id: string }>(
  json: string,
  reporter: Reporter,
  schemaFor: (entry: object) => z.ZodType<Entry>,
): Located<Entry>[] {
  const data = parseJson(json, reporter);
  if (data === undefined) return [];
  if (!Array.isArray(data)) {
    reporter.add(
      { line: 1, column: 1 },
      'The file is not a list.',
      'Write the entries as `[ {…}, {…} ]`.',
    );
    return [];
  }
  const places = idPlaces(json);
  const seen = new Map<string, Position>();
  return data.flatMap((entry: unknown, index) => {
    const at = placeOf(entry, places);
    const located = readEntry(entry, index, at, reporter, schemaFor);
    if (!located) return [];
    const first = seen.get(located.entry.id);
    if (first) {
      reporter.add(
        at,
        `Two entries have the id \`${located.entry.id}\` (the first is on line ${first.line}).`,
        'Give one of them another id, and cite that.',
      );
      return [];
    }
    seen.set(located.entry.id, at);
    return [located];
  });
}

function readEntry<Entry>(
  entry: unknown,
  index: number,
  at: Position,
  reporter: Reporter,
  schemaFor: (entry: object) => z.ZodType<Entry>,
): Located<Entry> | null {
  const name = `list’s entry ${index + 1}`;
  if (typeof entry !== 'object' || entry === null) {
    reporter.add(at, `The ${name} is not a group of fields.`, 'Write it as `{ "id": "…", … }`.');
    return null;
  }
  const schema = schemaFor(entry);
  const result = schema.safeParse(entry);
  if (result.success) return { entry: result.data, at };
  for (const { reason, advice } of adviseOn(result.error, schema, entry, name)) {
    reporter.add(at, reason, advice);
  }
  return null;
}

function parseJson(json: string, reporter: Reporter): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch (error) {
    const message = (error as Error).message.replace(/ in JSON.*|, .* is not valid JSON$/s, '');
    reporter.add(
      positionAt(json, firstFault(json)),
      `The file is not valid JSON: ${message}.`,
      'Look for a missing comma, quotation mark or bracket there or just before.',
    );
    return undefined;
  }
}

/** The offset at which a text stops to be the beginning of any JSON; engines do not always say it. */
function firstFault(json: string): number {
  let sound = 0;
  let faulty = json.length + 1;
  while (faulty - sound > 1) {
    const length = Math.floor((sound + faulty) / 2);
    if (canGoOn(json.slice(0, length))) sound = length;
    else faulty = length;
  }
  return sound;
}

function canGoOn(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return true;
  } catch (error) {
    const { message } = error as Error;
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? -1);
    return /^Unexpected end|^Unterminated string/.test(message) || position >= beginning.length;
  }
}

/** Where each `"id": "…"` stands, by id, in order. */
function idPlaces(json: string): Map<string, Position[]> {
  const places = new Map<string, Position[]>();
  for (const match of json.matchAll(/"id"\s*:\s*"([^"\\]*)"/g)) {
    const id = match[1] ?? '';
    places.set(id, [...(places.get(id) ?? []), positionAt(json, match.index)]);
  }
  return places;
}

function placeOf(entry: unknown, places: Map<string, Position[]>): Position {
  const id: unknown =
    typeof entry === 'object' && entry !== null ? (entry as { id?: unknown }).id : undefined;
  const known = typeof id === 'string' ? places.get(id) : undefined;
  return (known && known.length > 1 ? known.shift() : known?.[0]) ?? { line: 1, column: 1 };
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
