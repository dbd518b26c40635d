import { describe, expect, test } from 'vitest';
import { slipsAllowed, slipsBetween } from '../../../src/model/slips.ts';
import { grammarOf } from '../../../src/search/index-grammar.ts';
import { areOpposed } from '../../../src/search/opposed.ts';
import { createWords } from '../../../src/search/words.ts';

const { areInflections, isPlainInflection, spellingsOf } = createWords(grammarOf('en'));

describe('inflections of one word', () => {
  test.each([
    ['laminectomies', 'laminectomy'],
    ['removed', 'removal'],
    ['recurred', 'recurrence'],
    ['calcified', 'calcification'],
    ['diagnoses', 'diagnosis'],
    ['vertebrae', 'vertebra'],
    ['discs', 'disc'],
    ['spinal', 'spine'],
    ['surgery', 'surgical'],
    ['nerves', 'nervous'],
    ['numb', 'numbness'],
    ['arthritic', 'arthritis'],
    ['box', 'boxes'],
    ['phosphate', 'phosphates'],
    ['improved', 'improvement'],
    ['applied', 'applying'],
    ['protruded', 'protrusion'],
    ['extending', 'extensive'],
    ['occurs', 'occurred'],
    ['recur', 'recurrence'],
    ['commonly', 'common'],
    ['weak', 'weakened'],
    ['mimics', 'mimicking'],
    ['safe', 'safety'],
    ['esophagus', 'esophageal'],
  ])('are %s and %s', (one, other) => {
    expect(areInflections(one, other)).toBe(true);
    expect(areInflections(other, one)).toBe(true);
  });

  test.each([
    ['disc', 'discussion'],
    ['quartz', 'quartzless'],
    ['calcinosis', 'calcinoma'],
    ['leg', 'legal'],
    ['left', 'lefthanded'],
    ['numb', 'number'],
    ['consent', 'consistent'],
    ['disc', 'discitis'],
    ['cervical', 'cervicitis'],
    ['later', 'lateral'],
    ['test', 'testis'],
    ['sit', 'sites'],
    ['sign', 'signal'],
    ['phosphate', 'phosphorous'],
    ['consented', 'considered'],
    ['imply', 'implement'],
    ['incidental', 'incision'],
    ['numb', 'numbered'],
    ['several', 'severe'],
    ['mass', 'massive'],
    ['position', 'positive'],
    ['radius', 'radiation'],
  ])('are not %s and %s', (one, other) => {
    expect(areInflections(one, other)).toBe(false);
    expect(areInflections(other, one)).toBe(false);
  });

  test.each([
    ['cerviical', 'cervical'],
    ['calcinossis', 'calcinosis'],
    ['compreessed', 'compressed'],
    ['recurence', 'recurred'],
    ['biopsey', 'biopsy'],
    ['dermsi', 'dermis'],
    ['locationss', 'locations'],
  ])('are not a slip of the pen and what was meant, %s and %s', (one, other) => {
    expect(areInflections(one, other)).toBe(false);
    expect(areInflections(other, one)).toBe(false);
  });

  test('of thousands of letters are compared at once', () => {
    const started = performance.now();
    expect(areInflections('at', 'ate'.repeat(3_333))).toBe(false);
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe('number, tense and person', () => {
  test.each([
    ['disc', 'discs'],
    ['study', 'studies'],
    ['stenosis', 'stenoses'],
    ['remove', 'removing'],
  ])('are all that %s and %s differ in', (one, other) => {
    expect(isPlainInflection(one, other)).toBe(true);
    expect(isPlainInflection(other, one)).toBe(true);
  });

  test.each([
    ['calcifed', 'calcified'],
    ['removed', 'removal'],
  ])('are not all that %s and %s differ in', (one, other) => {
    expect(isPlainInflection(one, other)).toBe(false);
    expect(isPlainInflection(other, one)).toBe(false);
  });
});

describe('spellings of one word', () => {
  test.each([
    ['oedema', 'edema'],
    ['edema', 'oedema'],
    ['haematoma', 'hematoma'],
    ['hematoma', 'haematoma'],
    ['fibre', 'fiber'],
    ['fibers', 'fibres'],
    ['tumour', 'tumor'],
    ['ischemic', 'ischaemic'],
    ['localised', 'localized'],
    ['disk', 'disc'],
    ['x100', '100'],
    ['stenotic', 'stenosis'],
    ['metastasis', 'metastatic'],
    ['response', 'respond'],
    ['diagnostic', 'diagnosis'],
    ['prescription', 'prescribe'],
    ['foramina', 'foramen'],
    ['sensitizer', 'sensitiser'],
    ['five', '5'],
    ['5', 'five'],
  ])('%s may be written %s', (word, other) => {
    expect(spellingsOf(word)).toContain(other);
  });
});

describe('slips of the pen', () => {
  test.each([
    ['abcess', 'abscess', 1],
    ['teh', 'the', 1],
    ['pnuemonia', 'pneumonia', 1],
    ['metotrexat', 'methotrexate', 2],
    ['xcalcinosis', 'calcinosis', 1],
    ['calcium', 'calcinosis', 3],
  ])('between %s and %s are %i', (one, other, slips) => {
    expect(slipsBetween(one, other, 2)).toBe(slips);
  });

  test('are not believed of short words and of numbers', () => {
    expect(['ct', 'leg', 'l4l5', '2018', 'root', 'calcinosis'].map(slipsAllowed)).toEqual([
      0, 0, 0, 0, 1, 2,
    ]);
  });
});

describe('words that mean something else', () => {
  test.each([
    ['extraspinal', 'intraspinal'],
    ['hyperkalaemia', 'hypokalaemia'],
    ['incision', 'excision'],
    ['perioperative', 'preoperative'],
    ['scleritis', 'sclerosis'],
    ['laminotomy', 'laminectomy'],
    ['asymptomatic', 'symptomatic'],
    ['anaerobic', 'aerobic'],
    ['abnormal', 'normal'],
  ])('are %s and %s, though few letters differ', (one, other) => {
    expect(areOpposed(one, other)).toBe(true);
    expect(areOpposed(other, one)).toBe(true);
  });

  test.each([
    ['xcalcinosis', 'calcinosis'],
    ['aanaemia', 'anaemia'],
    ['perscribed', 'prescribed'],
    ['sclerosus', 'sclerosis'],
    ['inlarged', 'enlarged'],
  ])('are not %s and %s, of which one is a slip of the pen', (one, other) => {
    expect(areOpposed(one, other)).toBe(false);
    expect(areOpposed(other, one)).toBe(false);
  });
});
