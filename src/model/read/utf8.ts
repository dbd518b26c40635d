import type { Reporter } from './reporter.ts';

/**
 * Decodes a source file, which must be UTF-8 (RFC 3629); a byte-order mark is dropped.
 *
 * @returns the text, or `null` after reporting the first line that is not UTF-8.
 */
export function decodeUtf8(bytes: Uint8Array, reporter: Reporter): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    reportControls(text, reporter);
    return text;
  } catch {
    const line = firstBadLine(bytes);
    reporter.add(
      { line, column: 1 },
      'This file is not UTF-8 text.',
      'Save it again with the encoding set to UTF-8 (in most editors: “Save with encoding”).',
    );
    return null;
  }
}

/** Control characters, and the signs that turn the direction of writing (Unicode TR 9). */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]/;

/** Reports characters that cannot be seen and must not reach a page. */
function reportControls(text: string, reporter: Reporter): void {
  text.split('\n').forEach((line, index) => {
    const column = line.search(control);
    if (column < 0) return;
    const code = line.charCodeAt(column).toString(16).toUpperCase().padStart(4, '0');
    reporter.add(
      { line: index + 1, column: column + 1 },
      `An invisible control character (U+${code}) stands here.`,
      'Delete it; it often comes along when text is pasted.',
    );
  });
}

function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const newline = bytes.indexOf(10, start);
    const end = newline === -1 ? bytes.length : newline + 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    line += 1;
    start = end;
  }
  return line;
}
