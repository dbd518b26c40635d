import { describe, expect, test } from 'vitest';
import { formsOf, isForm, readQuery, withHiddenForms } from '../../../src/search/fold.ts';

describe('a query', () => {
  test.each([
    ['L4–L5', [['l4-l5'], ['l4', 'l5']]],
    ['L4‑L5', [['l4-l5'], ['l4', 'l5']]],
    ['L4/L5', [['l4-l5'], ['l4', 'l5']]],
    ['CO₂', [['co2']]],
    ['Lasègue', [['lasegue']]],
    ['bone  Bone bone', [['bone']]],
    ['“quoted”, words.', [['quoted', 'words']]],
    ['<img src=x onerror=alert(1)>', [['img', 'srcx', 'onerroralert1']]],
    ['__proto__', [['proto']]],
  ])('%s is read as %j', (query, words) => {
    expect(readQuery(query)).toEqual(words);
  });

  test.each(['', '  ', '–', '!? …', '🙂', '\u200f\u202e'])(
    'without letters or digits asks nothing: %j',
    (query) => {
      expect(readQuery(query)).toEqual([]);
    },
  );

  test('of ten thousand characters is read at once', () => {
    const started = performance.now();
    readQuery('ate'.repeat(3_333));
    expect(isForm('at', 'ate'.repeat(3_333))).toBe(false);
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe('the words of the index', () => {
  test('have each level of a pair beside them, hidden', () => {
    expect(withHiddenForms('at L4–L5.')).toBe('at L4–L5. \u2063l4\u2063 \u2063l5\u2063');
  });

  test('have plain digits beside raised and lowered ones', () => {
    expect(withHiddenForms('CO₂ in cm³')).toBe('CO₂ \u2063co2\u2063 in cm³ \u2063cm3\u2063');
  });

  test('stay as they are where the index understands them', () => {
    expect(withHiddenForms('The Lasègue sign, Raynaud’s; left-sided.')).toBe(
      'The Lasègue sign, Raynaud’s; left-sided.',
    );
  });

  test('are found as a whole and by each part', () => {
    expect(formsOf('(haematoxylin–eosin),')).toEqual([
      'haematoxylineosin',
      'haematoxylin',
      'eosin',
    ]);
  });
});

describe('a word that the index offers', () => {
  test.each([
    ['laminectomies', 'laminectomy'],
    ['calcinosis', 'calcin'],
    ['removed', 'removal'],
    ['recurred', 'recurrence'],
  ])('%s is taken for %s', (found, wanted) => {
    expect(isForm(found, wanted)).toBe(true);
  });

  test.each([
    ['a', 'abcess'],
    ['quartz', 'quartzless'],
    ['left', 'lefthanded'],
    ['calcinosis', 'calcinoma'],
  ])('%s is not taken for %s', (found, wanted) => {
    expect(isForm(found, wanted)).toBe(false);
  });
});
