const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A date `2026-01-31` as readers write it: `31 January 2026`. */
export function longDate(iso: string): string {
  return long.format(new Date(`${iso}T00:00:00Z`));
}
