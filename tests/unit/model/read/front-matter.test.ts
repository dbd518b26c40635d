import { describe, expect, it } from 'vitest';
import {
  expectProblem,
  original,
  readSource,
  readWell,
  restatement,
  withLine,
} from '../reading.ts';

describe('front matter', () => {
  it('of an original report names its authors', () => {
    const { meta } = readWell({});
    expect(meta).toMatchObject({
      kind: 'original',
      title: 'Report A',
      authors: [{ given: 'One', family: 'Author' }],
      affiliations: [],
      notices: [],
      keywords: [],
      published: '2026-01-31',
    });
  });

  it('of a restatement names its source', () => {
    const { meta, version, status } = readWell({ matter: restatement });
    expect(meta).toMatchObject({ kind: 'restatement', source: { title: 'Report B', year: 2020 } });
    expect(meta).not.toHaveProperty('authors');
    expect({ version, status }).toEqual({ version: 1, status: 'current' });
  });

  it('may have comments, quotes, folded words and colons in links', () => {
    const matter = withLine(
      'description: A synthetic report.',
      'description: >-\n  Folded\n  words. # part of them\n# A comment\nkeywords:\n- "a: b"\n- \'c\'\ndoi: 10.1234/a(b)c',
    );
    expect(readWell({ matter }).meta).toMatchObject({
      description: 'Folded words. # part of them',
      keywords: ['a: b', 'c'],
      doi: '10.1234/a(b)c',
    });
  });

  it.each(['2026-02-29', '2026-13-01', '31.1.2026', '2026-1-31', 'soon', '2026-01-31T00:00:00Z'])(
    'takes no date like %s',
    (date) => {
      const matter = withLine('published: 2026-01-31', `‸published: ${date}`);
      expectProblem({ matter }, /`published`.*not a date like 2026-01-31/, '`published`');
    },
  );
});

describe('the front matter may not have', () => {
  it('no fields at all', () => {
    expectProblem({ matter: '‸- a list' }, /holds no fields/, '`name: value`');
    expectProblem({ matter: '‸' }, /holds no fields/, '`name: value`');
  });

  it('an address of its source that is not one', () => {
    const matter = restatement.replace(
      '  url: https://example.org/report-b',
      '  ‸url: example.org',
    );
    expectProblem({ matter }, /`source.url`.*not a web address like https/, 'source.url');
    const script = restatement.replace('url: https://example.org/report-b', '‸url: javascript:a()');
    expectProblem({ matter: script }, /`source.url`.*not a web address/, 'source.url');
  });

  it('aliases that grow without end, which are refused before they are expanded', () => {
    const bomb = Array.from(
      { length: 30 },
      (_, level) =>
        `a${level}: &a${level} [${level === 0 ? 'x' : `*a${level - 1}, *a${level - 1}`}]`,
    ).join('\n');
    const began = performance.now();
    const { problems } = readSource(`---\n${bomb}\n---\n\n## Text\n\nWords.\n`);
    expect(performance.now() - began).toBeLessThan(1000);
    expect(problems).toMatchObject([{ line: 3, column: 10 }]);
  });
});

describe('a file without front matter', () => {
  it.each([
    ['none', '## Text\n\nWords.'],
    ['an empty line before it', `\n---\n${original}\n---\n\n## Text\n\nWords.`],
    ['no end', `---\n${original}\n\n## Text\n\nWords.`],
  ])('is refused: %s', (_case, source) => {
    const { problems } = readSource(source);
    expect(problems).toMatchObject([{ file: 'report.mdx', line: 1, column: 1 }]);
    expect(problems[0]?.advice).toMatch(/line `---`/);
  });
});

it('the front matter and the text are both checked, although one has faults', () => {
  const { problems } = readSource(`---\n${withLine('language: en', 'language: EN')}\n---\n\n{x}\n`);
  expect(problems.map(({ line }) => line)).toEqual([6, 20, 1]);
});
