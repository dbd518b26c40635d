/** What a hit shows of the text around it. */
import type { Part } from './outcome.ts';
import { isMarked } from './matches.ts';
import type { Reading } from './matches.ts';
import type { Piece, Stretch } from './pieces.ts';
import { shownText } from './tokens.ts';

/** As many words are shown, and as many of them before the first that matched. */
const length = 32;
const lead = 8;

/**
 * The words around the match, from its own block only, those that matched marked.
 *
 * @param place where the hit leads: what is shown if nothing is marked, since its author added the words
 */
export function excerptOf(reading: Reading, piece: Piece, place: Stretch): Part[] {
  const { tokens } = reading;
  const shown: { text: string; matched: boolean }[] = [];
  const { start, end } = piece.shown ?? piece;
  for (let at = start; at < end; at += 1) {
    const token = tokens[at];
    const last = shown.at(-1);
    if (token?.shown !== null && token) {
      shown.push({ text: token.shown, matched: isMarked(reading, at) });
    } else if (last) last.text += token?.after ?? '';
  }
  const before = tokens.slice(start, place.start).filter((token) => token.shown !== null).length;
  const from = beginningOf(shown, before);
  const to = Math.min(shown.length, from + length);
  const parts: Part[] = [];
  const add = (text: string, matched = false): void => {
    const last = parts.at(-1);
    if (last?.matched === matched) last.text += text;
    else if (text !== '') parts.push({ text, matched });
  };
  if (from > 0) add('… ');
  shown.slice(from, to).forEach(({ text, matched }, index) => {
    if (index > 0) add(' ');
    // Of a word that matched the punctuation around it is not marked.
    const [, before = '', word = '', after = ''] = matched ? (marked.exec(text) ?? []) : ['', text];
    add(before);
    add(word, true);
    add(after);
  });
  if (to < shown.length) add(' …');
  return parts;
}

const marked = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;

/** The window that shows most of what matched, or else what stands at a place. */
function beginningOf(shown: readonly { matched: boolean }[], otherwise: number): number {
  const fitting = (at: number): number => Math.max(0, Math.min(at, shown.length - length));
  let best = { from: fitting(otherwise), count: 0 };
  shown.forEach(({ matched }, at) => {
    if (!matched) return;
    const from = fitting(at - lead);
    const count = shown.slice(from, from + length).filter((one) => one.matched).length;
    if (count > best.count) best = { from, count };
  });
  return best.from;
}

/** The title of a hit: the headings above it, of which the first and the nearest are enough. */
export function titleOf({ fragment }: Reading, piece: Piece): string {
  const { anchors, meta } = fragment;
  const chain = [...piece.headings, ...(piece.isHeading || isItem(piece) ? [piece] : [])];
  const names = chain.map(({ id }) =>
    shownText(anchors.find((anchor) => anchor.id === id)?.text ?? ''),
  );
  const [top = meta.title, ...below] = names.filter((name) => name !== '');
  const nearest = below.at(-1);
  return nearest === undefined || isItem(piece) ? top : `${top} › ${nearest}`;
}

/** Whether a piece is a figure, a table or a reference, or in one, under whose name it is shown. */
function isItem({ type }: Piece): boolean {
  return type === 'figure' || type === 'table' || type === 'reference';
}
