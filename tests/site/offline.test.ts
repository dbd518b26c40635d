/** What a device is told to keep must be what the site is made of. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import config from '../../src/site.config.ts';
import { readLibrary } from '../../src/model/read/library.ts';
import type { LibraryList, ReportList, SiteList } from '../../src/offline/lists.ts';
import { attribute, byTag, pagesOf } from './pages.ts';
import { dist, project } from './workspace.ts';

const { reports } = readLibrary(project);
const pages = pagesOf(dist);
const read = <List>(name: string): List =>
  JSON.parse(readFileSync(join(dist, 'offline', `${name}.json`), 'utf8')) as List;
const names = ['site', 'library', ...reports.map(({ article }) => `reports/${article.id}`)];
const fileOf = (path: string): string =>
  join(dist, decodeURI(path).replace(/(^|\/)$/, '$1index.html'));

describe.each(names)('the list offline/%s.json', (name) => {
  const { files } = read<LibraryList>(name);

  test('names files that are there, as they are', () => {
    const faults = files.filter(([path, digest, bytes]) => {
      const content = readFileSync(fileOf(path));
      const real = createHash('sha256').update(content).digest('hex').slice(0, 20);
      return real !== digest || content.length !== bytes;
    });
    expect(faults).toEqual([]);
  });

  test('is of the same build as all others', () => {
    expect(read<LibraryList>(name).build).toBe(read<SiteList>('status').build);
  });
});

test.each(reports)('the report $article.id is kept with all that its pages show', ({ article }) => {
  const { files } = read<ReportList>(`reports/${article.id}`);
  const kept = [...files, ...read<SiteList>('site').files];
  const known = new Set(kept.flatMap(([path, , , ...standsFor]) => [path, ...standsFor]));
  const own = pages.filter(({ path }) => known.has(path.slice(1)));
  expect(own.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      `/reports/${article.id}/`,
      `/reports/${article.id}/care/`,
      ...article.figures.map(
        ({ anchor }) => `/reports/${article.id}/figures/${anchor.replace(/^fig-/, '')}/`,
      ),
    ]),
  );
  const shown = own.flatMap(({ root }) =>
    byTag(root, 'img', 'script').flatMap((element) => [
      attribute(element, 'src'),
      ...(attribute(element, 'srcset') ?? '').split(/, /).map((one) => one.split(' ')[0]),
    ]),
  );
  expect(shown.filter((address) => address && !known.has(address.slice(1)))).toEqual([]);
});

test('the worker is one file by itself, at the top of the site', () => {
  const code = readFileSync(join(dist, 'sw.js'), 'utf8');
  expect(code).not.toMatch(/\bimport\b|\bimportScripts\b|\bexport\b/);
});

test.each(pages)(
  'the page $path has the place where a kept copy says that it is one',
  ({ html }) => {
    expect(html.split('<main id="main">')).toHaveLength(2);
  },
);

test('the site can be installed, with icons of the sizes that are told', async () => {
  const linked = pages.filter(({ root }) =>
    byTag(root, 'link').some(
      (link) =>
        attribute(link, 'rel') === 'manifest' &&
        attribute(link, 'href') === '/manifest.webmanifest',
    ),
  );
  // The first view of a report has no room for what can be had on every other page.
  const isReport = /^\/reports\/[^/]+\/(v\d+\/)?$/;
  expect(linked.map(({ path }) => path)).toEqual(
    pages.map(({ path }) => path).filter((path) => !isReport.test(path)),
  );
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.webmanifest'), 'utf8')) as {
    name: string;
    start_url: string;
    icons: { src: string; sizes: string; purpose: string }[];
  };
  expect(manifest).toMatchObject({ name: config.title, start_url: '/', scope: '/', id: '/' });
  expect(manifest.icons.map(({ purpose }) => purpose)).toEqual(['any', 'any', 'maskable']);
  for (const { src, sizes, purpose } of manifest.icons) {
    const { width, height, hasAlpha } = await sharp(join(dist, src)).metadata();
    expect(`${width}x${height}`).toBe(sizes);
    if (purpose === 'maskable') expect(hasAlpha, 'a ground up to every edge').toBe(false);
  }
});
