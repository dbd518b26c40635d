/** How words relate: inflections, spellings of one word, slips of the pen. */

/** What inflection adds to a stem, in one piece or several: `calcif` + `ic` + `ation` + `s`. */
const endings =
  /^(?:a|ae|e|y|i|s|es|ed|d|ing|ly|al|ic|it|ity|iti|at|ate|ation|ion|iv|ive|or|er|anc|ance|enc|ence|ant|ent|abl|able|ibl|ible|ous|iz|ize|ise|is|ful|ness|ment|ism|ist|ta)*$/;

/** Behind a stem of four letters these make another word: `numb` and `number`, `consent` and `consistent`. */
const otherWords = /^(?:[eo]rs?|.*(?:ent|ant|ist)s?)$/;

/** Whether two words are inflections of one: `calcified` and `calcification`, `disc` and `discs`. */
export function areInflections(one: string, other: string): boolean {
  const shared = sharedLength(one, other);
  const rests = [one.slice(shared), other.slice(shared)];
  if (rests.every((rest) => rest === '')) return true;
  if (rests.some((rest) => rest.length > 12) || shared < 3) return false;
  if (shared === 3) return rests.every((rest) => /^(?:s|es|ed|ing)?$/.test(rest));
  // Endings may begin alike: `recur-red` and `recur-rence` share an `re`.
  return [0, 1, 2].some((back) => {
    const stem = shared - back;
    if (stem < 4) return false;
    const ends = [one.slice(stem), other.slice(stem)];
    return ends.every((end) => endings.test(end) && (stem > 4 || !otherWords.test(end)));
  });
}

/** Whether the two differ in no more than number, tense or person: `disc` and `discs`. */
export function isPlainInflection(one: string, other: string): boolean {
  const shared = sharedLength(one, other);
  return [one, other].every((word) =>
    /^(?:e?[sd]?|ing|ies?d?|y|[a-z](?:ed|ing))$/.test(word.slice(shared)),
  );
}

/** With how many letters both words begin. */
function sharedLength(one: string, other: string): number {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  return shared;
}

/** Pairs of spellings, British and American above all, and where in a word they stand. */
const spellings = (
  [
    ['oe', 'e', '', '(?<!^)|^(?=edem|esophag|estr)'],
    ['ae', 'e', '', '(?<!^)|^(?=etiol|esthe)'],
    ['our', 'or', '(?=s?$|ed|ing|al)'],
    ['is', 'iz', '(?=e[ds]?$|ing$|ations?$)'],
    ['ys', 'yz', '(?=e[ds]?$|ing$)'],
    ['re', 'er', '(?=s?$)'],
    ['ll', 'l', '(?=ed$|ing$)'],
    ['ogue', 'og', '(?=s?$)'],
    ['ph', 'f'],
    ['grey', 'gray'],
    ['disc', 'disk'],
  ] as const
).flatMap(([one, other, after = '', before = '']) => [
  { from: RegExp(one + after, 'g'), to: other },
  { from: RegExp(`(?:${before})${other}${after}`, 'g'), to: one },
]);

/** Other spellings in which a word may be written; most are no words. */
export function spellingsOf(word: string): string[] {
  const found = new Set<string>();
  for (const { from, to } of spellings) {
    for (const { 0: part, index } of word.matchAll(from)) {
      found.add(word.slice(0, index) + to + word.slice(index + part.length));
    }
  }
  // `×100` is written `x100` and `100x`.
  const times = /^x(\d+)$|^(\d+)x$/.exec(word);
  if (times) found.add(times[1] ?? times[2] ?? '');
  found.delete(word);
  found.delete('');
  return [...found];
}
