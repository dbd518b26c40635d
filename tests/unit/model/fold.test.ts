import { describe, expect, it } from 'vitest';
import { fold, slug } from '../../../src/model/fold.ts';

describe('folding', () => {
  it.each([
    ['dashes', 'L4‐L5 L4‑L5 L4–L5 L4—L5 −3', 'l4-l5 l4-l5 l4-l5 l4-l5 -3'],
    ['single quotes', '‘it’s’ Raynaudʼs', "'it's' raynaud's"],
    ['double quotes', '“a” „b“ «c»', '"a" "b" "c"'],
    ['capitals and accents', 'ÉCOLE Œdème Ž Å ﬁ', 'ecole œdeme z a fi'],
    ['spaces', ' a\u00a0b\u202fc\n\td ', 'a b c d'],
    ['composed and decomposed letters', 'e\u0301 é', 'e e'],
    ['widths and superscripts', 'ＣＴ x² ½', 'ct x2 1⁄2'],
  ])('brings %s to one form', (_case, text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(folded)).toBe(folded);
  });
});

describe('a slug', () => {
  it.each([
    ['Case description', 'case-description'],
    ['L4–L5: “what” & why?', 'l4-l5-what-why'],
    ['  Éléments (2) ', 'elements-2'],
    ['目 αβγ', '目-αβγ'],
    ['!!!', ''],
  ])('of %j is %j', (text, expected) => {
    expect(slug(text)).toBe(expected);
  });
});
