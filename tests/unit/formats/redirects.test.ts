import { expect, it } from 'vitest';
import { formatRedirects } from '../../../src/formats/redirects.ts';

it('moves are rules of a host, one per line; what lies beside a report goes with it', () => {
  const moves = [
    { from: '/reports/a/', to: '/reports/b/' },
    { from: '/reports/a/figures/one/', to: '/reports/b/#fig-one' },
    { from: '/glossary/old/', to: '/glossary/new/' },
  ];
  expect(formatRedirects(moves, '/base/')).toBe(
    [
      '/base/reports/a/ /base/reports/b/ 301',
      '/base/reports/a/figures/one/ /base/reports/b/#fig-one 301',
      '/base/glossary/old/ /base/glossary/new/ 301',
      '/base/reports/a/* /base/reports/b/:splat 301',
      '',
    ].join('\n'),
  );
  expect(formatRedirects(moves.slice(2), '/')).toBe('/glossary/old/ /glossary/new/ 301\n');
});
