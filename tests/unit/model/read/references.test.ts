import { describe, expect, it } from 'vitest';
import { expectProblem, read, readWell, restatement, unresolved } from '../reading.ts';

const text = 'Words.[@a]';

describe('references.json', () => {
  it('holds works in CSL-JSON, numbers and text alike', () => {
    const work = {
      id: 'a',
      type: 'article-journal',
      title: 'Article A',
      author: [{ family: 'Author', given: 'One' }, { literal: 'Group B' }],
      issued: { 'date-parts': [[2020, '3', 1]] },
      volume: 12,
      page: '1-9',
      DOI: '10.1234/a',
      URL: 'https://example.org/a',
    };
    const { references } = readWell({ text, references: [work] });
    expect(references[0]?.work).toEqual({ ...work, volume: '12' });
  });

  it('takes the variables that reference managers export although it prints no abstract or source', () => {
    const exported = { abstract: 'Words.', source: 'PubMed', 'container-title-short': 'J A' };
    const work = { id: 'a', type: 'article-journal', title: 'Article A', ...exported };
    expect(readWell({ text, references: [work] }).references).toHaveLength(1);
  });

  it('may hold entries that are not known, whose numbers stand', () => {
    const { references } = readWell({ text, references: [unresolved('a')] });
    expect(references[0]).toMatchObject({ key: 'a', number: 1, work: null });
  });

  it('may hold entries in any order and layout', () => {
    const json = '\n[\n  {\n\t"type": "document" , "id"\n: "a","custom":{"unresolved":true}}]\n';
    expect(readWell({ text, references: json }).references).toHaveLength(1);
  });
});

describe('references.json is refused with', () => {
  const entry = '"id":"a","type":"book","title":"A"';

  it.each([
    [
      'an id that no citation can name',
      '[{‸"id":"a b","type":"book","title":"A"}]',
      /`id`.*like smith-2020/,
      '`id`',
    ],
    [
      'no title',
      '[{‸"id":"a","type":"book"}]',
      /`title` is missing in the list’s entry 1/,
      'Add `title`',
    ],
    [
      'no id',
      '‸[{"type":"book","title":"A"}]',
      /`id` is missing in the list’s entry 1/,
      'Add `id`',
    ],
    [
      'an unknown field',
      `[{${entry.replace('"id"', '‸"id"')},"titel":"A"}]`,
      /`titel`/,
      'Write `title`',
    ],
    [
      'a DOI with its address',
      '[{‸"id":"a","type":"book","title":"A","DOI":"https://doi.org/10.1/a"}]',
      /`DOI`.*10.1234\/abcd/,
      '`DOI`',
    ],
    [
      'an address that runs code',
      '[{‸"id":"a","type":"book","title":"A","URL":"javascript:a()"}]',
      /`URL`/,
      '`URL`',
    ],
    [
      'nothing for a volume',
      '[{‸"id":"a","type":"book","title":"A","volume":null}]',
      /`volume`/,
      'Fill it in',
    ],
    ['an entry that is no group of fields', '‸["a"]', /not a group of fields/, '{ "id": "…"'],
    ['one entry, not in a list', `‸{${entry}}`, /not a list/, '`[ {…}, {…} ]`'],
    [
      'what is known of an unknown entry',
      '[{‸"id":"a","type":"book","title":"A","custom":{"unresolved":true}}]',
      /Unknown field `title`/,
      '`custom`',
    ],
    [
      'an entry that says no to being unknown',
      '[{‸"id":"a","type":"book","custom":{"unresolved":false}}]',
      /`custom.unresolved`/,
      '`true`',
    ],
  ])('%s, and citations of it are not called wrong', (_case, references, reason, advice) => {
    expectProblem({ text, references }, reason, advice);
  });

  it('an id that another entry has', () => {
    const references = `[{${entry}},\n{‸${entry}}]`;
    expectProblem(
      { text, references },
      /Two entries have the id `a` \(the first is on line 1\)/,
      'cite',
    );
  });

  it.each([
    ['a comma too few', '[{"id":"a"‸"type":"book"}]', /Expected ',' or '}'/],
    ['a comma too many', '[{"id":"a",\n  "type":"book",\n‸}]', /double-quoted property name/],
    ['a comma at the end', '[{"id":"a"},\n‸]', /Unexpected token '\]'/],
    ['words without quotes', '[{"id":\n  ‸a}]', /Unexpected token 'a'/],
    ['single quotes', `[{"id":‸'a'}]`, /Unexpected token '''/],
    ['a line break in a title', '[{"id":"a‸\nb"}]', /control character/],
    ['a bracket too few', '[{"id":"a"}‸', /./],
    ['a bracket too many', '[{"id":"a"}]‸]', /after JSON/],
    ['an unknown escape', '[{"id":"a\\‸x"}]', /escape/],
    ['a comment', '[\n  ‸// one\n]', /Unexpected token '\/'/],
    ['nothing in it', '‸', /end of JSON/],
  ])('%s, where the fault stands', (_case, references, reason) => {
    expectProblem({ text, references }, reason, 'comma, quotation mark or bracket');
  });
});

describe('further-reading.json', () => {
  const book = { id: 'book-a', type: 'book', title: 'Book A' };

  it('holds works that need no number and are not cited', () => {
    const { furtherReading } = readWell({ matter: restatement, furtherReading: [book] });
    expect(furtherReading.map(({ anchor, work }) => ({ anchor, work }))).toEqual([
      { anchor: 'ref-book-a', work: book },
    ]);
  });

  it('holds no entries that are not known', () => {
    const { problems } = read({ furtherReading: [book, unresolved('b')] });
    expect(problems.map(({ file, reason }) => `${file}: ${reason}`)).toEqual([
      'further-reading.json: `title` is missing in the list’s entry 2.',
      'further-reading.json: Unknown field `custom` in the list’s entry 2.',
    ]);
  });

  it('holds no entry whose id a reference has', () => {
    const smith = { id: 'book-a', type: 'book', title: 'Book B' };
    const { problems } = read({
      text: 'Words.[@book-a]',
      references: [smith],
      furtherReading: [book],
    });
    expect(problems.map(({ file, reason }) => `${file}: ${reason}`)).toEqual([
      'further-reading.json: The address `#ref-book-a` is taken by line 1 of references.json.',
    ]);
  });

  it('is not where citations are looked for', () => {
    const { problems } = read({ text: 'Words.[@book-a]', furtherReading: [book] });
    expect(problems).toMatchObject([{ file: 'report.mdx', line: 22, column: 7 }]);
  });
});
