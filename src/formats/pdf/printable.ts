/** Signs that no font has. */

/** What shows nothing, or is made from other signs when it is laid out. */
const needsNoGlyph = /[\p{Default_Ignorable_Code_Point}\p{White_Space}]/u;

/**
 * Puts something else in place of every sign that no font has: its parts, where the fonts have
 * those (`Ⅱ` is printed as `II`: Unicode Standard Annex 15, NFKD), else its number, `[U+4E2D]`.
 * Nothing vanishes, and no sign is shown as an empty box.
 *
 * @returns the text, and the signs of which only the number is printed
 */
export function printable(
  text: string,
  has: (codePoint: number) => boolean,
): { text: string; missing: string[] } {
  const isPrinted = (sign: string): boolean =>
    needsNoGlyph.test(sign) || has(sign.codePointAt(0) ?? 0);
  const missing = new Set<string>();
  const replaced = text.replace(/[^\n -~]/gu, (sign) => {
    if (isPrinted(sign)) return sign;
    const parts = sign.normalize('NFKD');
    if (parts !== sign && [...parts].every(isPrinted)) return parts;
    missing.add(sign);
    return `[${codeOf(sign)}]`;
  });
  return { text: replaced, missing: [...missing] };
}

/** A sign by its number in Unicode: `U+4E2D`. */
export function codeOf(sign: string): string {
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${code.padStart(4, '0')}`;
}
