import { describe, expect, it } from 'vitest';
import { fullName, shortName } from '../../../src/model/names.ts';

describe('the short form of a name', () => {
  it.each([
    ['one given name', { given: 'Ann', family: 'Author' }, 'Author A'],
    ['several', { given: 'Ann Bea Cid', family: 'Author' }, 'Author ABC'],
    ['initials with stops', { given: 'A. B.', family: 'Author' }, 'Author AB'],
    ['initials close together', { given: 'A.B.', family: 'Author' }, 'Author AB'],
    ['initials without stops', { given: 'AB', family: 'Author' }, 'Author AB'],
    ['initials with hyphens', { given: 'A.-B.', family: 'Author' }, 'Author AB'],
    ['names with hyphens', { given: 'Ann-Bea', family: 'Author-Writer' }, 'Author-Writer AB'],
    ['names with other hyphens', { given: 'Ann‐Bea‑Cid', family: 'Author' }, 'Author ABC'],
    ['small letters', { given: 'ann', family: 'author' }, 'author A'],
    ['diacritics', { given: 'Émile Žan', family: 'Çelik' }, 'Çelik ÉŽ'],
    [
      'a particle in the family name',
      { given: 'Ann', family: 'van den Author' },
      'van den Author A',
    ],
    [
      'a particle that belongs to the family name',
      { given: 'Ann', family: 'Author', 'non-dropping-particle': 'van den' },
      'van den Author A',
    ],
    [
      'a particle that does not',
      { given: 'Ann', family: 'Author', 'dropping-particle': 'von' },
      'Author A von',
    ],
    ['a suffix', { given: 'Ann B.', family: 'Author', suffix: 'Jr' }, 'Author AB Jr'],
    ['a family name only', { family: 'Author' }, 'Author'],
    ['a given name only', { given: 'Ann' }, 'A'],
    ['neither', {}, ''],
  ])('has %s', (_case, name, expected) => {
    expect(shortName(name)).toBe(expected);
  });
});

describe('the full form of a name', () => {
  it('begins with the given name', () => {
    expect(fullName({ given: 'Ann-Bea', family: 'van den Author' })).toBe('Ann-Bea van den Author');
    expect(fullName(undefined)).toBe('');
  });
});
