/** Reads XML as strictly as the files that the site writes need it: no CDATA, no comments, no entities of a DTD. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** The words directly in it. */
  text: string;
  /** Words and elements in their order. */
  content: (string | XmlElement)[];
}

const entities: Record<string, string> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" },
  ...{ '#9': '\t', '#10': '\n', '#13': '\r' },
};
const name = String.raw`[A-Za-z_][\w.:-]*`;
const token = new RegExp(
  String.raw`<(?<open>${name})(?<attributes>(?:\s+${name}="[^"<]*")*)\s*(?<empty>/?)>|</(?<close>${name})\s*>|(?<text>[^<]+)`,
  'yu',
);

/**
 * The root element of a document.
 *
 * @throws where the document is not well-formed
 */
export function parseXml(document: string): XmlElement {
  const declaration =
    /^<\?xml version="1\.0" encoding="utf-8"\?>\s*(?:<!DOCTYPE [\w-]+(?: PUBLIC(?:\s+"[^"<>]*"){2})?>\s*)?/.exec(
      document,
    )?.[0];
  if (!declaration) throw new Error('There is no XML declaration.');
  const body = document.slice(declaration.length).trimEnd();
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '', content: [] };
  const open = [top];
  token.lastIndex = 0;
  while (token.lastIndex < body.length) {
    const at = token.lastIndex;
    const found = token.exec(body)?.groups;
    const inner = open.at(-1);
    if (!found || !inner) throw new Error(`Not well-formed at “${body.slice(at, at + 40)}”.`);
    if (found['text'] !== undefined) {
      const words = decode(found['text']);
      inner.text += words;
      inner.content.push(words);
    } else if (found['close'] !== undefined) {
      if (open.pop()?.name !== found['close'])
        throw new Error(`</${found['close']}> ends nothing.`);
    } else {
      const attributes = attributesOf(found['attributes'] ?? '');
      const name = found['open'] ?? '';
      const element: XmlElement = { name, attributes, children: [], text: '', content: [] };
      inner.children.push(element);
      inner.content.push(element);
      if (!found['empty']) open.push(element);
    }
  }
  const [root, ...others] = top.children;
  if (!root || others.length > 0 || open.length !== 1 || top.text.trim() !== '')
    throw new Error('A document has one root element and nothing beside it.');
  return root;
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([^\s=]+)="([^"]*)"/g)].map(
    ([, key = '', value = '']) => [key, decode(value)] as const,
  );
  if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new Error(`Twice: ${text}`);
  return Object.fromEntries(pairs);
}

function decode(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are what XML 1.0 cannot hold
  if (/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/.test(text))
    throw new Error('A character not in XML.');
  if (text.includes(']]>')) throw new Error('The end of a CDATA section in text.');
  return text.replace(/&(?:(#?\w+);)?/g, (all, entity = '') => {
    const sign = entities[entity as string];
    if (sign === undefined) throw new Error(`An ampersand that begins no entity: ${all}`);
    return sign;
  });
}

/** The elements directly in another that have a name. */
export function childrenOf(element: XmlElement, called: string): XmlElement[] {
  return element.children.filter((child) => child.name === called);
}

/** The words of the only element of a name. */
export function wordsOf(element: XmlElement, called: string): string {
  const found = childrenOf(element, called);
  if (found.length !== 1) throw new Error(`${found.length} × <${called}> in <${element.name}>.`);
  return found[0]?.text ?? '';
}

/** An element and all within it, in the order of the document. */
export function* walkXml(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* walkXml(child);
}

/** Every word in an element, in order. */
export function allWords(element: XmlElement): string {
  return element.content.map((part) => (typeof part === 'string' ? part : allWords(part))).join('');
}
