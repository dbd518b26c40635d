/** Writes the words of a record as the index is to keep them. */
import type { TermMatch } from '../model/name-index.ts';
import type { TermIndex } from '../model/term-index.ts';
import { remember } from '../model/remember.ts';
import { formsOf } from './fold.ts';
import { filterKey, hidden, termKey } from './tokens.ts';

/** Writes texts, and keeps what can be found in all that it wrote. */
export interface Writer {
  /**
   * The words of a text as the index takes them, as HTML: each with its other forms hidden behind
   * it, and behind each mention of a term the term.
   */
  write(text: string): string;
  /** Words that an author gave to be found by, as HTML. */
  add(words: readonly string[]): string;
  /** The words, in the forms by which they can be found. */
  vocabulary: ReadonlySet<string>;
}

/** @param terms the terms whose mentions the index is to know */
export function createWriter(terms: TermIndex): Writer {
  const vocabulary = new Set<string>();
  const keep = (forms: readonly string[]): readonly string[] => {
    for (const form of forms) vocabulary.add(form);
    return forms;
  };
  /** A word with what it can be found by beside it, and whether the name of a term may begin or go on there. */
  const wordOf = remember((word) => {
    const [whole, ...parts] = formsOf(word);
    const names = { begins: terms.begins(word), goesOn: terms.goesOn(word) };
    if (whole === undefined) return { html: escapeHtml(word), ...names };
    const told = parts.filter((part) => part.length > 1);
    keep([whole, ...told]);
    const unseen = keySeen(word) === whole || whole.length < 2 ? told : [whole, ...told];
    const html = escapeHtml([word, ...unseen.map(hiddenToken)].join(' '));
    return { html, ...names };
  });
  /** Adds the terms that are named from one word up to the one before another. */
  const nameTerms = (html: string[], words: readonly string[], from: number, to: number): void => {
    const text = words.slice(from, to).join(' ');
    for (const mention of terms.find(text)) {
      const last = from + text.slice(0, mention.end).split(' ').length - 1;
      html[last] += ` ${termToken(text, mention)}`;
    }
  };
  return {
    vocabulary,
    write(text) {
      const words = text.replaceAll(hidden, ' ').trim().split(/\s+/);
      const known = words.map(wordOf);
      const html = known.map((word) => word.html);
      for (let from = 0; from < words.length; from += 1) {
        if (!known[from]?.begins) continue;
        let to = from + 1;
        while (known[to]?.goesOn) to += 1;
        nameTerms(html, words, from, to);
        from = to;
      }
      return html.join(' ');
    },
    add: (words) =>
      keep(words.flatMap((word) => word.split(/\s+/)).flatMap(formsOf))
        .map((form) => hiddenToken(`+${form}`))
        .join(' '),
  };
}

/** The term of a mention, with a dot for each word that names it. */
function termToken(text: string, { slug, start, end }: TermMatch): string {
  return hiddenToken(termKey(slug) + '.'.repeat(text.slice(start, end).split(' ').length));
}

/**
 * What the index makes of a word by itself: it drops accents and punctuation, but keeps underscores
 * and the signs of voiced kana.
 */
function keySeen(word: string): string {
  return word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{Pc}\u3099\u309a]+/gu, '');
}

/** A property of a record, `report`, `intraspinal-calcinosis`, by which results can be filtered. */
export function filterToken(name: string, value: string): string {
  return hiddenToken(filterKey(name, value));
}

function hiddenToken(key: string): string {
  return hidden + key + hidden;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
