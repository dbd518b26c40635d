/**
 * How words are compared: the index and the query both come through here, so that typography
 * never decides whether something is found.
 */
import { fold } from '../model/fold.ts';

/**
 * Stands at both ends of a word that is in the index only to be found, never to be shown: `L4–L5`
 * is followed by a hidden `L4` and a hidden `L5`. (An invisible separator, which no author types.)
 */
const hidden = '\u2063';

/** Adds after each word, hidden, the forms of it that the index would not see by itself. */
export function withHiddenForms(text: string): string {
  return text.replaceAll(hidden, '').replace(/\S+/g, (word) => {
    const seen = formsSeen(word);
    const unseen = formsOf(word).filter((form) => !seen.includes(form) && form.length > 1);
    return [word, ...unseen.map((form) => hidden + form + hidden)].join(' ');
  });
}

/** Whether a word of the index is a hidden form of the word before it. */
export function isHidden(word: string): boolean {
  return word.startsWith(hidden);
}

/** What stands of the text itself at the end of a hidden form: the comma after `L4–L5`. */
export function afterHidden(word: string): string {
  return word.slice(word.lastIndexOf(hidden) + 1);
}

/**
 * The ways to read a query as words in plain form, the first that finds something being meant:
 * `five-year` as one word, then as two. None where it has no letters or digits.
 */
export function readQuery(query: string): string[][] {
  const whole = distinct(query.split(/\s+/).map(plain));
  const parted = distinct(whole.flatMap((word) => word.split('-')));
  return [whole, parted].slice(0, whole.length === 0 ? 0 : whole.join() === parted.join() ? 1 : 2);
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)].filter((word) => word !== '');
}

/** The forms by which a word of the index can be found: as a whole, and each part by itself. */
export function formsOf(word: string): string[] {
  const form = plain(word);
  return distinct([form.replaceAll('-', ''), ...form.split('-')]);
}

/** Letters and digits, with single hyphens where a dash, a slash or a space parts them. */
function plain(word: string): string {
  return fold(word)
    .replace(/[/\\\s]+/g, '-')
    .replace(/[^\p{L}\p{N}-]+/gu, '')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * What the index makes of a word by itself: it drops accents and punctuation, and of the parts at
 * `-` it knows those of three letters or more.
 */
function formsSeen(word: string): string[] {
  const letters = word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}-]+/gu, '');
  return [letters.replaceAll('-', ''), ...letters.split('-').filter(({ length }) => length > 2)];
}

/** What inflection adds to a stem, in one piece or several: `calcif` + `ic` + `ation` + `s`. */
const endings =
  /^(?:e|y|i|s|es|ed|d|ing|ly|al|ic|it|ity|iti|at|ate|ation|ion|iv|ive|or|er|anc|ance|enc|ence|ant|ent|abl|able|ibl|ible|ous|iz|ize|ise|is|ful|ness|ment|ism|ist)+$/;

/**
 * Whether a word that the index offers for a query's word is that word: the beginning of it, or
 * another inflection. (For a word that it does not know the index offers a shorter one.)
 */
export function isForm(found: string, wanted: string): boolean {
  if (found.startsWith(wanted)) return true;
  let shared = 0;
  while (shared < found.length && found[shared] === wanted[shared]) shared += 1;
  const rest = wanted.slice(shared);
  if (shared < 2 || rest.length > 12) return false;
  // Endings may begin alike: `recur-red` and `recur-rence` share an `re`.
  const inflected = [0, 1, 2].some(
    (back) => shared - back >= 2 && endings.test(wanted.slice(shared - back)),
  );
  return inflected || (shared >= 4 && Math.max(rest.length, found.length - shared) <= 2);
}
