import type { Move } from '../model/addresses/settle-pages.ts';

/**
 * Moves of pages as hosts read them from a file `_redirects` (Netlify; Cloudflare Pages): a rule per
 * line, the first that matches counts. Browsers keep what follows `#` where a rule names none. What
 * lies beside a report, its PDF say, goes with it.
 *
 * @param base the path under which the site lies
 */
export function formatRedirects(moves: readonly Move[], base: string): string {
  const at = (path: string): string => `${base}${path}`.replace(/\/{2,}/g, '/');
  const rules = [
    ...moves.map(({ from, to }) => [from, to]),
    ...moves.filter(isReport).map(({ from, to }) => [`${from}*`, `${to}:splat`]),
  ];
  return rules.map(([from = '', to = '']) => `${at(from)} ${at(to)} 301\n`).join('');
}

function isReport({ from, to }: Move): boolean {
  return [from, to].every((path) => /^\/reports\/[^/]+\/$/.test(path));
}
