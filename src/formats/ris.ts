import type { CslItem, CslName } from './csl.ts';

/** Types of reference; anything else is `GEN`. */
const types: Record<string, string> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  book: 'BOOK',
  chapter: 'CHAP',
  'entry-dictionary': 'DICT',
  'entry-encyclopedia': 'ENCYC',
  'paper-conference': 'CONF',
  thesis: 'THES',
  report: 'RPRT',
  webpage: 'ELEC',
  post: 'ELEC',
  'post-weblog': 'BLOG',
  dataset: 'DATA',
  software: 'COMP',
  patent: 'PAT',
  manuscript: 'UNPB',
};

/** Records as RIS (Reference Manager; tags as EndNote and Zotero read them), lines ended by CR LF. */
export function toRis(items: readonly CslItem[]): string {
  return items.map(entry).join('');
}

function entry(item: CslItem): string {
  const type = types[item.type] ?? 'GEN';
  const isArticle = type === 'JOUR';
  const [day = []] = item.issued?.['date-parts'] ?? [];
  const event = item['event-title'] ?? item.event;
  const [first, last] = item.page?.split(/\s*[-–—]+\s*/) ?? [];
  const lines: [string, string | undefined][] = [
    ['TY', type],
    ['ID', item.id],
    ...(item.author ?? []).map((name): [string, string] => ['AU', person(name)]),
    // Of a book the editors stand where its authors would (A2 are those of the series).
    ...(item.editor ?? []).map((name): [string, string] => [
      type === 'BOOK' ? 'A3' : 'A2',
      person(name),
    ]),
    ['TI', item.title],
    ['T2', event ?? item['container-title']],
    // The proceedings, where T2 is the conference.
    ['C3', event && item['container-title']],
    [type === 'BOOK' || type === 'RPRT' ? 'T2' : 'T3', item['collection-title']],
    ['PY', day[0]?.toString()],
    ['DA', item.issued && slashed(day)],
    ['VL', item.volume],
    ['IS', item.issue],
    [isArticle ? 'C7' : 'M1', item.number],
    ['SP', first],
    ['EP', last],
    ['SN', item.ISSN ?? item.ISBN],
    ['PB', item.publisher],
    ['CY', item['publisher-place']],
    // Of an article the tag would be the day on which it went online.
    ['ET', isArticle ? undefined : (item.edition ?? item.version)],
    ['M3', item.genre],
    ['LA', item.language],
    ['DO', item.DOI],
    ['AN', item.PMID],
    ['C2', item.PMCID],
    ['UR', item.URL],
    ['Y2', item.accessed && slashed(item.accessed['date-parts'][0] ?? [])],
    // Few programs read AN.
    ['N1', item.PMID && `PMID: ${item.PMID}`],
    ['N1', item.note],
    ['ER', ''],
  ];
  return lines
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\r\n`]))
    .join('');
}

/** `2020/05/01`, as far as it is known. */
function slashed(parts: readonly (string | number)[]): string {
  return parts.map((part) => String(part).padStart(2, '0')).join('/');
}

/** `van Last, First, Jr`; the name of a body as it is. */
function person(name: CslName): string {
  const { literal, given, suffix } = name;
  const last = [name['non-dropping-particle'] ?? name['dropping-particle'], name.family];
  return literal ?? [last.filter(Boolean).join(' '), given, suffix].filter(Boolean).join(', ');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
