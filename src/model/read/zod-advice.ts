/** Turns what Zod says of an author's data into a reason and the advice that mends it. */
import * as z from 'zod';

type Issue = z.core.$ZodIssue;

export interface Advice {
  reason: string;
  advice: string;
}

/**
 * @param issue one issue of a failed parse
 * @param schema the schema that was applied, from which the allowed fields are read
 * @param data the value that was parsed
 * @param where how to name the place to the author ("front matter", "<Figure>")
 * @returns one piece of advice per unknown field, otherwise one in all
 */
export function adviseOn(issue: Issue, schema: z.ZodType, data: unknown, where: string): Advice[] {
  const name = fieldName(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const allowed = fieldsAt(schema, issue.path, data);
    return issue.keys.map((key) => ({
      reason: `Unknown field \`${fieldName([...issue.path, key])}\` in the ${where}.`,
      advice: correction(key, allowed),
    }));
  }
  if (isMissing(issue, data)) {
    return [
      {
        reason: `\`${name}\` is missing in the ${where}.`,
        advice: `Add \`${name}\`${hint(issue)}.`,
      },
    ];
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map((value) => `\`${String(value)}\``).join(', ');
    return [
      {
        reason: `\`${name}\` in the ${where} has a value that is not known.`,
        advice: `Write one of ${values}.`,
      },
    ];
  }
  if (issue.code === 'invalid_union' && issue.path.at(-1) === 'kind') {
    return [
      {
        reason: `\`${name}\` in the ${where} has a value that is not known.`,
        advice: 'Write `original` or `restatement`.',
      },
    ];
  }
  return [
    {
      reason: `\`${name}\` in the ${where}: ${issue.message}.`,
      advice: `Correct \`${name}\`${hint(issue)}.`,
    },
  ];
}

function isMissing(issue: Issue, data: unknown): boolean {
  return issue.path.length > 0 && valueAt(data, issue.path) === undefined;
}

function hint(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return ` (${kindOfValue[issue.expected] ?? issue.expected})`;
    case 'too_big':
      return ` (at most ${String(issue.maximum)}${issue.origin === 'string' ? ' characters' : ''})`;
    case 'too_small':
      return ` (at least ${String(issue.minimum)}${issue.origin === 'string' ? ' character' : ''})`;
    default:
      return '';
  }
}

const kindOfValue: Record<string, string> = {
  string: 'words',
  int: 'a whole number',
  number: 'a number',
  array: 'a list',
  object: 'a group of fields',
  boolean: '`true` or `false`',
};

/** `source.authors[2].family`, counting list entries from 1 as an author would. */
function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    data,
  );
}

/** The fields that the schema allows at a path. */
function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[], data: unknown): string[] {
  const here = unwrap(schema, data);
  const [head, ...rest] = path;
  if (head === undefined) return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
  const value = valueAt(data, [head]);
  if (here instanceof z.ZodObject) {
    const field = here.shape[String(head)] as z.ZodType | undefined;
    return field ? fieldsAt(field, rest, value) : [];
  }
  if (here instanceof z.ZodArray) return fieldsAt(here.element as z.ZodType, rest, value);
  return [];
}

function unwrap(schema: z.ZodType, data: unknown): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return unwrap(schema.unwrap() as z.ZodType, data);
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const fits = schema.options.find((option) => {
      const kind = (option as z.ZodObject).shape['kind'] as z.ZodType;
      return kind.safeParse(valueAt(data, ['kind'])).success;
    });
    return (fits ?? schema) as z.ZodType;
  }
  return schema;
}

function correction(key: string, allowed: string[]): string {
  const close = nearest(key, allowed);
  const list = `The fields here are ${allowed.map((field) => `\`${field}\``).join(', ')}.`;
  return close ? `Write \`${close}\` if that is what you meant. ${list}` : `Remove it. ${list}`;
}

/** The candidate within two edits of `word`, or a third of its length, if there is one. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const limit = Math.max(2, Math.floor(word.length / 3));
  return candidates
    .map((candidate) => ({ candidate, edits: edits(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter((entry) => entry.edits <= limit)
    .sort((a, b) => a.edits - b.edits)[0]?.candidate;
}

/** Levenshtein distance. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
