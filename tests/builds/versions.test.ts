/** A report is frozen, changed and retracted: what each of its versions shows. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attribute, byTag, elements, filesOf, pageAt, pagesOf, textOf } from '../site/pages.ts';
import type { Page } from '../site/pages.ts';
import { base, copyMadeUpSite, env, origin } from '../site/made-up-site.ts';
import { build, ownEnvironment } from '../site/workspace.ts';
import type { Workspace } from '../site/workspace.ts';

const folder = 'src/content/reports/report-a';

let workspace: Workspace;
let dist = '';
/** The only version, and what became of it. */
let first: Page;
let kept: Page;

const file = (name: string): string => join(workspace.root, folder, name);
const page = (path: string): Page => pageAt(dist, `reports/report-a/${path}index.html`);

function edit(name: string, from: RegExp | string, to: string): void {
  const text = readFileSync(file(name), 'utf8');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(file(name), changed);
}

function run(...command: string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(workspace.root, 'src/cli/run.mjs'), ...command],
    { cwd: workspace.root, env: ownEnvironment(), encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  return stdout;
}

function idsOf({ root }: Page): string[] {
  return [...elements(root)].flatMap((element) => attribute(element, 'id') ?? []);
}

function head({ root }: Page, tag: 'link' | 'meta', by: string, name: string): string | undefined {
  const found = byTag(root, tag).find((element) => attribute(element, by) === name);
  return found && attribute(found, tag === 'link' ? 'href' : 'content');
}

function dataOf({ html }: Page): Record<string, unknown> {
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  return JSON.parse(json) as Record<string, unknown>;
}

