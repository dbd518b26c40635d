/** The picture files of a report: each belongs to a figure and is what its name says. */
import type { Article } from '../article.ts';
import type { Reporter } from './reporter.ts';

/** How the files of each kind of picture begin (the signatures in their specifications). */
const signatures: Record<string, (head: string) => boolean> = {
  png: (head) => head.startsWith('\x89PNG\r\n\x1a\n'),
  jpg: (head) => head.startsWith('\xff\xd8\xff'),
  webp: (head) => head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP',
  avif: (head) => head.slice(4, 8) === 'ftyp' && /avi[fs]/.test(head.slice(8, 32)),
  tiff: (head) => head.startsWith('II*\0') || head.startsWith('MM\0*'),
};

const kinds: Record<string, string> = { jpeg: 'jpg', tif: 'tiff' };

/**
 * Reports figures whose picture is missing or is no picture, and pictures that no figure shows:
 * every picture in the folder is published.
 *
 * @param files the bytes of the report's files, by name
 */
export function checkPictures(
  article: Article,
  files: ReadonlyMap<string, Buffer>,
  reporter: Reporter,
): void {
  for (const { image, position } of article.figures) {
    const bytes = image && files.get(image.file);
    if (image && !bytes) {
      reporter.add(
        position,
        `The picture \`${image.file}\` is not in the report’s folder.`,
        'Put the file itself, not a link to it, beside `report.mdx`, or correct its name (capitals count).',
      );
    } else if (image && bytes && !isPicture(image.file, bytes)) {
      reporter.add(
        position,
        `\`${image.file}\` is not the kind of picture that its name says.`,
        'Open it in a picture program and export it again as PNG or JPEG.',
      );
    }
  }
  const shown = new Set(article.figures.map(({ image }) => image?.file));
  for (const name of files.keys()) {
    if (!pictureKind(name) || shown.has(name)) continue;
    reporter.add(
      { line: 1, column: 1 },
      `The picture \`${name}\` is in the folder, but in no figure.`,
      'Show it in a `<Figure>`, or take the file out: what lies here is published.',
    );
  }
}

/** The kind of picture that a file's name says, if it says one. */
export function pictureKind(name: string): string | null {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const kind = kinds[ending] ?? ending;
  return Object.hasOwn(signatures, kind) ? kind : null;
}

function isPicture(name: string, bytes: Buffer): boolean {
  const kind = pictureKind(name);
  return kind !== null && signatures[kind]?.(bytes.toString('latin1', 0, 32)) === true;
}
