import type { Reporter } from './reporter.ts';

/**
 * Decodes a source file, which must be UTF-8 (RFC 3629); a byte-order mark is dropped.
 *
 * @returns the text, or `null` after reporting the first line that is not UTF-8.
 */
export function decodeUtf8(bytes: Uint8Array, reporter: Reporter): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
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
