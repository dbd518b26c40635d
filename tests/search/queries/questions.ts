/** Whole sentences around words of the synthetic reports. */
import type { Query } from '../judged.ts';
import type { Random } from '../library/random.ts';
import type { Concordance } from './places.ts';
import { addressesOf } from './places.ts';
import { placesWithAll, wordsBetween } from './rare.ts';

type Found = Pick<Query, 'query' | 'expect'> & Partial<Query>;

const forms: readonly ((a: string, b: string, c: string) => string)[] = [
  (a, b) => `what did the ${a} of the ${b} show`,
  (a, b, c) => `was there any ${a} with ${b} after the ${c}?`,
  (a, b) => `why does ${a} come with ${b}`,
  (a, b, c) => `how long did the ${a} last in the patient with ${b} and ${c}`,
  (a, b, c) => `Is ${a} the cause of ${b} or of ${c}?`,
];

/** Asks for words that stand together in one place only; each is elsewhere as well. */
export function questions(all: Concordance, random: Random, count: number): Found[] {
  const found: Found[] = [];
  while (found.length < count) {
    const place = random.pick(all.places);
    if (place.kind !== 'paragraph') continue;
    const words = random.some(wordsBetween(place, all, 2, 20), 3);
    const form = forms[found.length % forms.length];
    if (words.length < 3 || !form) continue;
    const [a = '', b = '', c = ''] = words;
    const asked = form.length === 2 ? [a, b] : words;
    const places = placesWithAll(all, asked);
    if (places.length !== 1) continue;
    found.push({ query: form(a, b, c), expect: addressesOf(places) });
  }
  return found;
}
