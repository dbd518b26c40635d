/** A site whose reports are still to be written. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import config from '../../src/site.config.ts';
import { attribute, byTag, filesOf, pageAt, textOf } from '../site/pages.ts';
import { build, makeWorkspace } from '../site/workspace.ts';
import type { Workspace } from '../site/workspace.ts';

let workspace: Workspace;

beforeAll(async () => {
  workspace = await makeWorkspace({ content: join(import.meta.dirname, 'empty-content') });
});
afterAll(() => workspace.remove());

test('a site without reports builds, says that there are none, and can be searched', async () => {
  const { code, output, dist } = await build(workspace);
  expect(code, output).toBe(0);
  const home = pageAt(dist, 'index.html');
  expect(textOf(home.root)).toContain('There are no reports yet.');
  expect(byTag(home.root, 'h1').map(textOf)).toEqual([config.title]);
  expect(textOf(pageAt(dist, 'reports/index.html').root)).toContain('There are no reports yet.');
  const browse = pageAt(dist, 'browse/index.html');
  expect(textOf(browse.root)).toContain('There are no reports yet.');
  expect(byTag(browse.root, 'a').map((link) => attribute(link, 'href'))).toContain('/reports/');
  expect(filesOf(dist).filter((file) => /^(reports|browse)\/./.test(file))).toEqual([
    'browse/index.html',
    'reports/index.html',
  ]);
  expect(filesOf(dist)).toEqual(
    expect.arrayContaining(['search/index.html', 'pagefind/pagefind.js']),
  );
});
