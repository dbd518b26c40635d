/** Made-up works of every type that reports cite, with all that makes records hard to read back. */
import type { CslItem } from '../../../src/formats/csl.ts';
import type { Reference } from '../../../src/model/reference.ts';

/** Signs that are commands in BibTeX, or are joined or changed by LaTeX. */
export const hostileTitle =
  "β-blocker & {glitter} at 100 % of #1_a$ ~ ^ \\ “Lasègue–Quartz” \"q\" p<0.05 | x -- ''y'' ``z``, a>b @ c";

export const works: Reference[] = [
  {
    id: 'article-1',
    type: 'article-journal',
    title: hostileTitle,
    author: [
      { family: 'Sampleton', 'non-dropping-particle': 'van den', given: 'Ján Š.' },
      { family: 'Placeholder', 'dropping-particle': 'von', given: 'Émile' },
      { literal: 'Group A, Section B and Section C' },
      { family: 'Filler', given: 'Tést', suffix: 'Jr' },
      { family: 'de la Prøve Ñandú', given: 'Ž.-Ö.' },
      { family: 'Sample and Sons', given: 'X.' },
      { family: 'Ćelija-Đuro', given: 'A. B.' },
      { family: 'Mononym' },
    ],
    'container-title': 'Acta A & B: 50 %',
    issued: { 'date-parts': [[2020, 5, 31]] },
    volume: '12',
    issue: '3',
    page: 'S154–S159',
    DOI: '10.1234/a_b(c)<d>#e%f',
    PMID: '123456',
    PMCID: 'PMC123',
    ISSN: '1234-5678',
    URL: 'https://example.org/a_b?c=%20&d={e}#f',
    language: 'hr',
    note: 'A remark: 5 % & more_',
  },
  {
    id: 'article-2',
    type: 'article-journal',
    title: 'Signs of <i>Genus species</i> in H<sub>2</sub>O',
    author: [{ family: 'Author', given: 'One' }],
    'container-title': 'Journal A',
    issued: {
      'date-parts': [
        ['2019', '5'],
        [2019, 6],
      ],
    },
    number: 'e45',
  },
  {
    id: 'book-1',
    type: 'book',
    title: 'Book A–Z',
    author: [{ family: 'Author', given: 'One' }],
    editor: [
      { family: 'Editor', given: 'Two' },
      { family: 'Editor', given: 'Three' },
    ],
    publisher: 'Press & Sons',
    'publisher-place': 'Sampleton',
    edition: '2nd',
    issued: { 'date-parts': [[2019]] },
    ISBN: '978-3-16-148410-0',
    'collection-title': 'Series A',
    volume: '2',
  },
  {
    id: 'chapter-1',
    type: 'chapter',
    title: 'Chapter A',
    author: [{ family: 'Author', given: 'One' }],
    editor: [{ family: 'Editor', given: 'Two' }],
    'container-title': 'Book B',
    publisher: 'Press A',
    page: '1-9',
    issued: { 'date-parts': [[2019]] },
  },
  {
    id: 'paper-1',
    type: 'paper-conference',
    title: 'Paper A',
    author: [{ family: 'Author', given: 'One' }],
    'container-title': 'Proceedings of Conference A',
    'event-title': 'Conference A',
    publisher: 'Press A',
    page: '10-19',
    issued: { 'date-parts': [[2018]] },
  },
  {
    id: 'thesis-1',
    type: 'thesis',
    title: 'Thesis A',
    author: [{ family: 'Author', given: 'One' }],
    publisher: 'University A',
    genre: 'Master’s thesis',
    issued: { 'date-parts': [[2017]] },
  },
  {
    id: 'report-1',
    type: 'report',
    title: 'Report A',
    author: [{ literal: 'Institute of Tests' }],
    publisher: 'Institute of Tests',
    number: 'A/1',
    issued: { 'date-parts': [[2016]] },
  },
  {
    id: 'page-1',
    type: 'webpage',
    title: 'Page A',
    author: [{ literal: 'Institute of Tests' }],
    'container-title': 'Site A',
    URL: 'https://example.org/page',
    issued: { 'date-parts': [[2015]] },
    accessed: { 'date-parts': [[2021, 2, 3]] },
  },
];

/** Names as they are written, in one piece: programs differ in what they take for a part of which. */
export function namesOf(people: CslItem['author']): string[] {
  return (people ?? []).map(
    (name) =>
      name.literal ??
      [
        name.given,
        name['dropping-particle'],
        name['non-dropping-particle'],
        name.family,
        name.suffix,
      ]
        .filter(Boolean)
        .join(' '),
  );
}
