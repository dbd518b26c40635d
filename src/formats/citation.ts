/** Citations of a report in the styles that journals ask for, by citeproc. */
import CSL from 'citeproc';
import type { CslItem } from './csl.ts';
import { doiAddress } from './vancouver.ts';
import { narrowStyle } from './narrow-style.ts';
import ama from './styles/american-medical-association.csl?raw';
import apa from './styles/apa.csl?raw';
import chicago from './styles/chicago-author-date.csl?raw';
import harvard from './styles/harvard-cite-them-right.csl?raw';
import british from './styles/locales-en-GB.xml?raw';
import american from './styles/locales-en-US.xml?raw';
import vancouver from './styles/nlm-citation-sequence.csl?raw';

interface Style {
  id: string;
  name: string;
  /** Whose rules these are. */
  rules: string;
  csl: string;
  language: 'en-GB' | 'en-US';
}

/** The styles that readers are offered, in this order; the first is the one that others quote. */
export const citationStyles = [
  {
    id: 'vancouver',
    name: 'Vancouver',
    rules: 'NLM, Citing Medicine, 2nd edition',
    csl: vancouver,
    language: 'en-US',
  },
  { id: 'ama', name: 'AMA', rules: '11th edition', csl: ama, language: 'en-US' },
  { id: 'apa', name: 'APA', rules: '7th edition', csl: apa, language: 'en-US' },
  {
    id: 'chicago',
    name: 'Chicago',
    rules: '17th edition, author–date',
    csl: chicago,
    language: 'en-US',
  },
  {
    id: 'harvard',
    name: 'Harvard',
    rules: 'Cite Them Right, 12th edition',
    csl: harvard,
    language: 'en-GB',
  },
] as const satisfies Style[];

export type StyleId = (typeof citationStyles)[number]['id'];

/** A piece of a citation: plain words, words in italics, or a link. */
export interface CitationPart {
  text: string;
  italic?: true;
  href?: string;
}

/** A citation as plain words. */
export function textOf(parts: readonly CitationPart[]): string {
  return parts.map(({ text }) => text).join('');
}

/**
 * An item as it stands in a list of references, without the number that some styles put before it.
 */
export function cite(item: CslItem, id: StyleId): CitationPart[] {
  const [entry = ''] = engineFor(id)(worded(fitted(item, id)));
  return entry
    .split(/(\uE010[^\uE011]*\uE011)/u)
    .filter(Boolean)
    .flatMap((text) =>
      text.startsWith(italics.charAt(0))
        ? [{ text: text.slice(1, -1), italic: true as const }]
        : linked(text, item),
    )
    .map((part) => ({ ...part, text: part.text.replace(/[\uE000\uE001]/gu, unguard) }));
}

/** An item for a style, under the type and the variables by which what it prints is true. */
function fitted(item: CslItem, id: StyleId): CslItem {
  if (item.type === 'webpage' && item.genre && !tellsGenre.includes(id)) return withKind(item, id);
  const { page = '' } = item;
  // APA says of a number of an article that it is one.
  if (id === 'apa' && /^\p{L}/u.test(page)) return { ...item, number: page };
  if (item.type !== 'article-journal' || item.volume) return item;
  // Cite Them Right takes an article without volume and pages for a preprint.
  if (id === 'harvard' && !page) return { ...item, type: 'article-magazine' };
  // AMA takes one without volume and issue for published online, and the year for the day of that.
  const hasDay = item.issued?.['date-parts'][0]?.length === 3;
  if (id !== 'ama' || item.issue || hasDay) return item;
  const { DOI, ...others } = item;
  return { ...others, type: 'webpage', ...(DOI ? { URL: doiAddress(DOI) } : {}) };
}

/** Styles that say of a page what kind of work it is, beside its title. */
const tellsGenre: readonly StyleId[] = ['apa', 'chicago'];

/**
 * A restatement may have the title of its source. AMA and Harvard would say no word of what it is,
 * and Vancouver would say it of the whole site. Harvard has a place for it, by another name.
 */
function withKind({ genre = '', ...item }: CslItem, id: StyleId): CslItem {
  const kind = genre.replace(/^./u, small);
  if (id === 'harvard') return { ...item, medium: kind };
  return { ...item, title: `${item.title} [${kind}]` };
}

