/** How words relate: inflections, spellings of one word. What that rests on comes with the index. */

/** What is known of a language; most of it are alternatives of regular expressions. */
export interface Grammar {
  /** Words that say little of what is looked for, parted by spaces. */
  functionWords: string;
  /** What inflection adds to a stem, in one piece or several, behind the last letter of the stem. */
  endings: string;
  /** What is added where the last letter, `\1`, is doubled, and otherwise. */
  doubling: string;
  /** Which endings make another word behind a stem of four letters. */
  otherWords: string;
  /** What number, tense or person adds, of which two words must have both of one kind. */
  plain: readonly string[];
  /** What is added to a stem of three letters, of which the last is there to look back at. */
  short: string;
  /** Words that are none of one another's inflections, though they look so: pairs, parted by a space. */
  apart: string;
  /** The names of the numbers from 0 on, parted by spaces. */
  numbers: string;
  /** What a query begins or ends with that asks what a word means. */
  meaning: string;
  /** Pairs of spellings, and what stands after, and before the second. */
  spellings: readonly (readonly [one: string, other: string, after?: string, before?: string])[];
}

export interface Words {
  /** Whether a word says little of what is looked for: `the`, `how`, `was`. */
  saysLittle: (word: string) => boolean;
  /** Whether two words are inflections of one: `calcified` and `calcification`, `disc` and `discs`. */
  areInflections: (one: string, other: string) => boolean;
  /** Whether the two differ in no more than number, tense or person: `disc` and `discs`. */
  isPlainInflection: (one: string, other: string) => boolean;
  /** Whether a query asks what a word means. */
  asksMeaning: (query: string) => boolean;
  /** Other spellings in which a word may be written; most are no words. */
  spellingsOf: (word: string) => string[];
}

export function createWords(grammar: Grammar): Words {
  const little = new Set(grammar.functionWords.split(' '));
  const only = (alternatives: string): RegExp => RegExp(`^(?:${alternatives})$`);
  const endings = RegExp(`^.(?:${grammar.endings})*$`);
  const doubling = RegExp(`^(.)(?:${grammar.doubling})?$`);
  const otherWords = RegExp(`^.(?:${grammar.otherWords})$`);
  const plain = grammar.plain.map(only);
  const short = RegExp(`^.(?:${grammar.short})?$`);
  const apart = only(grammar.apart);
  const meaning = RegExp(grammar.meaning, 'iu');
  const numbers = grammar.numbers.split(' ');
  const spellings = grammar.spellings.flatMap(([one, other, after = '', before = '']) => [
    { from: RegExp(one + after, 'g'), to: other },
    { from: RegExp(`(?:${before})${other}${after}`, 'g'), to: one },
  ]);
  return {
    saysLittle: (word) => little.has(word),
    asksMeaning: (query) => meaning.test(query),
    areInflections(one, other) {
      const shared = sharedLength(one, other);
      const rests = [one.slice(shared), other.slice(shared)];
      if (one === other) return true;
      if (rests.some((rest) => rest.length > 12) || shared < 3) return false;
      if (apart.test(`${one} ${other}`) || apart.test(`${other} ${one}`)) return false;
      if ([one, other].every((word) => doubling.test(word.slice(shared - 1)))) return true;
      if (shared === 3) return [one, other].every((word) => short.test(word.slice(2)));
      // Endings may begin alike: `recur-red` and `recur-rence` share an `re`.
      return [0, 1, 2].some((back) => {
        const stem = shared - back;
        if (stem < 4) return false;
        const ends = [one.slice(stem - 1), other.slice(stem - 1)];
        return ends.every((end) => endings.test(end) && (stem > 4 || !otherWords.test(end)));
      });
    },
    isPlainInflection(one, other) {
      const shared = sharedLength(one, other);
      return plain.some((kind) => [one, other].every((word) => kind.test(word.slice(shared))));
    },
    spellingsOf(word) {
      const found = new Set<string>();
      for (const { from, to } of spellings) {
        for (const { 0: part, index } of word.matchAll(from)) {
          found.add(word.slice(0, index) + to + word.slice(index + part.length));
        }
      }
      // `×100` is written `x100` and `100x`.
      const times = /^x(\d+)$|^(\d+)x$/.exec(word);
      if (times) found.add(times[1] ?? times[2] ?? '');
      const number = numbers.indexOf(word);
      found.add(number < 0 ? (numbers[Number(word)] ?? '') : String(number));
      found.delete(word);
      found.delete('');
      return [...found];
    },
  };
}

/** The letters with which inflections of a word begin: `weak` for `weakening`. */
export function stemOf(word: string): string {
  return word.slice(0, Math.max(3, Math.min(word.length - 5, 6)));
}

/** With how many letters both words begin. */
function sharedLength(one: string, other: string): number {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  return shared;
}
