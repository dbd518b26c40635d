/** Reports that are not to be published yet. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyMadeUpSite, env } from '../site/made-up-site.ts';
import { build } from '../site/workspace.ts';
import type { Workspace } from '../site/workspace.ts';

let workspace: Workspace;
const draft = (): string =>
  join(workspace.root, 'src', 'content', 'reports', 'report-b', 'report.mdx');

beforeAll(async () => {
  workspace = await copyMadeUpSite();
  // It never was published.
  const ledgers = [join(draft(), '../addresses.json'), join(draft(), '../../pages.json')];
  for (const ledger of ledgers) await rm(ledger);
  const text = readFileSync(draft(), 'utf8');
  await writeFile(draft(), text.replace(/^version: /m, 'draft: true\nversion: '));
}, 60_000);

afterAll(() => workspace.remove());

function namesDraft(dist: string): string[] {
  return (
    readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:html|json|xml|txt)$/.test(entry.name))
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((file) => /reports\/report-b\b/.test(readFileSync(file, 'utf8')))
      // The guide has addresses for examples.
      .filter((file) => !file.includes(join(dist, 'guide')))
      .map((file) => file.slice(dist.length + 1))
  );
}

test('are built when they are asked for, say that they are drafts, and have no ledger', async () => {
  const { code, output, dist } = await build(workspace, { ...env, DRAFTS: 'true' });
  expect(code, output).toBe(0);
  const page = readFileSync(join(dist, 'reports', 'report-b', 'index.html'), 'utf8');
  expect(page).toContain('Not published');
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(existsSync(join(draft(), '..', 'addresses.json'))).toBe(false);
}, 120_000);

test('are in no page and in no file of a site that is published, whatever is wrong with them', async () => {
  await writeFile(draft(), `${readFileSync(draft(), 'utf8')}\n\n<script>\n`);
  const { code, output, dist } = await build(workspace, env);
  expect(code, output).toBe(0);
  expect(existsSync(join(dist, 'reports', 'report-a', 'index.html'))).toBe(true);
  expect(existsSync(join(dist, 'reports', 'report-b'))).toBe(false);
  expect(namesDraft(dist)).toEqual([]);
}, 120_000);
