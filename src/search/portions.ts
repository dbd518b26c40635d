/** Cuts the text of a report into the records of the index. */
import type { ResultType } from './records.ts';

/** What is not cut: a block, with the heading above it where it is the first; a figure; a work. */
export interface Unit {
  type: ResultType;
  /** The headings of the sections around it but those within it, as HTML, the outermost first. */
  above: readonly string[];
  html: string;
}

/** Units that make a record. */
interface Portion {
  /** Where it begins; `null` at the beginning of the report. */
  anchor: string | null;
  /** What it holds. */
  types: ResultType[];
  html: string;
}

/**
 * As many characters a record has at most, unless one unit has more. Larger ones are fewer, and
 * their list, which every reader loads, is shorter; but each result loads a whole one. In a library
 * of a thousand reports ten results and the list cost least together with five or so per report.
 */
const most = 3200;

/** Fills record after record; where one begins within a section, the headings around stand again. */
export function portionsOf(units: readonly Unit[]): Portion[] {
  const portions: Portion[] = [];
  for (const { type, above, html } of units) {
    const last = portions.at(-1);
    if (last && last.html.length + html.length <= most) {
      last.html += html;
      if (!last.types.includes(type)) last.types.push(type);
    } else {
      const anchor = last ? (/ id="([^"]*)"/.exec(html)?.[1] ?? null) : null;
      portions.push({ anchor, types: [type], html: above.join('') + html });
    }
  }
  return portions;
}
