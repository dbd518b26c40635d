/** A build that fails says everything that is wrong and leaves the last good site as it was. */
import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { filesOf } from '../site/pages.ts';
import { copyMadeUpSite, env } from '../site/made-up-site.ts';
import { build, project } from '../site/workspace.ts';
import type { Workspace } from '../site/workspace.ts';

const report = (id: string, text: string): Record<string, string> => ({
  [`src/content/reports/${id}/report.mdx`]: `---
kind: original
title: Report
shortTitle: Report
description: A synthetic report.
language: en
version: 1
status: current
published: 2020-01-01
licence: CC-BY-4.0
authors: [{ given: Author, family: One }]
patient: { sex: not stated }
keyFacts:
  - { label: One, text: One, passage: text }
  - { label: Two, text: Two, passage: text }
  - { label: Three, text: Three, passage: text }
---

## Text

${text}
`,
});

let workspace: Workspace;

beforeAll(async () => {
  workspace = await copyMadeUpSite();
});
afterAll(() => workspace.remove());

test('a build that fails lists every problem by file, line and column and leaves dist untouched', async () => {
  const dist = join(workspace.root, 'dist');
  const before = snapshot(dist);
  expect(Object.keys(before)).toContain('reports/report-a/index.html');

  const faulty = await makeFaulty();
  const failed = await build(workspace, env);
  await faulty.mend();

  expect(failed.code).toBe(1);
  expect(failed.output).toContain('2 problems in the content');
  expect(failed.output).toContain('src/content/reports/report-d/report.mdx:21:1\n');
  expect(failed.output).toContain('src/content/reports/report-e/report.mdx:21:7\n');
  expect(failed.output).toContain('`import` and `export` are not allowed');
  expect(failed.output).toContain('`javascript:alert(1)` is not allowed');
  expect(failed.output).not.toMatch(/\n\s+at /);
  expect(snapshot(dist)).toEqual(before);
  expect(filesOf(workspace.root).filter((file) => file.startsWith('.dist-'))).toEqual([]);

  const mended = await build(workspace, env);
  expect(mended.code, mended.output).toBe(0);
  expect(snapshot(dist)).toEqual(before);
});

describe('settings that cannot be used', () => {
  const file = () => join(workspace.root, 'src/site.config.ts');
  const settings = readFileSync(join(project, 'src/site.config.ts'), 'utf8');
  afterEach(() => writeFile(file(), settings));

  test('are told together with the faults of the reports', async () => {
    await writeFile(file(), settings.replace('language:', 'tongue:'));
    const faulty = await makeFaulty();
    const failed = await build(workspace, env);
    await faulty.mend();
    expect(failed.code).toBe(1);
    expect(failed.output).toContain('4 problems in the content');
    expect(failed.output).toMatch(/src\/site\.config\.ts:\d+:3\n {2}Unknown field `tongue`/);
  });

  test.each([
    ['an apostrophe ends the words too early', "  title: 'Site A's own',", 0],
    ['a comma is missing', "  title: 'Site A'", 1],
  ])('are told with the line where %s', async (_fault, line, below) => {
    await writeFile(file(), settings.replace(/^ {2}title:.*$/m, line));
    const at = settings.split('\n').findIndex((each) => each.startsWith('  title:')) + 1 + below;
    const { code, output } = await build(workspace);
    expect(code).toBe(1);
    expect(output).toMatch(
      new RegExp(`src/site\\.config\\.ts:${at}:\\d+\\n {2}The settings cannot`),
    );
    expect(output).not.toMatch(/\n\s+at /);
  });
});

test('pictures that cannot be read to their end, or are too large, stop the build', async () => {
  const figure = (name: string) =>
    `<Figure id="${name}" title="Grey" src="${name}.png" alt="Grey.">One.</Figure>`;
  const grey = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#888' }, limitInputPixels: false })
      .png()
      .toBuffer();
  const whole = await grey(90, 90);
  const files = { whole, cut: whole.subarray(0, -60), large: await grey(17_000, 16_000) };
  const folder = join(workspace.root, 'src/content/reports/report-d');
  await mkdir(folder);
  const text = Object.keys(files).map(figure).join('\n\n');
  await writeFile(join(folder, 'report.mdx'), Object.values(report('report-d', text)).join());
  for (const [name, bytes] of Object.entries(files)) {
    await writeFile(join(folder, `${name}.png`), bytes);
  }
  const { code, output } = await build(workspace);
  await rm(folder, { recursive: true });
  expect(code).toBe(1);
  expect(output).toContain('2 problems in the content');
  expect(output).toMatch(/report\.mdx:23:1\n {2}The picture `cut\.png` cannot be read to its end/);
  expect(output).toMatch(/report\.mdx:25:1\n {2}The picture `large\.png` has more pixels/);
});

test('an address of the site that cannot be used is refused, and says what to write', async () => {
  const path = await build(workspace, { SITE_URL: 'https://example.org/path' });
  expect(path.code).toBe(1);
  expect(path.output).toContain('a path goes into BASE_PATH');
  const scheme = await build(workspace, { SITE_URL: 'example.org' });
  expect(scheme.code).toBe(1);
  expect(scheme.output).toContain('like https://example.org');
});

/** Adds two faulty reports. */
async function makeFaulty(): Promise<{ mend: () => Promise<void> }> {
  const files = {
    ...report('report-d', "import thing from 'thing'"),
    ...report('report-e', 'Press [here](javascript:alert(1)).'),
  };
  const folders = Object.keys(files).map((file) => join(workspace.root, file, '..'));
  for (const folder of folders) await mkdir(folder);
  for (const [file, text] of Object.entries(files)) {
    await writeFile(join(workspace.root, file), text);
  }
  return {
    mend: async () => {
      for (const folder of folders) await rm(folder, { recursive: true });
    },
  };
}

function snapshot(dist: string): Record<string, string> {
  return Object.fromEntries(
    filesOf(dist).map((file) => [file, readFileSync(join(dist, file), 'base64')]),
  );
}
