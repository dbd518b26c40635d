import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readScaffold } from '../new/scaffold.ts';
import type { Check } from './review.ts';

/** Words of `npm run new` that still stand in a report. */
export const leftOver: Check = {
  title: 'Left over from `npm run new`',
  find: ({ root, reports }) => {
    const written = linesOf(readScaffold('report.mdx'));
    const telling = new Set(written.filter(isTelling));
    return reports.flatMap(({ file }) =>
      linesOf(readFileSync(path.join(root, file), 'utf8')).flatMap((line, index) =>
        telling.has(line)
          ? [
              {
                file,
                line: index + 1,
                column: 1,
                reason: `This line is still as it was written for you: “${shortened(line)}”.`,
                advice: 'Write your own, or remove the line.',
              },
            ]
          : [],
      ),
    );
  },
};

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).map((line) => line.trim());
}

/** What may well stay as it was. */
const harmless = /^(?:#|\{\/\*|<\/|\||funding:|competingInterests:)/;

/** Lines that only the made-up report has: whole sentences and long fields. */
function isTelling(line: string): boolean {
  return line.length >= 24 && !harmless.test(line);
}

function shortened(line: string): string {
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
