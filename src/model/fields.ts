/** The fields of a schema as an author sees them, for tables that explain what may be written. */
import * as z from 'zod';

export interface Field {
  /** With the names of the fields around it: `source.authors.given`. */
  name: string;
  required: boolean;
  /** What is to be written: "words, at most 45 characters". */
  form: string;
  /** The schema's description; `…` marks code. */
  description: string;
}

type Schema = z.core.JSONSchema.BaseSchema;

/** The fields of an object's schema, depth first, each group before its own fields. */
export function fieldsOf(schema: z.ZodType): Field[] {
  return [...walk(z.toJSONSchema(schema, { io: 'input' }), '')];
}

function* walk(schema: Schema, within: string): Generator<Field> {
  for (const [key, value] of Object.entries(schema.properties ?? {})) {
    if (typeof value === 'boolean') continue;
    const name = within + key;
    yield {
      name,
      required: schema.required?.includes(key) ?? false,
      form: formOf(value),
      description: value.description ?? '',
    };
    yield* walk(itemOf(value) ?? value, `${name}.`);
  }
}

function itemOf({ items }: Schema): Schema | null {
  return typeof items === 'object' && !Array.isArray(items) ? items : null;
}

function formOf(schema: Schema): string {
  const { const: only, anyOf, maxLength, minItems = 0, maxItems } = schema;
  if (only !== undefined) return `\`${JSON.stringify(only).replaceAll('"', '')}\``;
  if (schema.enum) return `one of ${schema.enum.map((value) => `\`${String(value)}\``).join(', ')}`;
  if (anyOf) return anyOf.map((each) => formOf(each)).join(' or ');
  if (Array.isArray(schema.type)) return 'words or a number';
  switch (schema.type) {
    case 'string':
      if (schema.format === 'date') return 'a date, `2026-01-31`';
      if (schema.format === 'uri') return 'a web address';
      return maxLength ? `words, ${limits(0, maxLength)} characters` : 'words';
    case 'integer':
    case 'number':
      return schema.type === 'integer' ? 'a whole number' : 'a number';
    case 'boolean':
      return '`true` or `false`';
    case 'array': {
      const item = itemOf(schema);
      const many = item ? plural(formOf(item)) : 'values';
      const amount = limits(minItems > 1 ? minItems : 0, maxItems);
      return amount ? `a list of ${amount} ${many}` : `a list of ${many}`;
    }
    default:
      return 'a group of fields';
  }
}

function limits(least: number, most: number | undefined): string {
  if (least && most) return `${least} to ${most}`;
  return most ? `at most ${most}` : '';
}

const plurals: Record<string, string> = {
  'a whole number': 'whole numbers',
  'a group of fields': 'groups of fields',
};

function plural(form: string): string {
  return plurals[form] ?? form;
}
