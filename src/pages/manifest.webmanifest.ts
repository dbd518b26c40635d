/** What browsers show of the site where a reader installs it (W3C, Web Application Manifest). */
import type { APIRoute } from 'astro';
import { href, site } from '../site.ts';

const icon = (name: string, size: number, purpose: string) => ({
  src: href(`/icons/${name}.png`),
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

export const GET: APIRoute = () => {
  const manifest = {
    id: href('/'),
    name: site.title,
    short_name: site.title,
    description: site.description,
    lang: site.language,
    start_url: href('/'),
    scope: href('/'),
    // An article wants the ways back, on and to its address, which other displays hide.
    display: 'minimal-ui',
    icons: [icon('192', 192, 'any'), icon('512', 512, 'any'), icon('maskable', 512, 'maskable')],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
};
