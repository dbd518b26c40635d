/** Sentences and paragraphs: sequences of words that plainly say nothing. */
import { zipfPicker } from './random.ts';
import type { Random } from './random.ts';
import { clinicalWords, functionWords, madeUpWords } from './words.ts';

const pickMadeUp = zipfPicker(madeUpWords);
const pickClinical = zipfPicker(clinicalWords);
const pickFunction = zipfPicker(functionWords);

/** What a report brings in beside the words that all have: its terms, tokens and spellings. */
export interface Special {
  /** One of them, now and then. */
  pick(random: Random): string | null;
}

/** A made-up word, as often as its rank makes it. */
export function madeUpWord(random: Random): string {
  return pickMadeUp(random);
}

/** A word that is one of the general ones, a made-up one or one without meaning. */
function word(random: Random): string {
  const chance = random.next();
  if (chance < 0.5) return pickMadeUp(random);
  return chance < 0.75 ? pickClinical(random) : pickFunction(random);
}

/** A sentence as MDX, with a capital and a full stop. */
export function sentence(random: Random, special: Special | null = null): string {
  const words = Array.from({ length: random.between(8, 18) }, () => word(random));
  const extra = special?.pick(random);
  if (extra) words.splice(random.between(1, words.length - 1), 0, extra.replaceAll('<', '\\<'));
  const [first = '', ...rest] = words;
  return `${[first[0]?.toUpperCase() + first.slice(1), ...rest].join(' ')}.`;
}

export function paragraph(random: Random, special: Special | null = null): string {
  return sentences(random, random.between(3, 5), special).join(' ');
}

export function sentences(random: Random, count: number, special: Special | null): string[] {
  return Array.from({ length: count }, () => sentence(random, special));
}

/** Two or three words for a heading or a title. */
export function title(random: Random): string {
  const words = Array.from({ length: random.between(2, 3) }, () => pickMadeUp(random));
  const text = [...words, random.pick(clinicalWords)].join(' ');
  return `${text[0]?.toUpperCase()}${text.slice(1)}`;
}
