/** Turns what Zod says of an author's data into a reason and the advice that mends it. */
import * as z from 'zod';
import { slipsBetween } from '../slips.ts';

type Issue = z.core.$ZodIssue;

export interface Advice {
  /** The path of the field in the data. */
  path: readonly PropertyKey[];
  reason: string;
  advice: string;
}

/**
 * @param error what a failed parse says
 * @param schema the schema that was applied, from which the allowed fields are read
 * @param data the value that was parsed
 * @param where how to name the place to the author ("front matter", "tag `<Figure>`")
 * @returns one piece of advice per field
 */
export function adviseOn(
  error: z.ZodError,
  schema: z.ZodType,
  data: unknown,
  where: string,
): Advice[] {
  const wrongKind = error.issues.filter(({ code }) => code === 'invalid_type');
  const told = new Set(wrongKind.map(({ path }) => fieldName(path)));
  return error.issues
    .filter((issue) => wrongKind.includes(issue) || !told.has(fieldName(issue.path)))
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? adviseOnUnknown(
            issue,
            fieldsAt(schema, issue.path, data),
            issue.path.length === 0 ? fieldsOfAnyKind(schema) : [],
            where,
          )
        : [{ path: issue.path, ...adviseOnField(issue, valueAt(data, issue.path), where) }],
    );
}

function adviseOnUnknown(
  { path, keys }: Extract<Issue, { code: 'unrecognized_keys' }>,
  allowed: string[],
  others: string[],
  where: string,
): Advice[] {
  return keys.map((key) => ({
    path: [...path, key],
    reason: `Unknown field \`${fieldName([...path, key])}\` in the ${where}.`,
    advice: correction(key, allowed, others),
  }));
}

function adviseOnField(
  issue: Exclude<Issue, { code: 'unrecognized_keys' }>,
  value: unknown,
  where: string,
): Omit<Advice, 'path'> {
  const name = `\`${fieldName(issue.path)}\``;
  const wanted = wantedBy(issue);
  if (issue.path.length === 0) {
    return { reason: `The ${where} holds no fields.`, advice: 'Write each as `name: value`.' };
  }
  if (value === undefined) {
    const says = issue.code === 'custom' || issue.message.startsWith('must ');
    const rule = says ? `, which ${issue.message}` : wanted && `: ${wanted}`;
    return { reason: `${name} is missing in the ${where}.`, advice: `Add ${name}${rule}.` };
  }
  if (value === null || value === '') {
    const rule = wanted === '' || wanted.startsWith('at least') ? '' : `: ${wanted}`;
    return { reason: `${name} in the ${where} is empty.`, advice: `Fill it in${rule}.` };
  }
  if (wanted === '') {
    return { reason: `${name} in the ${where} ${issue.message}.`, advice: `Correct ${name}.` };
  }
  if (issue.code === 'invalid_type') {
    const bare = issue.expected === 'string' && ['number', 'boolean'].includes(typeof value);
    return {
      reason: `${name} in the ${where} must be ${wanted}.`,
      advice: bare ? `Put it in quotes: \`"${JSON.stringify(value)}"\`.` : `Write ${wanted}.`,
    };
  }
  return {
    reason: `${name} in the ${where} has a value that is not allowed.`,
    advice: `Write ${wanted}.`,
  };
}

/** What an issue asks for; empty where its message says all. */
function wantedBy(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kindOfValue[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `one of ${issue.values.map((value) => `\`${String(value)}\``).join(', ')}`;
    case 'invalid_union':
      return 'note' in issue ? '`original` or `restatement`' : '';
    case 'too_big':
      return `at most ${amount(issue.maximum, issue.origin)}`;
    case 'too_small':
      return `${issue.inclusive ? 'at least' : 'more than'} ${amount(issue.minimum, issue.origin)}`;
    default:
      return '';
  }
}

function amount(count: number | bigint, of: string): string {
  const [one = '', many = ''] = units[of] ?? [];
  return `${count} ${Number(count) === 1 ? one : many}`.trim();
}

const units: Record<string, [one: string, many: string]> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
};

const kindOfValue: Record<string, string> = {
  string: 'words',
  int: 'a whole number',
  number: 'a number',
  array: 'a list, `[one, two]`',
  object: 'a group of fields, `{ name: value }`',
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

/** The fields of every kind that a union of kinds allows. */
function fieldsOfAnyKind(schema: z.ZodType): string[] {
  return schema instanceof z.ZodDiscriminatedUnion
    ? schema.options.flatMap((option) => Object.keys((option as z.ZodObject).shape))
    : [];
}

/** More names than this do not help whoever looks for one of them. */
const namesShown = 40;

/** @param others fields of another kind, which are no slips of the pen */
function correction(key: string, allowed: string[], others: string[]): string {
  const close = others.includes(key) ? undefined : nearest(key, allowed);
  const advice = close ? `Write \`${close}\` if that is what you meant.` : 'Remove it.';
  const names = allowed.map((field) => `\`${field}\``).join(', ');
  return allowed.length > namesShown ? advice : `${advice} The fields here are ${names}.`;
}

/** The candidate within two edits of `word`, or a third of its length, if there is one. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const limit = Math.max(2, Math.floor(word.length / 3));
  return candidates
    .map((candidate) => ({
      candidate,
      edits: slipsBetween(word.toLowerCase(), candidate.toLowerCase(), limit),
    }))
    .filter((entry) => entry.edits <= limit)
    .sort((a, b) => a.edits - b.edits)[0]?.candidate;
}
