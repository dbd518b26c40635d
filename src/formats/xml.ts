/**
 * The one writer of XML. Whatever is not an `Xml` is words and is escaped, and only this file can
 * make an `Xml`: no text, name or address can break out of the element that holds it.
 */

const markup = Symbol('markup');

/** Markup that is whole. */
export interface Xml {
  readonly [markup]: string;
}

/** What stands in an element: markup, words, lists of both; what is not there is left out. */
export type Content = Xml | string | null | undefined | false | readonly Content[];

/** Attributes by name, in their order; one without a value is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * An element. Without content it is written `<name/>`; an empty text makes it `<name></name>`.
 *
 * @throws where a name is none (Namespaces in XML 1.0, QName; ASCII only)
 */
export function element(name: string, attributes: Attributes = {}, ...content: Content[]): Xml {
  return write(name, attributes, content, '');
}

/** The same, with every part of its content on lines of its own: for elements that hold no words. */
export function group(name: string, attributes: Attributes = {}, ...content: Content[]): Xml {
  return write(name, attributes, content, '\n');
}

/**
 * A document.
 *
 * @param doctype what stands in `<!DOCTYPE …>`: the root element and, where there are any, the
 *   public and the system identifier of the DTD
 * @throws where it holds signs that do not belong there
 */
export function xmlDocument(root: Xml, doctype: string[] = []): string {
  const [name = '', ...ids] = doctype;
  if (ids.some((id) => !/^[\w\s./:()-]+$/.test(id)))
    throw new Error(`Not of a DTD: ${ids.join(' ')}`);
  const external = ids.length > 0 ? ` PUBLIC ${ids.map((id) => `"${id}"`).join('\n  ')}` : '';
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    ...(doctype.length > 0 ? [`<!DOCTYPE ${checked(name)}${external}>`] : []),
    root[markup],
    '',
  ].join('\n');
}

function write(name: string, attributes: Attributes, content: Content[], between: string): Xml {
  let start = checked(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) start += ` ${checked(key)}="${escape(String(value), notInValues)}"`;
  }
  const inner = written(content, between);
  return {
    [markup]: inner === null ? `<${start}/>` : `<${start}>${between}${inner}</${name}>`,
  };
}

/** All of it, each part followed by `between`; `null` where nothing is there. */
function written(content: readonly Content[], between: string): string | null {
  let all: string | null = null;
  for (const part of content) {
    if (part === null || part === undefined || part === false) continue;
    const words =
      typeof part === 'string'
        ? escape(part, notInText) + between
        : markup in part
          ? part[markup] + between
          : written(part, between);
    if (words !== null) all = (all ?? '') + words;
  }
  return all;
}

const names = new Set<string>();

function checked(name: string): string {
  if (names.has(name)) return name;
  if (!/^([A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*$/.test(name)) {
    throw new Error(`"${name}" is not a name of an element or attribute.`);
  }
  names.add(name);
  return name;
}

/**
 * What is not written as it is: all but the characters of XML 1.0 (2.2, Char), and of these the
 * signs of markup. `>` is one, so that `]]>` cannot stand in text (2.4); so is the carriage return,
 * which parsers read as the end of a line (2.11).
 */
const notInText = /[^\t\n\u0020-%'-;=?-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** In attributes also the quotation mark, and what parsers read as a space there (3.3.3). */
const notInValues = /[^\u0020!#-%'-;=?-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** What XML cannot hold becomes U+FFFD. */
function escape(words: string, pattern: RegExp): string {
  return words.replace(pattern, (sign) => references[sign] ?? '\uFFFD');
}
