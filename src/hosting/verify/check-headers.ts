/** Holds the headers of served files against those that each should have. */
import { always, headersOf } from '../headers.ts';
import { contentTypeOfFile } from '../media-types.ts';
import type { ServedFile } from './fetch-files.ts';

/** A header that is not as it should be, with the files of which that holds. */
export interface WrongHeader {
  name: string;
  /** What was sent, null for nothing. */
  sent: string | null;
  wanted: string;
  files: string[];
}

/** Types for which browsers, sent a wrong one, do not show or run a file. */
const needed = /^(?:text\/html|text\/javascript|image\/svg\+xml|application\/pdf)/;

/** Whether a host sends nothing of what it is asked to send: it is then one that cannot. */
export function isPlain(served: readonly ServedFile[]): boolean {
  return served.every(({ headers }) => Object.keys(always).every((name) => !headers.has(name)));
}

/** Every header that is missing or another, grouped by what was sent. */
export function wrongHeaders(
  served: readonly ServedFile[],
  policy: string,
  plain: boolean,
): WrongHeader[] {
  const found = new Map<string, WrongHeader>();
  for (const { file, headers } of served.filter(({ state }) => state !== 'missing')) {
    const type = contentTypeOfFile(file);
    const wanted: [string, string][] = [
      ...(!plain || needed.test(type) ? [['Content-Type', type] as [string, string]] : []),
      ...(plain ? [] : Object.entries(headersOf(file, policy))),
    ];
    for (const [name, value] of wanted) {
      const sent = headers.get(name);
      if (means(name, sent, value)) continue;
      const key = JSON.stringify([name, sent, value]);
      const group = found.get(key) ?? { name, sent, wanted: value, files: [] };
      group.files.push(file);
      found.set(key, group);
    }
  }
  return [...found.values()].sort((a, b) => b.files.length - a.files.length);
}

/** Whether a header says what it should, in whichever of the usual ways. */
function means(name: string, sent: string | null, wanted: string): boolean {
  if (sent === null) return false;
  if (name === 'Content-Type') {
    const [type, charset = 'charset=utf-8'] = plainly(sent).split(';');
    return (
      charset === 'charset=utf-8' &&
      type?.replace('application/javascript', 'text/javascript') === plainly(wanted).split(';')[0]
    );
  }
  // Hosts have several words for asking each time.
  if (name === 'Cache-Control' && wanted === 'no-cache') {
    return /no-cache|no-store|max-age=0/.test(sent);
  }
  return plainly(sent) === plainly(wanted);
}

function plainly(value: string): string {
  return value.toLowerCase().replaceAll(/\s*([,;])\s*/g, '$1');
}
