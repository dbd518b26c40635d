import { describe, expect, it } from 'vitest';
import { createTermIndex } from '../../../src/model/term-index.ts';
import { termEntry } from '../../../src/model/term.ts';
import type { Term } from '../../../src/model/term.ts';

const term = (slug: string, fields: object): Term => ({
  slug,
  ...termEntry.parse({ term: slug, definition: 'Words.', ...fields }),
});

const index = createTermIndex([
  term('disc', {}),
  term('disc-herniation', { term: 'disc herniation', synonyms: ['herniated disc'] }),
  term('crest', { term: 'CREST syndrome', abbreviations: ['CREST'] }),
  term('mri', { term: 'MRI', synonyms: ['magnetic resonance imaging'] }),
  term('l4-l5', { term: 'L4–L5', spellings: ['L4/5'] }),
  term('l5', { term: 'L5' }),
  term('biopsy', {}),
  term('reflex', {}),
  term('calcinosis', {}),
  term('stenosis', { spellings: ['stenoses'] }),
  term('lasegue', { term: 'Lasègue sign' }),
  term('x-ray', { term: 'X-ray' }),
  term('h-e', { term: 'H&E' }),
]);

/** The words that are found, each with its term. */
const found = (text: string): string[] =>
  index.find(text).map(({ start, end, slug }) => `${slug}: ${text.slice(start, end)}`);

describe('terms in a text', () => {
  it('are found by the longest name that begins at a word', () => {
    expect(found('A disc herniation beside a disc.')).toEqual([
      'disc-herniation: disc herniation',
      'disc: disc',
    ]);
    expect(found('L4–L5, then L5')).toEqual(['l4-l5: L4–L5', 'l5: L5']);
  });

  it('are found in the plural and with a possessive', () => {
    expect(found('Biopsies, reflexes, MRIs, two herniated discs and the disc’s edge')).toEqual([
      'biopsy: Biopsies',
      'reflex: reflexes',
      'mri: MRIs',
      'disc-herniation: herniated discs',
      'disc: disc’s',
    ]);
    expect(found('stenosis and stenoses, calcinosis')).toEqual([
      'stenosis: stenosis',
      'stenosis: stenoses',
      'calcinosis: calcinosis',
    ]);
  });

  it('are found whatever the accent, the dash and the capitals', () => {
    expect(found('LASEGUE sign, x-ray, X\u2011rays, L4\u2011L5, L4/5')).toEqual([
      'lasegue: LASEGUE sign',
      'x-ray: x-ray',
      'x-ray: X\u2011rays',
      'l4-l5: L4\u2011L5',
      'l4-l5: L4/5',
    ]);
  });

  it('are found over the end of a line', () => {
    expect(found('disc\nherniation')).toEqual(['disc-herniation: disc\nherniation']);
  });

  it('never match within a word, nor over a stop or comma', () => {
    expect(found('discs, discography, prediscal')).toEqual(['disc: discs']);
    expect(found('a disc. Herniation; disc, herniation')).toEqual(['disc: disc', 'disc: disc']);
  });

  it('that are written in capitals match in capitals only', () => {
    expect(found('The iliac crest is not CREST, and an mri is not named.')).toEqual([
      'crest: CREST',
    ]);
    expect(found('H&E, h&e')).toEqual(['h-e: H&E', 'h-e: h&e']);
  });

  it('are none in a text without them, and none in a glossary without names', () => {
    expect(found('Nothing here — 30°, ×100.')).toEqual([]);
    expect(createTermIndex([]).find('disc')).toEqual([]);
  });
});
