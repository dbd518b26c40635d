/** Writes the words of a record as the index is to keep them. */
import type { TermIndex } from '../model/name-index.ts';
import { remember } from '../model/remember.ts';
import { formsOf } from './fold.ts';
import { filterKey, hidden, termKey } from './tokens.ts';

/**
 * The words of a text as the index takes them: each with its other forms hidden behind it, and
 * behind each mention of a term the term.
 */
export function indexedText(text: string, terms: TermIndex): string {
  const mentions = terms.find(text);
  const plain = text.replaceAll(hidden, ' ');
  if (mentions.length === 0) return plain.split(/\s+/).map(indexedWord).join(' ').trim();
  return [...plain.matchAll(/\S+/g)]
    .flatMap(({ 0: word, index }) => {
      const end = index + word.length;
      const named = mentions.filter((mention) => index < mention.end && mention.end <= end);
      return [
        indexedWord(word),
        ...named.map(({ slug, start, end: last }) =>
          hiddenToken(
            termKey(slug) + '.'.repeat(text.slice(start, last).trim().split(/\s+/).length),
          ),
        ),
      ];
    })
    .join(' ');
}

/** A word, and what it can be found by beside it. */
const indexedWord = remember((word): string => {
  const [whole, ...parts] = formsOf(word);
  if (whole === undefined) return word;
  const unseen = [...(keySeen(word) === whole ? [] : [whole]), ...parts].filter(
    (form) => form.length > 1,
  );
  return [word, ...unseen.map(hiddenToken)].join(' ');
});

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
    .map((form) => hiddenToken(`+${form}`))
    .join(' ');
}

/** A property of a record, `report`, `intraspinal-calcinosis`, by which results can be filtered. */
export function filterToken(name: string, value: string): string {
  return hiddenToken(filterKey(name, value));
}

function hiddenToken(key: string): string {
  return hidden + key + hidden;
}