/**
 * What styles print of an item, in words that they take as they stand.
 *
 * @throws when it has something for which no style was made ready
 */
function worded({ note: _note, status: _status, title = '', author, ...item }: CslItem): object {
  const strange = Object.keys(item).find((name) => name !== 'type' && !variables.has(name));
  if (strange !== undefined) throw new Error(`Citation styles are not ready for "${strange}".`);
  const asItStands = (_key: string, value: unknown): unknown =>
    typeof value === 'string' ? value.replace(/[<>]/g, guard) : value;
  const people = author?.map(({ literal, ...name }) =>
    literal === undefined ? name : { literal: literal.replace(/^./u, capital) },
  );
  const plain = JSON.parse(JSON.stringify({ ...item, author: people }), asItStands) as object;
  return { ...plain, title: title.replace(/[<>]/g, guard).replace(keepsCase, noCase) };
}

const capital = (letter: string): string => letter.toUpperCase();
const small = (letter: string): string => letter.toLowerCase();

/**
 * Words that a title in capitals leaves as they are: units, symbols, names of genes and proteins,
 * what begins with a Greek letter.
 */
const keepsCase =
  /(?<![\p{L}\p{N}])(?:(?<=\p{N}\s?)\p{Ll}[\p{L}/]*|\p{Script=Greek}[\p{L}\p{N}]*|\p{Ll}+\p{N}[\p{L}\p{N}]*|[b-z])(?![\p{L}\p{N}’'])/gu;
const noCase = '<span class="nocase">$&</span>';

/** Words with the addresses in them as links. */
function linked(text: string, { DOI, URL }: CslItem): CitationPart[] {
  const links = [
    ...(DOI ? [doiAddress(DOI), `https://doi.org/${DOI}`, `doi:${DOI}`] : []),
    ...(URL ? [URL] : []),
  ];
  for (const link of links) {
    const at = text.indexOf(link);
    if (at < 0) continue;
    const href = DOI && link !== URL ? doiAddress(DOI) : link;
    return [
      { text: text.slice(0, at) },
      { text: link, href },
      { text: text.slice(at + link.length) },
    ].filter((part) => part.text !== '');
  }
  return [{ text }];
}

/** Private characters, because what stands in an item is never markup. */
const [guards, italics] = ['\uE000\uE001', '\uE010\uE011'] as const;
const guard = (sign: string): string => guards['<>'.indexOf(sign)] ?? '';
const unguard = (sign: string): string => '<>'[guards.indexOf(sign)] ?? '';

CSL.Output.Formats['casebook'] = {
  ...CSL.Output.Formats['text'],
  '@font-style/italic': italics.split('').join('%%STRING%%'),
};

/** What the styles are made ready for. */
const types = new Set(['article-journal', 'article-magazine', 'webpage']);
const variables = new Set([
  ...['id', 'title', 'author', 'container-title', 'issued', 'volume', 'issue', 'page', 'number'],
  ...['DOI', 'URL', 'ISSN', 'publisher', 'genre', 'medium', 'version', 'language'],
  // Citeproc takes it from the pages.
  'page-first',
]);

type Engine = (item: object) => string[];
const engines = new Map<StyleId, Engine>();

function engineFor(id: StyleId): Engine {
  const engine = engines.get(id) ?? makeEngine(citationStyles.find((style) => style.id === id));
  engines.set(id, engine);
  return engine;
}

function makeEngine(style: Style | undefined): Engine {
  if (!style) throw new Error('There is no such citation style.');
  let asked: object = {};
  let count = 0;
  const system = {
    retrieveLocale: (language: string) => (language === 'en-GB' ? british : american),
    retrieveItem: () => asked,
  };
  const narrow = narrowStyle(CSL.parseXml(style.csl), { types, variables });
  const engine = new CSL.Engine(system, narrow, style.language, true);
  engine.setOutputFormat('casebook');
  return (item) => {
    // Under an id that it knows, citeproc would not look at the item again.
    const id = String(count++);
    asked = { ...item, id };
    engine.updateItems([id]);
    return engine.makeBibliography()[1].map((entry) => entry.trim());
  };
}
