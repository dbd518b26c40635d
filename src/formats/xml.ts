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
    if (value !== undefined) start += ` ${checked(key)}="${escapeValue(String(value))}"`;
  }
  const parts = [...written(content)];
  if (parts.length === 0) return { [markup]: `<${start}/>` };
  const inner = parts.map((part) => part + between).join('');
  return { [markup]: `<${start}>${between}${inner}</${name}>` };
}

function* written(content: readonly Content[]): Generator<string> {
  for (const part of content) {
    if (part === null || part === undefined || part === false) continue;
    if (typeof part === 'string') yield escapeText(part);
    else if (markup in part) yield part[markup];
    else yield* written(part);
  }
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

/** What XML 1.0 cannot hold (2.2, Char) becomes U+FFFD. */
const impossible = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** `>` is escaped too, so that `]]>` cannot stand in text (2.4). Parsers read `\r` as `\n` (2.11). */
function escapeText(words: string): string {
  return words
    .replace(impossible, '\uFFFD')
    .replace(/[&<>\r]/g, (sign) => references[sign] ?? sign);
}

/** Parsers read tabs and ends of lines in attributes as spaces (3.3.3). */
function escapeValue(words: string): string {
  return words
    .replace(impossible, '\uFFFD')
    .replace(/[&<>"\t\n\r]/g, (sign) => references[sign] ?? sign);
}
