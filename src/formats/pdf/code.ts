/**
 * The one writer of Typst code. Words become string literals, in which nothing is markup or code:
 * no text, name or address of a report can be taken for Typst.
 */

const code = Symbol('code');

/** An expression of Typst that is whole. */
export interface Code {
  readonly [code]: string;
}

export type Value =
  string | number | boolean | null | Code | readonly Value[] | { readonly [name: string]: Value };

/** As long as that, a call stands on one line. */
const lineLength = 100;

/** A call of a function with its arguments in order. */
export function call(name: string, ...values: Value[]): Code {
  return { [code]: name + list(values.map(write)) };
}

/** What is said one after the other, as one piece of content. */
export function sequence(parts: readonly Value[]): Code {
  const written = parts.map(write);
  const [first = 'none'] = written;
  return { [code]: written.length < 2 ? first : `{\n${indent(written.join('\n'))}\n}` };
}

/** A file of Typst: the file that holds the functions, the one that shapes the whole, what it says. */
export function sourceOf(functions: string, shape: Code, parts: readonly Code[]): string {
  const lines = [
    `#import ${literal(functions)}: *`,
    `#show: ${shape[code]}`,
    `#${sequence(parts)[code]}`,
  ];
  return `${lines.join('\n')}\n`;
}

function write(value: Value): string {
  if (value === null) return 'none';
  if (typeof value === 'string') return literal(value);
  if (typeof value !== 'object') return String(value);
  if (code in value) return value[code];
  if (Array.isArray(value)) {
    const items = value.map(write);
    return items.length === 1 ? `(${items[0]},)` : list(items);
  }
  const fields = Object.entries(value).map(([name, field]) => `${name}: ${write(field)}`);
  return fields.length === 0 ? '(:)' : list(fields);
}

function list(items: readonly string[]): string {
  const line = `(${items.join(', ')})`;
  // Lines are broken within the last item alone where that is possible.
  const before = items.slice(0, -1).join(', ');
  const isOpen = /^[{(]\n/.test(items.at(-1) ?? '') && !before.includes('\n');
  if ((isOpen || !line.includes('\n')) && line.search(/\n|$/) <= lineLength) return line;
  return `(\n${indent(items.map((item) => `${item},`).join('\n'))}\n)`;
}

/** Of a literal nothing is indented, because it has no line ends. */
function indent(lines: string): string {
  return lines.replace(/^/gm, '  ');
}

/** Words as a string of Typst. White space is one space, as in HTML; other controls are named. */
function literal(words: string): string {
  const escaped = words
    .replace(/[\t-\r\u0085\u2028\u2029 ]+/g, ' ')
    .replace(/["\\]/g, '\\$&')
    .replace(/\p{Cc}/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
  return `"${escaped}"`;
}
