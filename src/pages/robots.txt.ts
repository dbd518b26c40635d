import type { APIRoute } from 'astro';
import { absoluteHref } from '../site.ts';

/** Everything may be indexed; the map is named where its address is known. */
export const GET: APIRoute = () => {
  const map = absoluteHref('/sitemap-index.xml');
  return new Response(`User-agent: *\nAllow: /\n${map ? `Sitemap: ${map}\n` : ''}`);
};
