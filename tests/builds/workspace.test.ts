import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { build, makeWorkspace } from '../site/workspace.ts';
import type { Workspace } from '../site/workspace.ts';

describe('a copy of the project', () => {
  let workspace: Workspace | undefined;
  afterEach(() => workspace?.remove());

  it('builds with a site configuration and pages of its own, under the base path that its environment names', async () => {
    workspace = await makeWorkspace({
      siteConfig: `export default {
        title: 'Other Cases', description: 'Elsewhere.', language: 'en', editors: 'the others',
      };`,
      files: { 'src/pages/extra/own.astro': '<p>A page of the copy.</p>' },
    });
    const { code, output, dist } = await build(workspace, { BASE_PATH: '/cases/' });
    expect(code, output).toBe(0);
    const home = await readFile(join(dist, 'index.html'), 'utf8');
    expect(home).toContain('Other Cases');
    expect(home).toContain('href="/cases/');
    expect(await readFile(join(dist, 'extra', 'own', 'index.html'), 'utf8')).toContain('the copy');
  });

  it('says what stopped a build', async () => {
    workspace = await makeWorkspace({
      files: { 'src/pages/broken.astro': '---\nconst = ;\n---\n' },
    });
    const { code, output } = await build(workspace);
    expect(code).not.toBe(0);
    expect(output).toContain('broken.astro');
  });

  it('has the content of a folder in place of the reports of the sample', async () => {
    workspace = await makeWorkspace();
    const empty = join(workspace.root, 'empty');
    await mkdir(empty);
    const other = await makeWorkspace({ content: empty });
    expect(existsSync(join(workspace.root, 'src', 'content', 'reports'))).toBe(true);
    expect(existsSync(join(other.root, 'src', 'content', 'reports'))).toBe(false);
    await other.remove();
  });
});
