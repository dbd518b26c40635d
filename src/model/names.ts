import type { Reference } from './reference.ts';

/** A name in a reference. */
export type Name = NonNullable<Reference['author']>[number];

/** Given name, then family name with its particles; the name of a group as it is. */
export function fullName(name: Name | undefined): string {
  if (!name) return '';
  const { literal, given, family, suffix } = name;
  const particles = [name['dropping-particle'], name['non-dropping-particle']];
  return literal ?? [given, ...particles, family, suffix].filter(Boolean).join(' ');
}

/**
 * Family name, initials without stops and what follows the name: `van Smith-Jones AB Jr` (ICMJE,
 * Recommendations IV.A.3.g; NLM, Citing Medicine, chapter 1).
 */
export function shortName(name: Name): string {
  const { family, given, suffix } = shortParts(name);
  return [family, given, suffix].filter(Boolean).join(' ');
}

/** The parts of a short name, in their order; particles belong to the part beside them. */
export function shortParts(name: Name): { family: string; given: string; suffix: string } {
  const joined = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(' ');
  return {
    family: joined(name['non-dropping-particle'], name.family),
    given: joined(initials(name.given ?? ''), name['dropping-particle']),
    suffix: name.suffix ?? '',
  };
}

/** `Ann-Bea C.` and `ABC` both give `ABC`. */
function initials(given: string): string {
  return given
    .split(/[\s.\-\u2010\u2011]+/)
    .map((part) => (/^\p{Lu}{2,3}$/u.test(part) ? part : part.charAt(0).toUpperCase()))
    .join('');
}
