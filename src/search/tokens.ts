/**
 * Words as the index keeps them. Pagefind takes every word that begins with a query's word for a
 * match, and for a word that it does not know the longest beginning that it does. So each word in
 * the index ends in a letter of its own, which no text has: what is asked for is then there as a
 * whole or not at all. Words in the index only to be found, never to be shown, stand between two
 * invisible separators after the word that they belong to.
 */
import type { TermIndex } from '../model/name-index.ts';
import { formsOf } from './fold.ts';

/** Ends a word, a glossary term that the words before it name, and a property of the record. */
export const ends = { word: '\u01c0', term: '\u01c1', filter: '\u01c2' } as const;

/** An invisible separator, which no author types. */
const hidden = '\u2063';

/** A word of a record. */
export interface Token {
  /** As it stands in the text; `null` for a hidden one. */
  shown: string | null;
  /** What of the text follows a hidden word without a space. */
  after: string;
  /** What it can be found by, with the letter at the end: `['nonunionǀ']`. */
  keys: string[];
  /** How many words before it a term has. */
  span: number;
  /** Whether the author added it to be found by, as against another form of what is written. */
  added: boolean;
}

/**
 * The words of a text as the index takes them: each with its end, its other forms hidden behind
 * it, and behind each mention of a term the term.
 */
export function indexedText(text: string, terms: TermIndex): string {
  const mentions = terms.find(text);
  return [...text.replaceAll(hidden, ' ').matchAll(/\S+/g)]
    .flatMap(({ 0: word, index }) => {
      const end = index + word.length;
      const named = mentions.filter((mention) => index < mention.end && mention.end <= end);
      return [
        ...indexedWord(word),
        ...named.map(({ slug, start, end: last }) =>
          hiddenToken(
            termKey(slug) + '.'.repeat(text.slice(start, last).trim().split(/\s+/).length),
          ),
        ),
      ];
    })
    .join(' ');
}

function indexedWord(word: string): string[] {
  const [whole, ...parts] = formsOf(word);
  if (whole === undefined) return [word];
  const shown = word.replace(/^(.*[\p{L}\p{M}\p{N}])/su, `$1${ends.word}`);
  const unseen = [...(keySeen(word) === whole ? [] : [whole]), ...parts].filter(
    (form) => form.length > 1,
  );
  return [shown, ...unseen.map((form) => hiddenToken(form + ends.word))];
}

/** What the index makes of a word by itself: it drops accents and punctuation. */
function keySeen(word: string): string {
  return word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Words that an author gave to be found by. */
export function addedWords(words: readonly string[]): string {
  return words
    .flatMap((word) => word.split(/\s+/))
    .flatMap(formsOf)
    .map((form) => hiddenToken(`+${form}${ends.word}`))
    .join(' ');
}

/** A property of a record, `report`, `intraspinal-calcinosis`, by which results can be filtered. */
export function filterToken(name: string, value: string): string {
  return hiddenToken(filterKey(name, value));
}

export function filterKey(name: string, value: string): string {
  return ends.filter + bare(name + value) + ends.filter;
}

/** What a term is found by. */
export function termKey(slug: string): string {
  return bare(slug) + ends.term;
}

/** Without hyphens, at which Pagefind would part the word. */
function bare(words: string): string {
  return words.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

function hiddenToken(key: string): string {
  return hidden + key + hidden;
}

/** The words of a record's content, in the order by which the index counts them. */
export function readTokens(content: string): Token[] {
  return content.split(/\s+/).map((text): Token => {
    if (!text.startsWith(hidden)) {
      const shown = text.replaceAll(ends.word, '');
      const [whole] = formsOf(shown);
      return {
        shown,
        after: '',
        keys: whole === undefined ? [] : [whole + ends.word],
        span: 0,
        added: false,
      };
    }
    const [, key = '', after = ''] = text.split(hidden);
    const dots = key.length - key.replace(/\.+$/, '').length;
    return {
      shown: null,
      after,
      keys: [key.replace(/^\+|\.+$/g, '')],
      span: dots,
      added: key.startsWith('+'),
    };
  });
}

/** A text of the index as a reader knows it. */
export function shownText(content: string): string {
  return readTokens(content)
    .reduce((text, { shown, after }) => (shown === null ? text + after : `${text} ${shown}`), '')
    .trim();
}
