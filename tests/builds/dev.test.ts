/** The live preview: a saved report shows at once, search included, and a fault does no harm. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { makeWorkspace, ownEnvironment, project } from '../site/workspace.ts';
import type { Workspace } from '../site/workspace.ts';

const base = '/some/base/';

let workspace: Workspace;
let server: ChildProcess;
let output = '';
let address = '';

beforeAll(async () => {
  workspace = await makeWorkspace({ content: join(project, 'tests', 'fixtures', 'library') });
  server = spawn(process.execPath, [join(workspace.root, 'src/cli/run.mjs'), 'dev'], {
    cwd: workspace.root,
    env: { ...ownEnvironment(), NO_COLOR: '1', BASE_PATH: base },
  });
  server.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
  server.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text));
  address = await vi.waitFor(
    () => {
      const found = /http:\/\/localhost:\d+\/some\/base\//.exec(output)?.[0];
      if (!found) throw new Error(`The preview has not started:\n${output}`);
      return found;
    },
    { timeout: 60_000, interval: 200 },
  );
});

afterEach(({ task }) => {
  if (task.result?.state === 'fail') console.error(`The preview said:\n${output}`);
});

afterAll(async () => {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill();
  await ended;
  await workspace.remove();
});

test('a saved change shows at once', async () => {
  expect(await page()).toContain('Polishing abrades');
  await edit('Polishing abrades', 'Polishing smooths');
  await vi.waitFor(async () => expect(await page()).toContain('Polishing smooths'), wait);
});

test('a file that an editor empties before writing it is read when it is whole', async () => {
  await edit('Polishing smooths', 'Polishing evens', 4);
  await vi.waitFor(async () => expect(await page()).toContain('Polishing evens'), wait);
  await edit('Polishing evens', 'Polishing smooths', 4);
  await vi.waitFor(async () => expect(await page()).toContain('Polishing smooths'), wait);
  expect(output).not.toContain('report.mdx');
});

test('the search index follows, under the base path', async () => {
  const hash = await indexHash();
  await edit('Polishing smooths', 'Polishing brightens');
  await vi.waitFor(async () => expect(await indexHash()).not.toBe(hash), wait);
  await vi.waitFor(async () => expect(await page()).toContain('Polishing brightens'), wait);
});

test('a fault is told with its place, and the last good page and index stay', async () => {
  const hash = await indexHash();
  await edit('Polishing brightens', 'Polishing {brightens}');
  await vi.waitFor(() => expect(output).toMatch(/report-a\/report\.mdx:\d+:\d+\n.*\{…\}/), wait);
  expect(await page()).toContain('Polishing brightens');
  expect(await indexHash()).toBe(hash);
  await edit('Polishing {brightens}', 'Polishing dims');
  await vi.waitFor(async () => expect(await page()).toContain('Polishing dims'), wait);
});

const wait = { timeout: 45_000, interval: 100 };

async function page(): Promise<string> {
  return (await fetch(`${address}reports/report-a/`)).text();
}

/** The name of the index, which changes with its content. */
async function indexHash(): Promise<string> {
  const response = await fetch(`${address}pagefind/pagefind-entry.json`);
  expect(response.status).toBe(200);
  const entry = (await response.json()) as { languages: Record<string, { hash: string }> };
  return Object.values(entry.languages)
    .map(({ hash }) => hash)
    .join();
}

/** Saves a report, `pause` milliseconds after emptying its file. */
async function edit(from: string, to: string, pause = 0): Promise<void> {
  const file = join(workspace.root, 'src/content/reports/report-a/report.mdx');
  const text = await readFile(file, 'utf8');
  expect(text).toContain(from);
  const handle = await open(file, 'w');
  await setTimeout(pause);
  await handle.writeFile(text.replace(from, to));
  await handle.close();
}
