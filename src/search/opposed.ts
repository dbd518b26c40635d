/** Words that look like slips of the pen of each other and mean something else, often the opposite. */

const beginnings =
  'ab ad anti de dis ecto endo epi ex exo extra hyper hypo in infra inter intra macro micro mono multi non para peri poly post pre pro re sub super supra trans un';
const endings =
  'aemia algia ectomy emia gram graphy itis oma opathy oscopy osis ostomy otomy plasty plegia';
const [begins, ends] = [beginnings, endings].map((list) => list.split(' ')) as [string[], string[]];

/** What denies the word behind it; `a` does so before a consonant, `an` before a vowel. */
const denials = ['ab', 'anti', 'dis', 'in', 'ir', 'non', 'un'];

/** As many letters two words share at least, of which only the beginning or the ending is another. */
const stem = 4;

/** Whether one of two words has another beginning or ending, `hyper-` and `hypo-`, `-itis` and `-osis`, or is denied. */
export function areOpposed(one: string, other: string): boolean {
  const isBegun = begins.some((begin) => {
    const rest = one.startsWith(begin) ? one.slice(begin.length) : '';
    const another = other.slice(0, other.length - rest.length);
    return (
      rest.length >= stem && other.endsWith(rest) && another !== begin && begins.includes(another)
    );
  });
  const isEnded = ends.some((end) => {
    const rest = one.endsWith(end) ? one.slice(0, -end.length) : '';
    const another = other.slice(rest.length);
    return (
      rest.length >= stem && other.startsWith(rest) && another !== end && ends.includes(another)
    );
  });
  return isBegun || isEnded || denies(one, other) || denies(other, one);
}

/** Whether a word is another with what denies it in front. */
function denies(word: string, denied: string): boolean {
  if (denied.length < stem || !word.endsWith(denied)) return false;
  const alpha = /^[aeiou]/.test(denied) ? 'an' : 'a';
  return [...denials, alpha].includes(word.slice(0, -denied.length));
}
