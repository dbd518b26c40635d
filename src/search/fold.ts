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

/** Letters and digits, with single hyphens where a dash, a slash, `&` or `+` joins two parts. */
function plain(word: string): string {
  const joined = fold(word.replace(/[µμ](?=\p{L})/gu, 'u'))
    .replace(/[\u0370-\u03ff]/g, (letter) => greek[letter] ?? letter)
    .replace(/°/g, '-degrees-')
    .replace(/[/\\&+\s]+/g, '-')
    .replace(/[^\p{L}\p{N}-]+/gu, '')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
  // `L4/5` is `L4–L5`.
  return joined.replace(/^([clst])(\d{1,2})-(\d{1,2})$/, '$1$2-$1$3');
}

const greek: Record<string, string> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ν: 'nu',
  ξ: 'xi',
  ο: 'omicron',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  ς: 'sigma',
  τ: 'tau',
  υ: 'upsilon',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
};
