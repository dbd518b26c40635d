/** Finds in a record the passages that hold the words of a query. */
import { excerptOf, titleOf } from './excerpt.ts';
import { formsOf, isForm } from './fold.ts';
import type { Hit } from './outcome.ts';
import type { Fragment } from './pagefind.ts';
import { blockAt, headingAt } from './pieces.ts';
import type { Piece } from './pieces.ts';
import type { RecordType } from './records.ts';

/** Words of a query that stand near each other: `from` and `to` are positions, both included. */
interface Match {
  from: number;
  to: number;
  /** How many different words of the query are among them. */
  words: number;
}

/** The words further apart than this are not seen as standing together. */
const reach = 30;
const hitsPerRecord = 5;

/**
 * The passages of a record that hold most of the query's words nearest to each other, best first.
 *
 * @param positions where the index says that it found the words
 * @returns nothing when the record lacks one of them: the index also offers records for a part
 *   of a word, or for some of the words
 */
export function findPassages(
  fragment: Fragment,
  wanted: readonly string[],
  positions: readonly number[],
  base: string,
): Hit[] {
  const tokens = fragment.content.split(/\s+/);
  const keys = wanted.map((word) => word.replaceAll('-', ''));
  const found = new Map<number, number[]>();
  for (const at of [...new Set(positions)].sort((a, b) => a - b)) {
    const words = wordsAt(tokens[at] ?? '', keys);
    if (words.length > 0) found.set(at, words);
  }
  if (found.size === 0 || !holdsAll(fragment, keys, found)) return [];

  const hits: Hit[] = [];
  const left = new Map(found);
  let most = 0;
  while (left.size > 0 && hits.length < hitsPerRecord) {
    const match = densest(left);
    if (match.words < most) break;
    most = match.words;
    const place = placeOf(match, fragment, tokens.length);
    const [page = '/'] = fragment.raw_url.split('#');
    hits.push({
      type: fragment.meta.type as RecordType,
      address: `${base}${page.slice(1)}${place.id === null ? '' : `#${place.id}`}`,
      title: titleOf(fragment, match.from),
      excerpt: excerptOf(fragment, tokens, found, match),
    });
    for (const at of left.keys()) {
      if ((at >= place.start && at < place.end) || (at >= match.from && at <= match.to))
        left.delete(at);
    }
  }
  return hits;
}

/** Which of the wanted words, by number, a word of the record is. */
function wordsAt(token: string, keys: readonly string[]): number[] {
  const forms = formsOf(token);
  return keys.flatMap((key, word) => (forms.some((form) => isForm(form, key)) ? [word] : []));
}

/** Whether the record, its title and that of its report together have every word. */
function holdsAll(
  { meta }: Fragment,
  keys: readonly string[],
  found: ReadonlyMap<number, number[]>,
): boolean {
  const seen = new Set([...found.values()].flat());
  for (const token of `${meta.title} ${meta.report}`.split(/\s+/)) {
    for (const word of wordsAt(token, keys)) seen.add(word);
  }
  return seen.size === keys.length;
}

/** The most different words, then the nearest to each other, then the earliest. */
function densest(found: ReadonlyMap<number, number[]>): Match {
  const all = [...found];
  let best: Match = { from: 0, to: Infinity, words: 0 };
  all.forEach(([from], first) => {
    const seen = new Set<number>();
    for (const [to, words] of all.slice(first)) {
      if (to - from > reach) break;
      const before = seen.size;
      words.forEach((word) => seen.add(word));
      if (seen.size === before) continue;
      const closer = seen.size === best.words && to - from < best.to - best.from;
      if (seen.size > best.words || closer) best = { from, to, words: seen.size };
    }
  });
  return best;
}

/** The passage around the match; else the block in which the match begins; of a figure, the figure. */
function placeOf({ from, to }: Match, fragment: Fragment, length: number): Piece {
  if (fragment.meta.type === 'figure') return headingAt(from, fragment, length);
  for (const { element, id, text, location } of fragment.anchors) {
    const end = location + text.split(/\s+/).length;
    if (element === 'span' && location <= from && to < end)
      return { id, text, start: location, end };
  }
  return blockAt(from, fragment, length);
}
