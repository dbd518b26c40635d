import type { CslItem } from './csl.ts';

/** What LaTeX would take for commands (Lamport, LaTeX, 2.2.3); letters stay as they are, in UTF-8. */
const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Records as BibTeX. Titles keep their capitals. */
export function toBibtex(items: readonly CslItem[]): string {
  return items.map(entry).join('\n');
}

function entry(item: CslItem): string {
  const [year, month, day] = item.issued['date-parts'][0];
  const isArticle = item.type === 'article-journal';
  const fields: [string, string | undefined][] = [
    ['author', item.author?.map(person).join(' and ')],
    ['title', `{${escape(item.title)}}`],
    [isArticle ? 'journal' : 'howpublished', escape(item['container-title'])],
    ['year', String(year)],
    [
      'date',
      [year, month, day]
        .filter(Boolean)
        .map((part) => String(part).padStart(2, '0'))
        .join('-'),
    ],
    ['volume', item.volume && escape(item.volume)],
    ['number', item.issue && escape(item.issue)],
    ['pages', item.page && escape(item.page).replace(/[-–]/g, '--')],
    ['issn', item.ISSN],
    ['publisher', item.publisher && escape(item.publisher)],
    ['version', item.version],
    ['langid', item.language],
    ['doi', item.DOI],
    ['url', item.URL],
    ['note', item.note && escape(item.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@${isArticle ? 'article' : 'misc'}{${item.id},\n${lines.join(',\n')}\n}\n`;
}

function person(name: NonNullable<CslItem['author']>[number]): string {
  // Braces keep the name of a body in one piece.
  return 'literal' in name
    ? `{${escape(name.literal)}}`
    : `${escape(name.family)}, ${escape(name.given)}`;
}

function escape(text: string): string {
  return text.replace(/[\\{}~^]/g, (sign) => commands[sign] ?? sign).replace(/[&%$#_]/g, '\\$&');
}
