/**
 * How words are compared: the index and the query both come through here, so that typography
 * never decides whether something is found.
 */
import { fold } from '../model/fold.ts';
import { remember } from '../model/remember.ts';

/**
 * The forms by which a word can be found: as a whole, `nonunion` for `non-union`, and each of its
 * parts. None where it has no letters or digits.
 */
export const formsOf = remember((word): readonly string[] => {
  const form = plain(word);
  const parts = form.split('-');
  const whole = form.replaceAll('-', '');
  return [...new Set(parts.length > 1 ? [whole, ...parts] : [whole])].filter((key) => key !== '');
});

/** The parts of a word: `non` and `union`; a word without a joint is its only part. */
export function partsOf(word: string): string[] {
  return plain(word)
    .split('-')
    .filter((part) => part !== '');
}

/** What the sign of degrees is found by. */
export const degrees = 'degrees';

/** Letters and digits, with single hyphens where a dash, a slash, a bracket or the like joins two parts. */
function plain(word: string): string {
  const joined = fold(word.replace(/[µμ](?=\p{L})/gu, 'u').replace(/(?<=\d)[º˚]/g, '°'))
    .replace(/[α-ω]/g, (letter) => greek[letter.charCodeAt(0) - 0x3b1] ?? letter)
    .replace(/°/g, `-${degrees}-`)
    // `2.5` is not `25`; but `M34.1` may be written without its point.
    .replace(/(?<!\p{L}[\d.]*)(?<=\d)[.·](?=\d)/gu, 'p')
    .replace(/[/\\&+,;:()[\]\s]+/g, '-')
    .replace(/[^\p{L}\p{N}-]+/gu, '')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
  // `L4/5` is `L4–L5`.
  return joined.replace(/^([clst])(\d{1,2})-(\d{1,2})$/, '$1$2-$1$3');
}

/** From α on, in the order of their code points; final and other sigma stand side by side. */
const greek =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );
