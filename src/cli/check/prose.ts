import type { Position } from '../../model/article.ts';
import type { ReportMeta } from '../../model/report.ts';

/** Words that readers will see, with where they stand in the file. */
export interface Stretch {
  text: string;
  /** The place of the character at an offset. */
  at(offset: number): Position;
}

/** What readers will not see: comments, names and files in tags, where links lead, citations. */
const unseen =
  /\{\/\*[\s\S]*?\*\/\}|\b(?:id|src|licence)="[^"]*"|\]\([^)\s]*\)|\[@[^\]]*\]|<\/?[A-Z]\w*/g;

/** The words of a report: those of its text, and those of the front matter that are printed. */
export function proseOf(
  meta: ReportMeta,
  body: string,
  locate: (field: readonly PropertyKey[]) => Position,
): Stretch[] {
  const fields: [path: PropertyKey[], text: string | undefined][] = [
    [['title'], meta.title],
    [['subtitle'], meta.subtitle],
    [['shortTitle'], meta.shortTitle],
    [['description'], meta.description],
    [['patient', 'ageNote'], meta.patient.ageNote],
    ...meta.keyFacts.map(({ text }, index): [PropertyKey[], string] => [
      ['keyFacts', index, 'text'],
      text,
    ]),
  ];
  return [
    ...fields.flatMap(([path, text = '']) => (text ? [{ text, at: () => locate(path) }] : [])),
    { text: body.replace(unseen, blank), at: (offset) => positionAt(body, offset) },
  ];
}

/** As many spaces, with the line breaks where they were, so that every place stays true. */
function blank(words: string): string {
  return words.replace(/[^\n]/g, ' ');
}

function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** Every match of a pattern in the words, the spaces and line breaks in it folded. */
export function* matchesIn(
  prose: readonly Stretch[],
  pattern: RegExp,
): Generator<{ words: string; at: Position }> {
  const all = new RegExp(pattern.source, [...new Set(`${pattern.flags}g`)].join(''));
  for (const { text, at } of prose) {
    for (const match of text.matchAll(all)) {
      yield { words: match[0].replace(/\s+/g, ' ').trim(), at: at(match.index) };
    }
  }
}
