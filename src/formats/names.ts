import type { Author } from '../model/report.ts';

/** Given name, then family name. */
export function fullName(author: Author | undefined): string {
  return author ? `${author.given} ${author.family}` : '';
}

/** Family name and initials without stops, `Smith-Jones AB` (ICMJE, Recommendations IV.A.3.g). */
export function shortName({
  given,
  family,
}: {
  given?: string | undefined;
  family?: string | undefined;
}): string {
  const initials = (given ?? '')
    .split(/[\s.-]+/)
    .map((part) => part.charAt(0).toUpperCase())
    .join('');
  return [family, initials].filter(Boolean).join(' ');
}
