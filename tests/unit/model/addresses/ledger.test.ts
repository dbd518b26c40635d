/** Ledgers as files: what they look like, and what is said of one that is damaged. */
import { describe, expect, it } from 'vitest';
import { formatLedger, readLedger } from '../../../../src/model/addresses/ledger.ts';
import type { LedgerEntry } from '../../../../src/model/addresses/ledger.ts';
import { sketchOf } from '../../../../src/model/addresses/sketch.ts';

const entry: LedgerEntry = {
  kind: 'paragraph',
  after: 'text',
  begins: 'Words that “begin” a\u00a0passage',
  words: sketchOf('Words that begin a passage'),
};
const ledger = new Map<string, LedgerEntry>([
  ['p-b000', entry],
  ['p-a000', { ...entry, gone: 2 }],
  ['named', { ...entry, kind: 'passage', now: 'other' }],
]);

describe('a ledger', () => {
  it('is JSON, sorted, a line per address', () => {
    const text = formatLedger(ledger);
    expect(Object.keys(JSON.parse(text) as object)).toEqual(['named', 'p-a000', 'p-b000']);
    expect(text.trimEnd().split('\n')).toHaveLength(ledger.size + 2);
  });

  it('is read as it was written', () => {
    const text = formatLedger(ledger);
    const { ledger: again, faults } = readLedger(text);
    expect(faults).toEqual([]);
    expect(again).toEqual(ledger);
    expect(formatLedger(again)).toBe(text);
    expect(readLedger(text.replaceAll('\n', '\r\n')).ledger).toEqual(ledger);
  });

  it('may have the same line twice, as two branches may have added it', () => {
    const lines = formatLedger(ledger).split('\n');
    const doubled = [...lines.slice(0, 2), `${lines[1]}`, ...lines.slice(2)].join('\n');
    expect(readLedger(doubled)).toEqual({ ledger, faults: [] });
  });
});

describe('a ledger that is damaged says where', () => {
  const [open = '', first = '', second = '', third = '', end = ''] =
    formatLedger(ledger).split('\n');
  it.each([
    [
      'an unfinished merge',
      [open, '<<<<<<< ours', first, '=======', second, '>>>>>>> theirs', end],
      2,
      'merge',
    ],
    ['a line that was cut', [open, first, second.slice(0, 40), third, end], 3, 'cannot be read'],
    ['a field that is none', [open, first.replace('"kind"', '"kinds"'), end], 2, 'cannot be read'],
    [
      'words that are no sketch',
      [open, first.replace(/"words": "/, '"words": "!'), end],
      2,
      'cannot be read',
    ],
    [
      'a version that is none',
      [open, second.replace('"gone": 2', '"gone": 0'), end],
      2,
      'cannot be read',
    ],
  ])('%s', (_, lines, line, says) => {
    const { faults } = readLedger(lines.join('\n'));
    expect(faults[0]).toMatchObject({ line });
    expect(faults[0]?.reason).toContain(says);
    expect(faults[0]?.advice).not.toBe('');
  });
});

describe('a sketch', () => {
  it('tells no word, and is the same whatever the typography', () => {
    expect(sketchOf('Lasègue’s sign: POSITIVE')).toBe(sketchOf('lasegue’s sign — positive'));
    expect(sketchOf('one two one')).toHaveLength(4);
    expect(sketchOf('')).toBe('');
  });
});
