import type { CslItem } from './csl.ts';

/** Records as RIS (Reference Manager; tags as EndNote and Zotero read them), lines ended by CR LF. */
export function toRis(items: readonly CslItem[]): string {
  return items.map(entry).join('');
}

function entry(item: CslItem): string {
  const [year, month, day] = item.issued['date-parts'][0];
  const isArticle = item.type === 'article-journal';
  const two = (part: number | undefined): string => (part ? String(part).padStart(2, '0') : '');
  const [first, last] = item.page?.split(/[-–]/) ?? [];
  const lines: [string, string | undefined][] = [
    ['TY', isArticle ? 'JOUR' : 'ELEC'],
    ['ID', item.id],
    ...(item.author ?? []).map((name): [string, string] => [
      'AU',
      'literal' in name ? name.literal : `${name.family}, ${name.given}`,
    ]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PY', String(year)],
    ['DA', month ? [year, two(month), two(day)].join('/') : undefined],
    ['VL', item.volume],
    ['IS', item.issue],
    ['SP', first],
    ['EP', last],
    ['SN', item.ISSN],
    ['PB', item.publisher],
    ['ET', item.version],
    ['LA', item.language],
    ['DO', item.DOI],
    ['UR', item.URL],
    ['N1', item.note],
    ['ER', ''],
  ];
  return lines
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\r\n`]))
    .join('');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
