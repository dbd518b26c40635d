import type { Reference } from '../model/reference.ts';
import type { Author } from '../model/report.ts';

/** Given name, then family name. */
export function fullName(author: Author | undefined): string {
  return author ? `${author.given} ${author.family}` : '';
}

/** A name in a reference. */
export type Name = NonNullable<Reference['author']>[number];

/**
 * Family name, initials without stops and what follows the name: `van Smith-Jones AB Jr` (ICMJE,
 * Recommendations IV.A.3.g; NLM, Citing Medicine, chapter 1).
 */
export function shortName(name: Name): string {
  return [
    name['non-dropping-particle'],
    name.family,
    initials(name.given ?? ''),
    name['dropping-particle'],
    name.suffix,
  ]
    .filter(Boolean)
    .join(' ');
}

/** `Ann-Bea C.` and `ABC` both give `ABC`. */
function initials(given: string): string {
  return given
    .split(/[\s.\-\u2010\u2011]+/)
    .map((part) => (/^\p{Lu}{2,3}$/u.test(part) ? part : part.charAt(0).toUpperCase()))
    .join('');
}
