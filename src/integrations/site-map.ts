/** The map of the site: every page that may be indexed, those of reports with their last change. */
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { readLibrary } from '../model/read/library.ts';
import { lastChange } from '../model/standing.ts';
import { listed } from './listed.ts';

/** @param base the base path of the site, with a slash at either end */
export function siteMap(base: string): AstroIntegration {
  let root = '';
  let isListed: ((page: string) => boolean) | undefined;
  let changes: Map<string, string> | undefined;
  const pathOf = (address: string): string => new URL(address).pathname.slice(base.length);
  const { hooks, ...map } = sitemap({
    filter: (page) => (isListed ??= listed(root, base))(page),
    serialize(page) {
      changes ??= new Map(
        readLibrary(root).reports.map(({ article: { id, meta } }) => [id, lastChange(meta)]),
      );
      const [, id = ''] = /^reports\/([^/]+)\//.exec(pathOf(page.url)) ?? [];
      const lastmod = changes.get(id);
      return lastmod ? { ...page, lastmod } : page;
    },
  });
  return {
    ...map,
    hooks: {
      ...hooks,
      'astro:config:done': async (options) => {
        root = fileURLToPath(options.config.root);
        await hooks['astro:config:done']?.(options);
      },
    },
  };
}
