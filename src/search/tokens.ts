/**
 * Words as the index keeps them: as they stand in the text. Words in the index only to be found,
 * never to be shown, stand between two invisible separators after the word that they belong to.
 */
import { remember } from '../model/remember.ts';
import { formsOf } from './fold.ts';

/** Letters that no text has: they end a glossary term that the words before it name, and a property of the record. */
export const ends = { term: '\u01c1', filter: '\u01c2' } as const;

/** An invisible separator, which no author types. */
export const hidden = '\u2063';

/**
 * Elements that hold nothing and stand where a block begins, and where a passage begins and ends:
 * of an element with an address the index keeps the text once more, which headings alone need.
 * `carrier` has the address of the passage that carries what the block says.
 */
export const marks = { block: 'b', begin: 'i', end: 's', carrier: 'u' } as const;

/** A word of a record. */
export interface Token {
  /** As it stands in the text; `null` for a hidden one. */
  shown: string | null;
  /** What of the text follows a hidden word without a space. */
  after: string;
  /** What it can be found by: `['nonunion']`. */
  keys: string[];
  /** How many words before it a term has. */
  span: number;
  /** Whether the author added it to be found by, as against another form of what is written. */
  added: boolean;
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

/** The words of a record's content, in the order by which the index counts them. */
export function readTokens(content: string): Token[] {
  return content.split(/\s+/).map(readToken);
}

const readToken = remember((text): Readonly<Token> => {
  if (!text.startsWith(hidden)) {
    const [whole] = formsOf(text);
    return {
      shown: text,
      after: '',
      keys: whole === undefined ? [] : [whole],
      span: 0,
      added: false,
    };
  }
  const [, key = '', after = ''] = text.split(hidden);
  const [, plus, bareKey = '', dots = ''] = /^(\+?)(.*?)(\.*)$/su.exec(key) ?? [];
  return { shown: null, after, keys: [bareKey], span: dots.length, added: plus === '+' };
});

/** A text of the index as a reader knows it. */
export function shownText(content: string): string {
  return readTokens(content)
    .reduce((text, { shown, after }) => (shown === null ? text + after : `${text} ${shown}`), '')
    .trim();
}
