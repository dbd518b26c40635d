import type { CslItem, CslName } from './csl.ts';

/**
 * Entry types, and in which field each names what contains the work and who published it. They are
 * those of BibTeX where it has them; `online`, `report` and `thesis` are those of biblatex, because
 * BibTeX would turn a thesis into one for a certain degree.
 */
const types: Record<string, { entry: string; within?: string; by?: string }> = {
  'article-journal': { entry: 'article', within: 'journal' },
  'article-magazine': { entry: 'article', within: 'journal' },
  'article-newspaper': { entry: 'article', within: 'journal' },
  book: { entry: 'book' },
  chapter: { entry: 'incollection' },
  'entry-dictionary': { entry: 'inreference' },
  'entry-encyclopedia': { entry: 'inreference' },
  'paper-conference': { entry: 'inproceedings' },
  thesis: { entry: 'thesis', by: 'institution' },
  report: { entry: 'report', by: 'institution' },
  webpage: { entry: 'online', by: 'organization' },
  post: { entry: 'online', by: 'organization' },
  'post-weblog': { entry: 'online', by: 'organization' },
  dataset: { entry: 'dataset' },
  software: { entry: 'software' },
  patent: { entry: 'patent' },
  manuscript: { entry: 'unpublished' },
};

/** What LaTeX would take for a command or print as another sign; letters stay, in UTF-8. */
const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

/** Markup that CSL allows in words (CSL 1.0.2, "HTML-like formatting tags"). */
const markup: Record<string, string> = {
  i: 'textit',
  b: 'textbf',
  sup: 'textsuperscript',
  sub: 'textsubscript',
};

/** Records as BibTeX. Titles keep their capitals. */
export function toBibtex(items: readonly CslItem[]): string {
  return items.map(entry).join('\n');
}

function entry(item: CslItem): string {
  const {
    entry: type,
    within = 'booktitle',
    by = 'publisher',
  } = types[item.type] ?? {
    entry: 'misc',
  };
  const isArticle = type === 'article';
  const isPage = type === 'online';
  const fields: [string, string | undefined][] = [
    ['author', people(item.author)],
    ['editor', people(item.editor)],
    ['title', item.title && `{${escape(item.title)}}`],
    [within, words(item['container-title'])],
    ['year', item.issued?.['date-parts'][0]?.[0]?.toString()],
    ['date', isYear(item.issued) ? undefined : date(item.issued)],
    ['volume', words(item.volume)],
    ['number', words(isArticle ? item.issue : item.number)],
    ['eid', isArticle ? words(item.number) : undefined],
    ['pages', words(item.page)?.replace(/\s*[-–—]+\s*/g, '--')],
    ['series', words(item['collection-title'])],
    ['edition', words(item.edition)],
    // Of a web page LaTeX prints the organization and not the site.
    [by, words(item.publisher ?? (isPage ? item['container-title'] : undefined))],
    ['address', words(item['publisher-place'])],
    ['eventtitle', words(item['event-title'] ?? item.event)],
    ['type', words(item.genre)],
    ['issn', words(item.ISSN)],
    ['isbn', words(item.ISBN)],
    ['version', words(item.version)],
    ['langid', words(item.language)],
    ['doi', item.DOI && verbatim(item.DOI)],
    ['pmid', words(item.PMID)],
    ['pmcid', words(item.PMCID)],
    ['url', item.URL && verbatim(item.URL)],
    ['urldate', date(item.accessed)],
    ['note', words(item.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@${type}{${item.id},\n${lines.join(',\n')}\n}\n`;
}

/** `2020-05-01`, as far as it is known; of a range both ends (biblatex manual, 2.3.8). */
function date(when: CslItem['issued']): string | undefined {
  return when?.['date-parts']
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'))
    .join('/');
}

function isYear(when: CslItem['issued']): boolean {
  return when?.['date-parts'].length === 1 && when['date-parts'][0]?.length === 1;
}

function people(names: CslItem['author']): string | undefined {
  return names?.map(person).join(' and ');
}

/**
 * `von Last, Jr, First` (BibTeX, "Names"). Braces keep in one piece what would be taken apart: the
 * name of a body, and a family name with a particle, comma or “and” of its own.
 */
function person(name: CslName): string {
  if (name.literal !== undefined) return `{${escape(name.literal)}}`;
  const family = escape(name.family ?? '');
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'];
  const isPlain = /^[\p{Lu}\p{Lt}\p{Lo}][^\s,]*(?: [\p{Lu}\p{Lt}\p{Lo}][^\s,]*)*$/u.test(family);
  const last = [particle && escape(particle), isPlain ? family : `{${family}}`];
  const given = name.given?.replace(/\s+/g, ' ').trim();
  return [
    last.filter(Boolean).join(' '),
    name.suffix && escape(name.suffix),
    given && (/,| and /.test(given) ? `{${escape(given)}}` : escape(given)),
  ]
    .filter(Boolean)
    .join(', ');
}

function words(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escape(text);
}

/** Words for LaTeX, on one line. Two like signs that it would join are kept apart. */
function escape(text: string): string {
  const [before = text, tag = '', inner = '', after = ''] =
    /^([\s\S]*?)<(i|b|sup|sub)>([\s\S]*?)<\/\2>([\s\S]*)$/.exec(text)?.slice(1) ?? [];
  if (tag !== '') return `${escape(before)}\\${markup[tag]}{${escape(inner)}}${escape(after)}`;
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\{}~^<>|]/g, (sign) => commands[sign] ?? sign)
    .replace(/[&%$#_]/g, '\\$&')
    .replace(/([-'`])(?=\1)/g, '$1{}');
}

/** An address or DOI, which is not for LaTeX; a brace in it would end the field. */
function verbatim(text: string): string {
  return text.replace(/[\\{}]/g, encodeURIComponent);
}
