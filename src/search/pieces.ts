/** The pieces into which the anchors cut a record. */
import type { Fragment } from './pagefind.ts';

/** A piece, from the word at `start` up to the one before `end`. */
export interface Piece {
  /** Its anchor; `null` before the first. */
  id: string | null;
  /** The words of the element with the anchor. */
  text: string;
  start: number;
  end: number;
}

/** The block around a word: from the anchor before it to the next, passages not counted. */
export function blockAt(at: number, { anchors }: Fragment, length: number): Piece {
  return pieceAt(
    at,
    anchors.filter(({ element }) => element !== 'span'),
    length,
  );
}

/** Everything from the heading before a word to the next heading. */
export function headingAt(at: number, { anchors }: Fragment, length: number): Piece {
  return pieceAt(
    at,
    anchors.filter(({ element }) => /^h\d$/.test(element)),
    length,
  );
}

function pieceAt(at: number, anchors: Fragment['anchors'], length: number): Piece {
  const before = anchors.findLast(({ location }) => location <= at);
  const after = anchors.find(({ location }) => location > at);
  return {
    id: before?.id ?? null,
    text: before?.text ?? '',
    start: before?.location ?? 0,
    end: after?.location ?? length,
  };
}
