/**
 * The lexicon: every word of the index with how many records have it, and every name of the
 * glossary. Browsers ask it before they search; it comes in parts, of which they load those in
 * which the words of a query would stand.
 */
import { createHash } from 'node:crypto';
import type { Article } from '../model/article.ts';
import { facets } from '../model/browse.ts';
import { fold, slug } from '../model/fold.ts';
import { namesOf } from '../model/term.ts';
import type { Term } from '../model/term.ts';
import type { FilterValues, LexiconPart, LexiconParts } from './lexicon.ts';
import type { Grammar } from './words.ts';
import { grammarOf } from './index-grammar.ts';

/** As many words a part holds: about four kilobytes to send. */
const partSize = 1200;

/**
 * @param language BCP 47 tag of the records that say none
 * @param counts of each word in how many records it is
 * @param leads the file of `index-leads.ts`, where there is one
 * @returns the files, by their path below `pagefind/`, and what the entry file is to say of them
 */
export function makeLexicon(
  language = 'en',
  counts: ReadonlyMap<string, number>,
  articles: readonly Article[],
  terms: readonly Term[],
  leads: Uint8Array | null,
): {
  files: Map<string, Uint8Array>;
  lexicon: LexiconParts;
  language: string;
  filters: string;
  leads?: string;
  terms: number;
  grammar: Grammar;
} {
  const names = terms
    .flatMap((term) =>
      [...new Set(namesOf(term))].map((name) => [fold(name), name, term.slug, term.term]),
    )
    .sort(([a = ''], [b = '']) => order(a, b));
  const words = [...counts].sort(([a], [b]) => order(a, b));
  const files = new Map<string, Uint8Array>();
  const parts: LexiconParts = [];
  for (let start = 0; start < Math.max(1, words.length); start += partSize) {
    const from = start === 0 ? '' : (words[start]?.[0] ?? '');
    const next = words[start + partSize]?.[0];
    const part: LexiconPart = {
      words: words
        .slice(start, start + partSize)
        .map(([word, count]) => word + sizeOf(count))
        .join(' '),
      names: names
        .filter(([name = '']) => name >= from && (next === undefined || name < next))
        .map(([, name = '', slug = '', term = '']) => [name, slug, term]),
    };
    parts.push([from, addJson(files, part)]);
  }
  return {
    files,
    lexicon: parts,
    language,
    filters: addJson(files, filterValues(articles)),
    ...(leads && { leads: addFile(files, leads, 'leads', 'pf_leads') }),
    terms: terms.length,
    grammar: grammarOf(language.split('-')[0] ?? ''),
  };
}

function addJson(files: Map<string, Uint8Array>, content: object): string {
  return addFile(files, new TextEncoder().encode(JSON.stringify(content)), 'lexicon', 'json');
}

/** Adds a file under a name that is of its content, so that it can be kept for good. */
function addFile(
  files: Map<string, Uint8Array>,
  bytes: Uint8Array,
  folder: string,
  ending: string,
): string {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const file = `${folder}/${digest}.${ending}`;
  files.set(file, bytes);
  return file;
}

/** A count as a capital letter: `A` for 1, `B` for 2 and 3, `C` for 4 to 7 … */
function sizeOf(count: number): string {
  return String.fromCharCode(65 + Math.min(25, Math.floor(Math.log2(count))));
}

/** The values of each facet, in alphabetical order, with the spelling that is met first. */
function filterValues(articles: readonly Article[]): FilterValues {
  return Object.fromEntries(
    facets.map(({ id, field }) => {
      const values = new Map<string, string>();
      for (const { meta } of articles) {
        for (const label of meta[field]) {
          if (!values.has(slug(label))) values.set(slug(label), label);
        }
      }
      return [id, [...values].sort(([a], [b]) => order(a, b))];
    }),
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
