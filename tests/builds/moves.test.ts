/** Folders and files of published pages are renamed or deleted: what stands at their addresses. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attribute, byTag, filesOf, pageAt, pagesOf, textOf } from '../site/pages.ts';
import type { Page } from '../site/pages.ts';
import { base, copyMadeUpSite, env, origin } from '../site/made-up-site.ts';
import { build, dist as ownDist, ownEnvironment, project } from '../site/workspace.ts';
import type { Built, Workspace } from '../site/workspace.ts';

let workspace: Workspace;
let dist = '';
let refused: Built;
let after: Built;

const inContent = (path: string): string => join(workspace.root, 'src/content', path);

function address(...words: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(workspace.root, 'src/cli/run.mjs'), 'address', ...words],
    { cwd: workspace.root, env: ownEnvironment(), encoding: 'utf8' },
  );
  return { status, output: stdout + stderr };
}

function head({ root }: Page, tag: 'link' | 'meta', by: string, name: string): string | undefined {
  const found = byTag(root, tag).find((element) => attribute(element, by) === name);
  return found && attribute(found, tag === 'link' ? 'href' : 'content');
}

beforeAll(async () => {
  workspace = await copyMadeUpSite();
  dist = join(workspace.root, 'dist');
  renameSync(inContent('reports/report-a'), inContent('reports/report-z'));
  const file = inContent('reports/report-z/report.mdx');
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace('id="granule"', 'id="grain"').replace('#fig-granule', '#fig-grain'),
  );
  rmSync(inContent('reports/report-c'), { recursive: true });
  refused = await build(workspace, env);
});
afterAll(() => workspace.remove());

test('a page that vanished without a successor stops the build, which says what to do', () => {
  expect(refused.code).toBe(1);
  expect(refused.output).toContain('1 problem in the content');
  expect(refused.output).toContain('src/content/reports/pages.json');
  expect(refused.output).toContain('The page `/reports/report-c/` was published');
  expect(refused.output).toContain('npm run address -- page /reports/report-c/ gone');
});

test('where it leads can be said only of a page that was published, and only where there is one', () => {
  for (const [words, says] of [
    [['page', '/reports/report-x/', 'gone'], 'No page was published'],
    [['page', '/reports/report-c/', '/reports/report-x/'], 'There is no page at'],
    [['page', '/reports/report-b/', 'gone'], 'nothing to decide'],
    [['page', '/reports/report-c/', 'keep'], 'nothing to keep'],
    [['page', '/reports/report-c/'], 'npm run address -- page'],
  ] as const) {
    const { status, output } = address(...words);
    expect([status, output]).toEqual([1, expect.stringContaining(says)]);
  }
});

describe('when it is decided', () => {
  beforeAll(async () => {
    const { status, output } = address('page', 'reports/report-c', 'gone');
    expect(status, output).toBe(0);
    after = await build(workspace, env);
    expect(after.code, after.output).toBe(0);
  });

  test('the build tells what it followed', () => {
    expect(after.output).toContain('/reports/report-a/ is now /reports/report-z/');
    expect(after.output).toContain('/reports/report-c/care/ is gone');
    expect(after.output).not.toMatch(/report-b.*(?:moved|gone)/);
  });

  test.each([
    ['reports/report-a/', 'reports/report-z/'],
    ['reports/report-a/care/', 'reports/report-z/care/'],
    ['reports/report-a/v1/', 'reports/report-z/v1/'],
    ['reports/report-a/figures/panels/', 'reports/report-z/figures/panels/'],
    // This one has another name besides.
    ['reports/report-a/figures/granule/', 'reports/report-z/figures/grain/'],
  ])(
    '%s leads to %s: by refresh, by link, for search engines and on hosts with rules',
    (from, to) => {
      const page = pageAt(dist, `${from}index.html`);
      expect(head(page, 'link', 'rel', 'canonical')).toBe(`${origin}${base}${to}`);
      expect(page.html).toContain(
        `<noscript><meta http-equiv="refresh" content="0; url=${base}${to}"></noscript>`,
      );
      const links = byTag(page.root, 'main').flatMap((main) => byTag(main, 'a'));
      expect(links.map((link) => attribute(link, 'href'))).toContain(`${base}${to}`);
      const rules = readFileSync(join(dist, '_redirects'), 'utf8').split('\n');
      expect(rules).toContain(`${base}${from} ${base}${to} 301`);
      expect(filesOf(dist)).toContain(`${to}index.html`);
    },
  );

  test('a page that was taken away says so, and is not indexed', () => {
    for (const path of ['reports/report-c/', 'reports/report-c/care/', 'reports/report-c/v1/']) {
      const page = pageAt(dist, `${path}index.html`);
      expect(textOf(page.root)).toContain('The address is right, and there was a page here.');
      expect(head(page, 'meta', 'name', 'robots')).toBe('noindex');
      expect(page.html).not.toContain('http-equiv="refresh"');
    }
  });

  test('no list names what is no longer there', () => {
    const map = readFileSync(join(dist, 'sitemap-0.xml'), 'utf8');
    expect(map).toContain('reports/report-z/');
    expect(map).not.toMatch(/report-[ac]\//);
    expect(readFileSync(join(dist, 'feed.xml'), 'utf8')).not.toMatch(/report-[ac]\//);
  });
});

test('every page that content makes is in a ledger', () => {
  const contents = join(project, 'src/content');
  const known = readdirSync(contents).flatMap((folder) => {
    try {
      const text = readFileSync(join(contents, folder, 'pages.json'), 'utf8');
      return Object.keys(JSON.parse(text) as object);
    } catch {
      return [];
    }
  });
  // The others are the same whatever the content; of what reports share the pages come and go.
  const fixed = filesOf(join(project, 'src/pages'))
    .filter((file) => file.endsWith('.astro') && !file.includes('['))
    .map((file) => `/${file.replace(/(?:index)?\.astro$/, '')}`.replace(/([^/])$/, '$1/'));
  const paths = pagesOf(ownDist).map(({ path }) => path.replace('/404.html', '/404/'));
  const unknown = paths.filter((path) => ![...known, ...fixed].includes(path));
  expect(unknown.filter((path) => !path.startsWith('/browse/'))).toEqual([]);
});
