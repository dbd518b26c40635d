/** The report carries every fact of its source, each at the address that `facts.tsv` gives it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../../model/read/library.ts';
import { blockText, walkSections } from '../../../model/text.ts';
import { placesOf } from '../../../../tests/unit/model/places.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const source = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

const entry = readLibrary(root).reports.find(
  ({ article }) => article.id === 'intraspinal-calcinosis',
);
if (!entry) throw new Error('The report is not in the library.');
const { article } = entry;
const places = placesOf(article);

const [header, ...lines] = source('facts.tsv').trimEnd().split('\n');
const facts = lines.map((line) => {
  const [id = '', section = '', passage = '', words = '', statement = '', address = ''] =
    line.split('\t');
  return { id, section, passage, phrases: words.split(' | '), statement, address };
});

/** Where the words of a fact stand: its passage, or the paragraph that has them all. */
function placeOf({ section, passage, phrases }: (typeof facts)[number]) {
  return passage === ''
    ? places.find(
        (place) =>
          place.section === section && phrases.every((words) => place.text.includes(words)),
      )
    : places.find(({ anchor }) => anchor === passage);
}

/** The brackets of the source, by the facts to which each is attached. */
const brackets: [facts: string[], numbers: number[]][] = [
  [
    ['N3', 'N4'],
    [2, 5],
  ],
  [
    ['N5', 'N6'],
    [3, 5, 11],
  ],
  [['TY1'], [4, 5, 6]],
  [['TY4', 'TY5'], [5]],
  [['LO1'], [3, 7, 11]],
  [
    ['LO2', 'LO3'],
    [3, 4, 6, 8, 11],
  ],
  [['P1'], [3, 7, 9, 11]],
  [
    ['P5', 'P6'],
    [1, 10],
  ],
  [['SU1'], [10]],
  [['SU4', 'SU5'], [3]],
];

/** Facts whose bracket closes their sentence, behind the passage that names them. */
const closedLater = ['P5'];

const count = (prefix: string, last: number): string[] =>
  Array.from({ length: last }, (_, index) => `${prefix}${index + 1}`);

const ids = [
  ...count('A', 19),
  ...count('N', 7),
  ...count('H', 12),
  ...count('R', 8),
  ...count('O', 9),
  ...count('TY', 5),
  ...count('LO', 3),
  ...count('P', 6),
  ...count('SU', 5),
  ...count('G', 9),
  ...count('U', 16),
  'U19',
  'U20',
];

describe('the table of facts', () => {
  it('has its columns', () => {
    expect(header).toBe('id\tsection\tpassage\twords\tstatement\taddress');
    expect(lines.filter((line) => line.split('\t').length !== 6)).toEqual([]);
  });

  it('has every fact once, in the order of the source', () => {
    expect(facts.map(({ id }) => id)).toEqual(ids);
  });

  it('says of each what it states', () => {
    expect(facts.filter(({ statement }) => statement === '')).toEqual([]);
  });
});

describe.each(facts.map((fact) => [fact.id, fact] as const))('fact %s', (id, fact) => {
  const place = placeOf(fact);

  it('stands in its section, in its words', () => {
    expect(place, `#${fact.passage || '…'} in “${fact.section}”`).toBeDefined();
    expect(place?.section).toBe(fact.section);
    for (const words of fact.phrases) expect(place?.text).toContain(words);
  });

  it('has the address that the table gives', () => {
    expect(fact.address, `The address of ${id} is #${place?.anchor}.`).toBe(`#${place?.anchor}`);
  });

  it('has the bracket of the source', () => {
    const [, numbers] = brackets.find(([cited]) => cited.includes(id)) ?? [];
    const own = place?.brackets ?? [];
    if (closedLater.includes(id)) {
      expect(own).toEqual([]);
      const paragraph = places.find(({ anchor }) => anchor === place?.paragraph);
      expect(paragraph?.brackets).toEqual([numbers]);
    } else {
      expect(own).toEqual(numbers ? [numbers] : []);
    }
  });
});

