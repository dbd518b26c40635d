/** What kind of file each is, in the words of a server's `Content-Type`. */
import path from 'node:path';
import { contentTypeOf, formats } from '../formats/index.ts';

const text = (type: string): string => contentTypeOf({ type });
const other = 'application/octet-stream';

/** Kinds of files that servers know, by the end of the name without its dot. */
const known: readonly [string, string][] = [
  ['avif', 'image/avif'],
  ['css', text('text/css')],
  ['csv', text('text/csv')],
  ['gif', 'image/gif'],
  ['html', text('text/html')],
  ['ico', 'image/x-icon'],
  ['jpg', 'image/jpeg'],
  ['js', text('text/javascript')],
  ['json', text('application/json')],
  ['png', 'image/png'],
  ['svg', 'image/svg+xml'],
  ['txt', text('text/plain')],
  ['webp', 'image/webp'],
  ['woff2', 'font/woff2'],
  ['xml', text('application/xml')],
];

/** Kinds that many servers do not know. */
const unusual: readonly [string, string][] = [
  ...formats
    .map((format): [string, string] => [endingOf(format.file), contentTypeOf(format)])
    .filter(([ending]) => !known.some(([end]) => end === ending)),
  ['webmanifest', text('application/manifest+json')],
  // Pagefind's files are packed already, and unpacked by who reads them.
  ...['pagefind', 'pf_fragment', 'pf_index', 'pf_leads', 'pf_meta'].map((end): [string, string] => [
    end,
    other,
  ]),
];

/** Types by the end of the name, without its dot. */
export const typesByEnding: ReadonlyMap<string, string> = new Map([...known, ...unusual]);

/** Types of files whose name tells more than its end: by so much of the name as tells it. */
export const specialTypes: ReadonlyMap<string, string> = new Map([
  ['feed.xml', text('application/atom+xml')],
  ...formats
    .filter((format) => contentTypeOf(format) !== typesByEnding.get(endingOf(format.file)))
    .map((format): [string, string] => [tellingPart(format.file), contentTypeOf(format)]),
]);

/** Both ends of `citation.csl.json`; of `linkset.json`, whose end is that of others too, the whole. */
function tellingPart(file: string): string {
  const ends = file.slice(file.indexOf('.'));
  return ends === `.${endingOf(file)}` ? file : ends;
}

/** What a host has to be told: by so much of the name as tells it. */
export const unusualTypes: ReadonlyMap<string, string> = new Map([
  ...specialTypes,
  ...unusual.map(([ending, type]): [string, string] => [`.${ending}`, type]),
]);

/** The media type of a file of the site. */
export function contentTypeOfFile(file: string): string {
  const [, special] = [...specialTypes].find(([end]) => file.endsWith(end)) ?? [];
  return special ?? typesByEnding.get(endingOf(file)) ?? other;
}

/** Whether a file may become smaller when it is packed: text does, pictures do not. */
export function isText(file: string): boolean {
  return /charset=|\+xml/.test(contentTypeOfFile(file));
}

function endingOf(file: string): string {
  return path.posix.extname(file).slice(1);
}
