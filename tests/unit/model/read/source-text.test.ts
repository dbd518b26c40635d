import { describe, expect, it } from 'vitest';
import { Reporter } from '../../../../src/model/read/reporter.ts';
import { decodeUtf8 } from '../../../../src/model/read/utf8.ts';
import { readSource, reportText, unresolved } from '../reading.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a file with the line ends of Windows', () => {
  const text = 'One\ntwo.[@r1;\n@r2]\n\n- Three.\n\n<Passage id="a">\nFour.\n</Passage>';
  const sources = { references: [unresolved('r1'), unresolved('r2')] };
  const unix = reportText({ ...sources, text });

  it('gives the same article as with those of Unix', () => {
    const read = readSource(unix.replaceAll('\n', '\r\n'), sources);
    expect(read.problems).toEqual([]);
    expect(read.article).toEqual(readSource(unix, sources).article);
  });

  it('has its problems at the same places', () => {
    const faulty = unix.replace('Four', 'Four {x}').replace('title: Report A', 'titel: Report A');
    const read = readSource(faulty.replaceAll('\n', '\r\n'), sources);
    expect(read.problems).toEqual(readSource(faulty, sources).problems);
    expect(read.problems).toHaveLength(3);
  });
});

describe('bytes', () => {
  it('are read as UTF-8, without a byte-order mark', () => {
    const reporter = new Reporter('report.mdx');
    expect(decodeUtf8(bytes('\ufeff---\nμ “–” 目\n'), reporter)).toBe('---\nμ “–” 目\n');
    expect(reporter.problems).toEqual([]);
  });

  it.each([
    ['a letter in Latin-1', [...bytes('one\ntwo\ncaf'), 0xe9, 10], 3],
    ['half a letter at the end of the file', [...bytes('one\n'), 0xc3], 2],
    ['UTF-16', [0xff, 0xfe, 0x61, 0, 10, 0], 1],
    ['a surrogate', [...bytes('\n\n\n'), 0xed, 0xa0, 0x80], 4],
  ])('that are not UTF-8 are refused with their line: %s', (_case, data, line) => {
    const reporter = new Reporter('report.mdx');
    expect(decodeUtf8(Uint8Array.from(data), reporter)).toBeNull();
    expect(reporter.problems).toMatchObject([{ file: 'report.mdx', line, column: 1 }]);
    expect(reporter.problems[0]?.advice).toContain('UTF-8');
  });
});

describe('columns', () => {
  it('count as an editor does, behind letters of any script', () => {
    const { problems } = readSource(reportText({ text: 'μé “目” 𝒳 {x}' }));
    expect(problems).toMatchObject([{ line: 22, column: 11 }]);
  });
});
