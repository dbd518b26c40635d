/** Made-up texts, and what editors do to them. */
import type { Random } from '../../../search/library/random.ts';

/** A paragraph with a mark by which a test knows it again; the mark is not in the text. */
export interface Draft {
  mark: number;
  words: string[];
}

/** Sections, each a list of paragraphs. */
export type Text = Draft[][];

const common = 'the of and to in was a with at is on by for as that were not no'.split(' ');

/** Words as texts use them: a few everywhere, most seldom. */
function word(random: Random): string {
  if (random.next() < 0.4) return random.pick(common);
  const rank = Math.floor(random.next() ** 2 * 1500);
  return `w${rank.toString(36)}x`;
}

export function draftOf(random: Random, mark: number): Draft {
  const length = random.between(12, 80);
  return { mark, words: Array.from({ length }, () => word(random)) };
}

export function makeText(random: Random, sections = 4, paragraphs = 8): Text {
  let mark = 0;
  return Array.from({ length: sections }, () =>
    Array.from({ length: paragraphs }, () => draftOf(random, mark++)),
  );
}

/** The body of a report: each section under a heading of its own. */
export function bodyOf(text: Text): string {
  return text
    .map((section, at) => {
      const paragraphs = section.map(({ words }) => `${words.join(' ')}.`);
      return [`## Section ${at === 0 ? 'one' : `number ${at + 1}`}`, ...paragraphs].join('\n\n');
    })
    .join('\n\n');
}

/** Puts other words in the place of a share of a paragraph's words, wherever they stand. */
export function reword(random: Random, { mark, words }: Draft, share: number): Draft {
  const changed = new Set(
    random.some(
      words.map((_, at) => at),
      Math.floor(words.length * share),
    ),
  );
  return { mark, words: words.map((kept, at) => (changed.has(at) ? word(random) : kept)) };
}
