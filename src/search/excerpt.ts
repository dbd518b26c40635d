/** What a hit shows of the text around it. */
import type { Part } from './outcome.ts';
import { isMarked } from './passages.ts';
import type { Reading } from './passages.ts';
import type { Piece } from './pieces.ts';
import { shownText } from './tokens.ts';

/** As many words are shown, and as many of them before the first that matched. */
const length = 32;
const lead = 8;

/** The words around the match, from its own block only, those that matched marked. */
export function excerptOf(reading: Reading, piece: Piece): Part[] {
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
  const from = beginningOf(shown);
  const to = Math.min(shown.length, from + length);
  const parts = shown
    .slice(from, to)
    .flatMap(({ text, matched }, index) => [
      ...(index > 0 ? [plainPart(' ')] : []),
      ...(matched ? markedParts(text) : [plainPart(text)]),
    ]);
  if (from > 0) parts.unshift(plainPart('… '));
  if (to < shown.length) parts.push(plainPart(' …'));
  return joined(parts);
}

/** The window that shows most of what matched. */
function beginningOf(shown: readonly { matched: boolean }[]): number {
  let best = { from: 0, count: 0 };
  shown.forEach(({ matched }, at) => {
    if (!matched) return;
    const from = Math.max(0, Math.min(at - lead, shown.length - length));
    const count = shown.slice(from, from + length).filter((one) => one.matched).length;
    if (count > best.count) best = { from, count };
  });
  return best.from;
}

/** The title of a hit: that of the record, and of the part of it in which the match lies. */
export function titleOf({ fragment }: Reading, piece: Piece): string {
  const { title, type } = fragment.meta;
  const ofOne = type === 'figure' || type === 'table' || type === 'reference';
  const nearest = ofOne ? piece.headings[0] : piece.headings.at(-1);
  const { id } = piece.isHeading || !nearest ? piece : nearest;
  const heading = shownText(fragment.anchors.find((anchor) => anchor.id === id)?.text ?? '');
  if (ofOne) return heading || title;
  const isHeading = piece.isHeading || nearest !== undefined;
  return heading === '' || heading === title || !isHeading ? title : `${title} › ${heading}`;
}

function plainPart(text: string): Part {
  return { text, matched: false };
}

/** A word that matched, without the punctuation around it. */
function markedParts(token: string): Part[] {
  const [, before = '', word = '', after = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(token) ?? [];
  return [plainPart(before), { text: word, matched: true }, plainPart(after)];
}

function joined(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part.text === '') continue;
    if (last && last.matched === part.matched) last.text += part.text;
    else result.push({ ...part });
  }
  return result;
}
