/** Puts passages in the order in which they are shown: by report, best first. */
import type { Group, Hit } from './outcome.ts';
import type { Found } from './passages.ts';

/** The page of the glossary, which is one group however many of its terms are found. */
const glossary = 'glossary/';

/** Passages that answer less well than this share of the best are left out. */
const floor = 0.4;

/**
 * @param base the site's base path
 * @param termsFirst whether the reader asks what a word means, or no more than the glossary has it all
 */
export function groupHits(found: readonly Found[], base: string, termsFirst: boolean): Group[] {
  const good = [true, false].flatMap((terms) => {
    const some = found.filter(({ hit }) => (hit.type === 'term') === terms);
    const best = Math.max(...some.map(({ score }) => score));
    return some.filter(({ score }) => score >= best * floor);
  });
  const groups = new Map<string, Group & { score: number }>();
  const ordered = varied(good);
  const sentences = new Map(
    ordered
      .filter(({ hit }) => hit.type !== 'report')
      .toReversed()
      .map((one) => [placeOf(one.hit), one]),
  );
  const seen = new Set<string>();
  for (const one of ordered) {
    const { hit } = saying(one, sentences);
    const where = placeOf(hit);
    if (seen.has(where)) continue;
    seen.add(where);
    const [address, title] =
      hit.type === 'term'
        ? [base + glossary, 'Glossary']
        : [where.split('#')[0] ?? where, one.meta.title];
    const { language } = one.meta;
    const group = groups.get(address) ?? { title, address, language, hits: [], score: one.score };
    group.hits.push(hit);
    groups.set(address, group);
  }
  // What reports say comes first; the glossary explains, which is what some readers ask for.
  const isGlossary = ({ address }: Group): number =>
    Number(address === base + glossary) * (termsFirst ? -1 : 1);
  return [...groups.values()].sort((a, b) => isGlossary(a) - isGlossary(b) || b.score - a.score);
}

/** Where a hit leads, whatever is to be marked there. */
export function placeOf({ address }: Hit): string {
  return address.replace(/\?[^#]*/, '');
}

/**
 * A key fact leads to the sentence that carries it, which says more; so does what is drawn, unless
 * it holds more of the query than the sentence.
 */
function saying(one: Found, sentences: ReadonlyMap<string, Found>): Found {
  const { hit, carrier, units } = one;
  const sentence = sentences.get(carrier ?? placeOf(hit));
  if (!sentence) return one;
  return carrier === undefined || [...units.keys()].every((unit) => sentence.units.has(unit))
    ? sentence
    : one;
}

/** Best first, but each further passage of one section a little later, so that others are seen. */
function varied(found: readonly Found[]): Found[] {
  const before = new Map<string, number>();
  return [...found]
    .sort((a, b) => b.score - a.score)
    .map((one) => {
      const section = `${one.hit.address.split(/[?#]/)[0]} ${one.hit.title}`;
      const count = before.get(section) ?? 0;
      before.set(section, count + 1);
      return { ...one, score: one.score * 0.88 ** Math.min(count, 4) };
    })
    .sort((a, b) => b.score - a.score);
}