beforeAll(async () => {
  workspace = await copyMadeUpSite();
  dist = join(workspace.root, 'dist');
  first = page('v1/');
  expect(run('freeze', 'report-a')).toContain('it stays at /reports/report-a/v1/');
  edit('report.mdx', /^updated: .*$/m, 'updated: 2026-03-03');
  edit(
    'report.mdx',
    'status: current',
    'status: retracted\nnotices: [{ date: 2026-03-03, text: Nobody can have a crunch. }]',
  );
  edit('report.mdx', 'Polishing abrades', 'Rubbing with a cloth abrades');
  edit('report.mdx', /<Figure id="granule"[^]*?<\/Figure>\n/, '');
  edit('report.mdx', / \(?\[\]\(#fig-granule\)\)?/g, '');
  for (const name of ['fig-granule', 'scale']) run('address', 'report-a', name, 'gone');
  const { code, output } = await build(workspace, env);
  expect(code, output).toBe(0);
  kept = page('v1/');
});
afterAll(() => workspace.remove());

describe('the only version of a report', () => {
  test('has an address of its own already, with the whole text, and says that it is the newest', () => {
    expect(textOf(first.root)).toContain('This is version 1, the newest.');
    expect(textOf(first.root)).toContain('Polishing abrades');
    expect(first.html).not.toContain('Retracted');
  });
});

describe('a version that another followed', () => {
  test('is as it was published: same words, same addresses, same pictures', () => {
    expect(idsOf(kept)).toEqual(idsOf(first));
    expect(textOf(kept.root)).toContain('Polishing abrades');
    expect(textOf(kept.root)).toContain('Granule under glass');
    const pictures = byTag(kept.root, 'img').map((image) => attribute(image, 'src') ?? '');
    expect(pictures.length).toBeGreaterThan(0);
    for (const src of pictures) expect(existsSync(join(dist, src.replace(base, '')))).toBe(true);
  });

  test('says that there is a newer one, of when, and leads there', () => {
    expect(textOf(kept.root)).toContain(
      'This is version 1, of 31 January 2026. A newer one exists: version 2, of 3 March 2026.',
    );
    const links = byTag(kept.root, 'a').filter((link) => textOf(link).startsWith('version 2'));
    expect(links.map((link) => attribute(link, 'href'))).toEqual([`${base}reports/report-a/`]);
    expect(head(kept, 'link', 'rel', 'latest-version')).toBe(`${base}reports/report-a/`);
  });

  test('shows the retraction that came later, to people and to machines', () => {
    expect(byTag(kept.root, 'h1').map(textOf)).toEqual([
      'Retracted: Report A: a made-up patient & a made-up finding',
    ]);
    const titles = byTag(kept.root, 'head').flatMap((part) => byTag(part, 'title'));
    expect(titles.map(({ childNodes: [text] }) => text)).toMatchObject([
      { value: expect.stringMatching(/^Retracted: .* \(version 1\)/) },
    ]);
    expect(textOf(kept.root)).toContain('Retracted, 3 March 2026. Nobody can have a crunch.');
    expect(dataOf(kept)).toMatchObject({
      '@id': `${origin}${base}reports/report-a/v1/`,
      version: '1',
      creativeWorkStatus: 'Retracted',
      correction: [{ text: 'Nobody can have a crunch.' }],
      exampleOfWork: { '@id': `${origin}${base}reports/report-a/` },
    });
  });
});

describe('how to cite', () => {
  const citeOf = (from: Page): Page => {
    const link = byTag(from.root, 'a').find((one) => textOf(one) === 'Cite');
    const href = link && attribute(link, 'href');
    return page(href?.replace(`${base}reports/report-a/`, '') ?? '');
  };
  const cited = ({ root }: Page): string[] =>
    byTag(root, 'dd')
      .filter((element) => attribute(element, 'data-citation'))
      .map(textOf);

  test('a version that another followed is told with its own address, and says so', () => {
    const own = citeOf(kept);
    expect(own.path).toBe('/reports/report-a/v1/cite/');
    expect(textOf(own.root)).toContain('A newer one exists: version 2');
    expect(own.html).toContain(`href="${base}reports/report-a/v1/"`);
    expect(cited(own)).toHaveLength(5);
    for (const words of cited(own)) {
      expect(words).toContain('Retracted: Report A');
      expect(words).toContain(`${origin}${base}reports/report-a/v1/`);
    }
    expect(head(own, 'meta', 'name', 'robots')).toBe('noindex');
    expect(head(own, 'link', 'rel', 'canonical')).toBe(`${origin}${base}reports/report-a/`);
  });

  test('the newest version is told as that of the report, which names the address that stays', () => {
    const own = citeOf(page('v2/'));
    expect(own.path).toBe('/reports/report-a/cite/');
    expect(textOf(own.root)).toContain('Version 2, published');
    expect(byTag(own.root, 'a').map((link) => attribute(link, 'href'))).toContain(
      `${base}reports/report-a/v2/`,
    );
  });
});

describe('every version', () => {
  test('is to be found at the report alone: not indexed, not listed, not among search results', () => {
    for (const version of [first, kept, page('v2/')]) {
      expect(head(version, 'meta', 'name', 'robots')).toBe('noindex');
      expect(head(version, 'link', 'rel', 'canonical')).toBe(`${origin}${base}reports/report-a/`);
      expect(version.html).not.toContain('citation_');
    }
    const others = pagesOf(dist).filter(({ path }) => !path.startsWith('/reports/report-a/'));
    for (const { path, html } of others) expect(html, path).not.toMatch(/href="[^"]*report-a\/v\d/);
    for (const name of ['sitemap-0.xml', 'feed.xml']) {
      expect(readFileSync(join(dist, name), 'utf8')).not.toMatch(/report-a\/v\d/);
    }
    const records = filesOf(dist).filter((name) => name.startsWith('pagefind/fragment/'));
    const urls = records.map((name) => {
      const text = gunzipSync(readFileSync(join(dist, name))).toString();
      return /"url":"([^"]*)"/.exec(text)?.[1] ?? '';
    });
    expect(urls).toContain('/reports/report-a/');
    expect(urls.filter((url) => /\/v\d/.test(url))).toEqual([]);
  });

  test('is one link away from the report', () => {
    const links = byTag(page('').root, 'a').map((link) => attribute(link, 'href'));
    expect(links).toContain(`${base}reports/report-a/v1/`);
    expect(links).toContain(`${base}reports/report-a/v2/`);
  });

  test('has no pages of figures but those of the report', () => {
    expect(filesOf(dist).filter((name) => /v\d\/figures/.test(name))).toEqual([]);
    expect(byTag(kept.root, 'a').map((link) => attribute(link, 'href'))).not.toContain(
      `${base}reports/report-a/figures/granule/`,
    );
  });
});

test('the retraction stands wherever the report is named', () => {
  for (const path of ['reports/index.html', 'reports/report-b/index.html', 'search/index.html']) {
    expect(textOf(pageAt(dist, path).root), path).toContain('Retracted: Report A');
  }
  expect(readFileSync(join(dist, 'feed.xml'), 'utf8')).toContain('<title>Retracted: Report A');
  const csl = readFileSync(join(dist, 'reports/report-a/citation.csl.json'), 'utf8');
  expect(JSON.parse(csl)).toMatchObject([{ status: 'retracted', version: '2' }]);
});

test('a frozen version that was changed stops the build, which says how to bring it back', async () => {
  const text = readFileSync(file('v1/report.mdx'), 'utf8');
  edit('v1/report.mdx', 'Polishing abrades', 'Polish abrades');
  const { code, output } = await build(workspace, env);
  writeFileSync(file('v1/report.mdx'), text);
  expect(code).toBe(1);
  expect(output).toContain(`${folder}/v1/report.mdx:1:1`);
  expect(output).toContain(`git checkout HEAD -- ${folder}/v1/report.mdx`);
});
