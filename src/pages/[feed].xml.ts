import type { APIRoute } from 'astro';
import { toAtom } from '../formats/atom.ts';
import { allReports } from '../library.ts';
import { absoluteHref, feedPath, reportPath, site } from '../site.ts';

/** A feed holds whole addresses, so there is one only where the site's origin is known. */
export function getStaticPaths() {
  return absoluteHref('/') ? [{ params: { feed: 'feed' } }] : [];
}

export const GET: APIRoute = async () => {
  const address = (path: string): string => absoluteHref(path) ?? '';
  const feed = toAtom(await allReports(), site, {
    site: address('/'),
    feed: address(feedPath),
    report: (id) => address(reportPath(id)),
  });
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml' } });
};
