/** The sites that the servers serve: that of the project, and one with every kind of file. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatRedirects } from '../../../src/formats/redirects.ts';
import { readDeploy } from '../../../src/hosting/deploy.ts';
import type { Move } from '../../../src/model/addresses/settle-pages.ts';
import { copyMadeUpSite } from '../../site/made-up-site.ts';
import { dist } from '../../site/workspace.ts';
import type { Workspace } from '../../site/workspace.ts';

export interface Site {
  dist: string;
  /** The path under which it lies. */
  base: string;
  /** The files that visitors are served. */
  files: string[];
  /** The pages, by their paths under the base. */
  pages: string[];
  read(file: string): Buffer;
}

/** The site in a folder. */
export function siteIn(folder: string): Site {
  const { base, files } = readDeploy(folder) ?? raise(`${folder} has no list of files.`);
  const names = Object.keys(files);
  return {
    dist: folder,
    base,
    files: names,
    pages: names
      .filter((file) => file.endsWith('.html'))
      .map((file) => file.replace(/(^|\/)index\.html$/, '$1')),
    read: (file) => readFileSync(join(folder, file)),
  };
}

/** The site of the project, as it was built. */
export function ownSite(): Site {
  return siteIn(dist);
}

/** Pages that the made-up site once had, and what they are called now. */
export const moves: readonly Move[] = [
  { from: '/reports/former-name/', to: '/reports/report-a/' },
  { from: '/reports/former-name/figures/one/', to: '/reports/report-a/#fig-panels' },
];

/** A library with pictures, a feed and a map, below a base path. */
export async function madeUpSite(): Promise<Site & { workspace: Workspace }> {
  const workspace = await copyMadeUpSite();
  const site = siteIn(join(workspace.root, 'dist'));
  await writeFile(join(site.dist, '_redirects'), formatRedirects(moves, site.base));
  // The glossary of the project comes with it: three of its pages stand for all.
  const terms = site.pages.filter((page) => /^glossary\/./.test(page)).slice(3);
  return { ...site, pages: site.pages.filter((page) => !terms.includes(page)), workspace };
}

function raise(message: string): never {
  throw new Error(message);
}
