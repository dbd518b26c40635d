/** Queries of signs as keyboards have them, of other names for the glossary’s terms, of spellings. */
import { namesOf } from '../../../src/model/term.ts';
import type { Term } from '../../../src/model/term.ts';
import type { Query } from '../judged.ts';
import type { Random } from '../library/random.ts';
import { spellings } from '../library/words.ts';
import { addressesOf, wordsOf } from './places.ts';
import type { Concordance } from './places.ts';

type Found = Pick<Query, 'query' | 'expect'> & Partial<Query>;

/** What is typed, and what the reports have for it. */
const tokens: readonly (readonly [typed: string, ...written: string[]])[] = [
  ['L2-L3', 'L2–L3'],
  ['L2/3', 'L2–L3'],
  ['l2 l3', 'L2–L3'],
  ['L2', 'L2–L3'],
  ['S2', 'S2'],
  ['30°', '30°'],
  ['x100', '×100'],
  ['h&e', 'H&E', 'haematoxylin–eosin'],
  ['CO2', 'CO₂'],
  ['beta-blocker', 'β-blocker'],
  ['β blocker', 'β-blocker'],
  ['TNF-alpha', 'TNF‑α'],
  ['TNFα', 'TNF‑α'],
  ['tnf alpha', 'TNF‑α'],
  ['C5/6', 'C5/6'],
  ['C5-6', 'C5/6'],
  ['C5', 'C5/6'],
  ['10 mg/kg', '10 mg/kg'],
  ['T12', 'T11–T12'],
  ['HLA-B27', 'HLA-B27'],
  ['HLA B27', 'HLA-B27'],
  ['Meniere', 'Ménière'],
  ['xray', 'X-ray'],
  ['x ray', 'X-ray'],
  ['non-contrast', 'non‑contrast'],
  ['non contrast', 'non‑contrast'],
  ['99mTc', '99ᵐTc'],
  ['FDG', '18F-FDG'],
];

export function tokenQueries(all: Concordance): Found[] {
  return tokens.map(([query, ...written]) => ({
    query,
    expect: addressesOf(
      all.places.filter(({ text }) => written.some((form) => text.includes(form))),
    ),
  }));
}

export type NameKind = 'synonym' | 'abbreviation' | 'lay';

const listOf = {
  synonym: ({ synonyms }: Term) => synonyms,
  abbreviation: ({ abbreviations }: Term) => abbreviations,
  lay: ({ lay }: Term) => lay,
};

/**
 * Other names of terms that reports call by the preferred one. The term's own page is not counted:
 * the reader wants reports.
 */
export function nameQueries(
  all: Concordance,
  terms: readonly Term[],
  kind: NameKind,
  random: Random,
): Found[] {
  const named = terms.flatMap((term) => {
    const places = all.places.filter(({ text }) => mentions(text, term.term));
    const bare = namesOf(term)[0]?.toLowerCase() ?? '';
    return (
      listOf[kind](term)
        .filter((name) => !name.toLowerCase().includes(bare) && places.length > 0)
        // Where the reports have each word of the name, they may be meant as they stand.
        .filter((name) =>
          wordsOf(name).some((word) => !all.words.some((one) => one.startsWith(word))),
        )
        .slice(0, 1)
        .map((query): Found => ({ query, expect: addressesOf(places), notice: 'synonym' }))
    );
  });
  return random.some(named, 7);
}

function mentions(text: string, name: string): boolean {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  const around = (text[at - 1] ?? ' ') + (text[at + name.length] ?? ' ');
  return at >= 0 && !/[\p{L}\p{N}]/u.test(around);
}

/** A word as the other side of the ocean spells it, with one that leads to a single report. */
export function spellingQueries(all: Concordance, random: Random): Found[] {
  return spellings.flatMap(([british, american]) =>
    [
      [british, american],
      [american, british],
    ].flatMap(([written = '', typed = '']) => {
      const report = random.pick(all.at(written))?.report;
      const [other] = all.places
        .filter((place) => place.report === report && place.words.includes(written))
        .flatMap(({ words }) => words.filter((word) => word.length > 6 && all.reports(word) < 3));
      if (!other) return [];
      const places = all.places.filter(
        (place) => place.report === report && place.words.includes(other),
      );
      return [{ query: `${typed} ${other}`, expect: addressesOf(places), covered: [typed] }];
    }),
  );
}