describe('the references', () => {
  const printed = brackets.map(([, numbers]) => numbers);

  it('are the numbers 1 to 11, and no paper is made up for any of them', () => {
    expect(article.references.map(({ number, anchor }) => [number, anchor])).toEqual(
      count('', 11).map((number) => [Number(number), `ref-${number}`]),
    );
    expect(article.references.filter(({ work }) => work !== null)).toEqual([]);
  });

  it('are cited in ten brackets, in the order of the source', () => {
    const blocks = places.filter(({ anchor, paragraph }) => anchor === paragraph);
    expect(blocks.flatMap((place) => place.brackets)).toEqual(printed);
  });

  it('are each cited as often as in the source', () => {
    expect(article.references.map(({ citedBy }) => citedBy.length)).toEqual(
      article.references.map(({ number }) => printed.flat().filter((n) => n === number).length),
    );
  });
});

describe('the report', () => {
  const words = [
    article.meta.title,
    article.meta.description,
    ...article.meta.keyFacts.flatMap(({ label, text }) => [label, text]),
    ...[...walkSections(article.sections)].flatMap(({ title, blocks }) => [
      title,
      ...blocks.map(blockText),
    ]),
  ].join('\n');

  it('leads from each key fact to a passage that carries a fact', () => {
    const addresses = new Set(facts.map(({ address }) => address));
    const loose = article.meta.keyFacts.filter(({ passage }) => !addresses.has(`#${passage}`));
    expect(loose).toEqual([]);
  });

  it('ties the advice to stay on methotrexate to no time', () => {
    const { keyFacts, course = [] } = article.meta;
    const told = [...keyFacts, ...course.map(({ when, text }) => ({ text: `${when} ${text}` }))]
      .map(({ text }) => text)
      .filter((text) => /advised to stay/i.test(text));
    expect(told).toHaveLength(2);
    for (const text of told) expect(text).toContain('time not stated');
  });

  it('measures the three months only: when the six began is not stated', () => {
    const { course = [] } = article.meta;
    expect(
      course.filter(({ after }) => after).map(({ passage, after }) => [passage, after]),
    ).toEqual([['lasegue-sign', { value: 3, unit: 'months' }]]);
    const sixMonths = course.find(({ passage }) => passage === 'six-month-mri');
    expect(sixMonths?.when).toBe('Six months later');
  });

  it('writes levels with an en dash', () => {
    expect(source('report.mdx').match(/[LS]\d\s*(?:-|—|\/| – |to )\s*[LS]?\d/g)).toBeNull();
    expect(words).toContain('L4–L5');
  });

  it('holds no number but those of the source', () => {
    const numbers = new Set(words.match(/[×LS]?\d+(?:[.,]\d+)*/g));
    expect([...numbers].sort()).toEqual(
      ['30', '56', '1', '2', '3', 'L3', 'L4', 'L5', 'S1', '×100', '×200'].sort(),
    );
  });

  it.each([
    /foot drop/i,
    /CREST syndrome|(?:has|with) CREST/i,
    /(?:has|with) (?:limited|diffuse)/i,
    /bladder|bowel|sphincter|numbness|sensation|sensory/i,
    /antibod|electromyogra|nerve conduction|laborator/i,
    /T[12]-weighted|gadolinium|tesla/i,
    /anaesthe|blood loss|complication|discharge|rehabilitat/i,
    /\bdoi\b|PMID|\bvolume\b/i,
    /consent|ethic|funding|competing/i,
    /hemilaminectomy|discectomy|fusion/i,
    /malignan|neoplas/i,
    /first (?:ever|reported|case)/i,
  ])('does not say what the source does not: %s', (unsupported) => {
    expect(words.match(unsupported)?.[0]).toBeUndefined();
  });

  it('claims no DOI, volume, page or picture', () => {
    const { meta, figures } = article;
    expect(meta.kind === 'restatement' && Object.keys(meta.source).sort()).toEqual(
      ['affiliations', 'authors', 'copyright', 'journal', 'licence', 'title', 'url', 'year'].sort(),
    );
    expect(figures.map(({ label, image }) => [label, image])).toEqual([
      ['Figure 1', null],
      ['Figure 2', null],
      ['Figure 3', null],
    ]);
  });
});
