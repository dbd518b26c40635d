/** A glossary of made-up terms, so that other names can be judged whatever the site’s has. */
import { termEntry } from '../../../src/model/term.ts';
import type { Term } from '../../../src/model/term.ts';
import { sentence } from './prose.ts';
import { createRandom } from './random.ts';
import { furtherWords } from './words.ts';

const kinds = ['', '', ' syndrome', ' disease', ' sign', ' cyst', ' stenosis'];

/** Terms with an abbreviation, a synonym and a lay name each, always the same; sorted by name. */
export function madeUpGlossary(count = 60): Term[] {
  const random = createRandom(1543);
  const words = [...furtherWords];
  const word = (): string => words.pop() ?? '';
  const taken = new Set<string>();
  const abbreviation = (): string => {
    const letters = Array.from({ length: 3 }, () => random.pick([...'BDFGKLMNPRSTVXZ'])).join('');
    if (taken.has(letters)) return abbreviation();
    taken.add(letters);
    return letters;
  };
  const terms = Array.from({ length: count }, (): Term => {
    const slug = word();
    const kind = random.pick(kinds);
    const entry = termEntry.parse({
      term: slug + kind,
      definition: sentence(random),
      abbreviations: [abbreviation()],
      synonyms: [word() + kind],
      lay: [`${word()} ${word()}`],
    });
    return { ...entry, slug };
  });
  return terms.sort((a, b) => (a.term < b.term ? -1 : 1));
}
