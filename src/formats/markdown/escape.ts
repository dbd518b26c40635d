/** Words as CommonMark 0.31 with the tables of GitHub's dialect: nothing in them becomes markup. */

/**
 * Signs that could begin or end something wherever they stand; `!` only before a bracket. An
 * address would become a link, and would take the escapes within it for its own.
 */
const signs =
  /[\\`*_[\]~$#|]|<(?=[A-Za-z/!?]|\S*@)|&(?=#?\w+;)|!$|(?<=[a-z]):(?=\/\/)|(?<=www)\./gi;

/** Words within a line. Ends of lines are spaces. */
export function escapeWords(words: string): string {
  return words.replace(/[\t\n\f\r]+/g, ' ').replace(signs, '\\$&');
}

/** A line that begins with what would make it a list, a quotation, a heading or a rule. */
const lineStart = /^(?:[-+=>]|:(?=-)|\d{1,9}(?=[.)](?:\s|$)))/gm;

/** Lines that are written otherwise, each of which may look like the beginning of a block. */
export function escapeStarts(lines: string): string {
  return lines.replace(lineStart, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** Code (6.1): a fence longer than any within, and spaces where it begins or ends with one. */
export function codeSpan(code: string): string {
  const longest = Math.max(0, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$|^ .* $/.test(code) ? ' ' : '';
  return fence + space + code + space + fence;
}

/** Words that lead to an address; the address itself is written as it is (6.5). */
export function linkTo(address: string, words = address): string {
  return words === address && /^https?:[^\s<>]+$/.test(address)
    ? `<${address}>`
    : markdownLink(escapeWords(words), address);
}

/** A link (6.3). The words are Markdown already. */
export function markdownLink(words: string, address: string): string {
  const target = address
    .replace(/[<>\s|`]/g, encodeURIComponent)
    .replace(/[\\()]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;');
  return `[${words}](${target})`;
}
