/**
 * Brings text that differs only in typography to one form: lower case, no accents, every dash
 * a hyphen, quotation marks straight, every space one plain space. Addresses and search both rest on it, so a change here
 * changes published addresses.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c-\u201e\u00ab\u00bb]/g, '"')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** A heading or name as part of an address: `Case description` becomes `case-description`. */
export function slug(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
