/**
 * The report that `npm run new` writes is also what the guide explains: each comment in it
 * introduces the piece that follows, so that the examples of the guide are always ones that work.
 */

export interface Piece {
  /** What the piece is: the words of its comment up to the first full stop. */
  name: string;
  /** The rest of the comment. */
  says: string;
  /** As an author writes it. */
  source: string;
  /** The first and last line of the source in the file, counted from 1. */
  lines: [first: number, last: number];
}

const comment = /^\{\/\* ([^.]+)\. ([\s\S]*?) \*\/\}$/;

/** The pieces of a report that comments introduce; each ends at the next comment or heading. */
export function piecesOf(report: string): Piece[] {
  const lines = report.split('\n');
  return lines.flatMap((line, index) => {
    const [, name = '', says = ''] = comment.exec(line) ?? [];
    if (name === '') return [];
    const first = lines.findIndex((text, at) => at > index && text !== '');
    const end = lines[first] === '<Abstract>' ? /^## |^\{\/\*/ : /^#+ |^\{\/\*/;
    const next = lines.findIndex((text, at) => at > index && end.test(text));
    const source = lines
      .slice(first, next < 0 ? lines.length : next)
      .join('\n')
      .trimEnd();
    return [{ name, says, source, lines: [first + 1, first + source.split('\n').length] }];
  });
}
