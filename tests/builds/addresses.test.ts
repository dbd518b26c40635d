/** A published report is changed: what the build keeps, follows, refuses and says. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ledgerFaults, ledgersOf } from '../../src/cli/ledgers.ts';
import { readLibrary } from '../../src/model/read/library.ts';
import { copyMadeUpSite, env, madeUpSite } from '../site/made-up-site.ts';
import { build, ownEnvironment } from '../site/workspace.ts';
import type { Workspace } from '../site/workspace.ts';

let workspace: Workspace;
let page = '';
const folder = 'src/content/reports/report-a';
const read = (file: string): string => readFileSync(join(workspace.root, file), 'utf8');
const ledger = (): Record<string, { now?: string; gone?: number }> =>
  JSON.parse(read(`${folder}/addresses.json`)) as Record<string, { now?: string; gone?: number }>;

function edit(from: RegExp | string, to: string): void {
  const text = read(`${folder}/report.mdx`);
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(join(workspace.root, folder, 'report.mdx'), changed);
}

/** The address of the paragraph in which words stand. */
function paragraphWith(html: string, words: string): string | undefined {
  const before = html.slice(0, html.indexOf(words));
  return [...before.matchAll(/<p id="([^"]+)"/g)].at(-1)?.[1];
}

function address(...words: string[]): { status: number | null; output: string } {
  const run = join(workspace.root, 'src/cli/run.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [run, 'address', ...words], {
    cwd: workspace.root,
    env: ownEnvironment(),
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

beforeAll(async () => {
  workspace = await copyMadeUpSite();
  page = read('dist/reports/report-a/index.html');
});
afterAll(() => workspace.remove());

test('the first build records every address of the text, and says how many', async () => {
  const { output } = await madeUpSite();
  expect(output).toMatch(/report-a\/addresses\.json: \d+ new/);
  const known = ledger();
  const ids = [...page.matchAll(/ id="((?:p|li|row|fig|tbl|note|ref)-[^"]+)"/g)].map(
    ([, id]) => id,
  );
  expect(ids.length).toBeGreaterThan(20);
  for (const id of ids) expect(known, id).toHaveProperty([id ?? '']);
});

test('where nobody would commit a ledger, one that is behind stops the build', async () => {
  edit('Polishing abrades', 'Rubbing with a cloth abrades');
  const { code, output } = await build(workspace, { ...env, CI: 'true' });
  expect(code).toBe(1);
  expect(output).toContain(`${folder}/addresses.json`);
  expect(output).toMatch(/\d followed/);
  expect(output).toContain('npm run build');
});

test('an edited paragraph keeps its address, and the build says so', async () => {
  const before = paragraphWith(page, 'Polishing abrades');
  const { code, output } = await build(workspace, env);
  expect(code, output).toBe(0);
  expect(output).toMatch(/#\S+ followed an edit \(\d+ % alike\)/);
  const after = read('dist/reports/report-a/index.html');
  expect(paragraphWith(after, 'Rubbing with a cloth')).toBe(before);
  const { root } = workspace;
  expect(ledgerFaults(root, ledgersOf(root, readLibrary(root)))).toEqual([]);
});

test('a name that vanishes stops the build, which names the command that decides', async () => {
  const kept = read(`${folder}/addresses.json`);
  edit('<Passage id="outcome">After one week nothing had changed.</Passage>', 'The end.');
  edit(/passage: outcome\b/g, 'passage: patient');
  const { code, output } = await build(workspace, env);
  expect(code).toBe(1);
  expect(output).toContain('`#outcome` was published');
  expect(output).toContain('npm run address -- report-a outcome gone');
  expect(read(`${folder}/addresses.json`)).toBe(kept);
});

test('what was decided is noted, and the address lands where it says what happened', async () => {
  expect(address('report-a', 'outcome', 'nowhere')).toMatchObject({ status: 1 });
  expect(address('report-a', 'nothing', 'gone').output).toContain('is not in');
  expect(address().output).toContain('npm run address -- <report> <address> gone');
  const { status, output } = address('report-a', '#outcome', 'gone');
  expect(status, output).toBe(0);
  const built = await build(workspace, env);
  expect(built.code, built.output).toBe(0);
  expect(ledger()['outcome']).toMatchObject({ gone: 1 });
  const html = read('dist/reports/report-a/index.html');
  expect(html).toMatch(/<span class="gone" id="outcome"[^>]*>What stood here is no longer/);
});

test('a damaged ledger stops the build at its line, and is left as it is', async () => {
  const file = join(workspace.root, folder, 'addresses.json');
  const whole = read(`${folder}/addresses.json`);
  writeFileSync(file, whole.replace('\n', '\n<<<<<<< ours\n'));
  const { code, output } = await build(workspace, env);
  expect(code).toBe(1);
  expect(output).toContain('addresses.json:2:1');
  expect(read(`${folder}/addresses.json`)).toContain('<<<<<<< ours');
  writeFileSync(file, whole);
  expect(existsSync(join(workspace.root, 'dist/index.html'))).toBe(true);
});
