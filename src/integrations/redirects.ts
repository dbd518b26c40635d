/** The file by which hosts that know it (Netlify, Cloudflare Pages) answer for pages that moved. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatRedirects } from '../formats/redirects.ts';
import { readLibrary } from '../model/read/library.ts';
import { formerPages, readSitePages } from '../model/read/site-pages.ts';

export function redirects(): AstroIntegration {
  let root = '';
  let base = '';
  return {
    name: 'casebook-redirects',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base;
      },

      'astro:build:done': async ({ dir }) => {
        const { moves } = formerPages(readSitePages(root, readLibrary(root)));
        if (moves.length > 0)
          await writeFile(new URL('_redirects', dir), formatRedirects(moves, base));
      },
    },
  };
}
