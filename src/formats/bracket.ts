import type { Citation, CitationItem } from '../model/article.ts';

/** Numbers of a bracket that belong together. */
export interface BracketPart {
  /** What stands before it. */
  sign: '' | ',\u2009';
  /** One work; or three and more that follow one another. */
  items: CitationItem[];
  /** Those of which the numbers are printed, `–` between them: of a range the first and last. */
  printed: CitationItem[];
}

/** A bracket as it is printed, `[1, 4–6]`, without the brackets. */
export function bracketParts({ items }: Citation): BracketPart[] {
  const runs: CitationItem[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run?.at(-1)?.number === item.number - 1) run.push(item);
    else runs.push([item]);
  }
  return runs
    .flatMap((run) => (run.length > 2 ? [run] : run.map((item) => [item])))
    .map((run, at) => ({
      sign: at > 0 ? ',\u2009' : '',
      items: run,
      printed: run.length > 2 ? [...run.slice(0, 1), ...run.slice(-1)] : run,
    }));
}

/** What is printed of a part: `4–6`. */
export function rangeText({ printed }: BracketPart): string {
  return printed.map(({ number }) => number).join('–');
}

/** The whole bracket in words: `[1, 4–6]`. */
export function bracketText(citation: Citation): string {
  const parts = bracketParts(citation).map((part) => part.sign + rangeText(part));
  return `[${parts.join('')}]`;
}
