/** The pieces into which the anchors cut a record. */
import { isOfTerm } from './open-index.ts';
import type { Fragment } from './open-index.ts';
import type { ResultType } from './records.ts';
import { marks } from './tokens.ts';

/** A stretch of words, from the one at `start` up to the one before `end`, and its anchor. */
export interface Stretch {
  /** `null` before the first anchor. */
  id: string | null;
  start: number;
  end: number;
}

/** What a result leads to: a heading, a paragraph, a row; of a figure, the figure as a whole. */
export interface Piece extends Stretch {
  type: ResultType;
  isHeading: boolean;
  /** The headings above it, the nearest last. */
  headings: Stretch[];
  /** The passages in it that have an address of their own. */
  passages: Stretch[];
  /** The passage that carries what it says. */
  carrier?: string;
  /** What of it is shown, where that is not all. */
  shown?: Stretch;
}

/** @param length how many words the record has */
export function piecesOf(fragment: Fragment, length: number): Piece[] {
  const { anchors } = fragment;
  if (isOfTerm(fragment)) return [termPiece(anchors, length)];
  const blocks = anchors.filter(({ element }) => element === marks.block || /^h\d/.test(element));
  const pieces: Piece[] = [];
  const above: (Stretch & { level: number })[] = [];
  // Headings before the record's own beginning stand again: they are above it, and pieces of another.
  const [, begin = blocks[0]?.id] = fragment.url.split('#');
  let begun = false;
  const first = blocks[0]?.location ?? length;
  if (first > 0) pieces.push({ ...bare, end: first, type: 'report' });
  blocks.forEach(({ element, id, location, text }, index) => {
    const end = blocks[index + 1]?.location ?? length;
    const level = Number(/^h(\d)$/.exec(element)?.[1] ?? 9);
    while (level < 9 && (above.at(-1)?.level ?? 0) >= level) above.pop();
    const last = pieces.at(-1);
    const words = wordCount(text);
    const type = typeOf([...above.map((one) => one.id), id]);
    const whole = type === 'figure' || type === 'reference';
    const heading = { id, start: location, end: Math.min(end, location + words), level };
    begun ||= id === begin;
    if (!begun) {
      above.push(heading);
      return;
    }
    if (whole && level === 9 && last && last.id !== null) {
      last.end = end;
      return;
    }
    const isHeading = level < 9 && !whole;
    const carrier = anchors.find(
      (anchor) => anchor.element === marks.carrier && anchor.location === location,
    );
    pieces.push({
      ...(carrier ? { carrier: carrier.id } : {}),
      type,
      id,
      start: location,
      end,
      isHeading,
      headings: [...above],
      passages: anchors
        .filter(
          ({ element, location: start }) =>
            element === marks.begin && start >= location && start < end,
        )
        .map(({ id, location: start }) => ({
          id,
          start,
          end: anchors.find((one) => one.element === marks.end && one.id === id)?.location ?? end,
        })),
    });
    if (level < 9) above.push(heading);
  });
  // A heading says little by itself, so what follows it comes along.
  pieces.forEach((piece, index) => {
    const next = pieces.slice(index + 1).find(({ isHeading }) => !isHeading);
    if (piece.isHeading && next) piece.shown = { id: null, start: piece.start, end: next.end };
  });
  return pieces;
}

/** A piece that has no address of its own. */
const bare = { id: null, start: 0, isHeading: false, headings: [], passages: [] };

/** What a piece is, by the anchors of the headings above it and its own. */
function typeOf(ids: readonly (string | null)[]): ResultType {
  const [top = null] = ids;
  if (top === null || ['key-facts', 'course', 'findings'].includes(top)) return 'report';
  if (top.startsWith('fig-')) return 'figure';
  if (top.startsWith('tbl-')) return 'table';
  return top.startsWith('ref-') ? 'reference' : 'section';
}

/** A term is found by its names and shown by its definition. */
function termPiece(anchors: Fragment['anchors'], length: number): Piece {
  const [definition, names] = anchors;
  const shown = {
    id: null,
    start: definition?.location ?? 0,
    end: names?.location ?? length,
  };
  return { ...bare, end: length, type: 'term', shown };
}

function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
