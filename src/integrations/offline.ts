/** Lists, for devices that keep a report, the files that they need; written when all others are. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readLibrary } from '../model/read/library.ts';
import { formerPages, readSitePages } from '../model/read/site-pages.ts';
import { listSite } from '../offline/list-site.ts';

export function offline(): AstroIntegration {
  let root = '';
  let base = '';
  return {
    name: 'casebook-offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = `/${config.base}/`.replace(/\/+/g, '/');
      },
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        const library = readLibrary(root);
        const { gone } = formerPages(readSitePages(root, library));
        const reports = library.reports.map(({ article }) => article);
        for (const [name, list] of listSite(dist, base, reports, gone)) {
          mkdirSync(path.dirname(path.join(dist, name)), { recursive: true });
          writeFileSync(path.join(dist, name), list);
        }
      },
    },
  };
}
