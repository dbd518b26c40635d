/** From `npm run new` to a page. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { byId, byTag, filesOf, pageAt, textOf } from '../site/pages.ts';
import { build, makeWorkspace, ownEnvironment } from '../site/workspace.ts';
import type { Workspace } from '../site/workspace.ts';

let workspace: Workspace;

beforeAll(async () => {
  workspace = await makeWorkspace({ content: join(import.meta.dirname, 'empty-content') });
});
afterAll(() => workspace.remove());

function run(...command: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(workspace.root, 'src', 'cli', 'run.mjs'), ...command],
    { cwd: workspace.root, env: { ...ownEnvironment(), NO_COLOR: '1' }, encoding: 'utf8' },
  );
  return { status, output: stdout + stderr };
}

test('a report that was just begun can be read on its page, and be checked', async () => {
  const begun = run('new', 'report-a');
  expect(begun.status, begun.output).toBe(0);
  expect(begun.output).toContain('src/content/reports/report-a/');
  expect(begun.output).toContain('npm run check');

  const again = run('new', 'report-a');
  expect(again.status).toBe(1);
  expect(again.output).toContain('it was left as it is');
  expect(again.output).not.toMatch(/\n\s+at /);

  const built = await build(workspace);
  expect(built.code, built.output).toBe(0);
  const page = pageAt(built.dist, 'reports/report-a/index.html');
  expect(byTag(page.root, 'h1').map(textOf)).toEqual(['Report A: a case report to write over']);
  for (const anchor of ['patient', 'fig-granule', 'tbl-timeline', 'ref-first-2020', 'statements']) {
    expect(byId(page.root, anchor), anchor).toBeDefined();
  }
  expect(filesOf(built.dist)).toContain('reports/report-a/care/index.html');

  const checked = run('check');
  expect(checked.status, checked.output).toBe(0);
  expect(checked.output).toContain('Left over from `npm run new`');
  expect(checked.output).toMatch(/0 errors, \d+ things to look at in 1 report\./);
});
