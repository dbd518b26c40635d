import { join } from 'node:path';
import { build, makeWorkspace, project, serveSite } from '../../site/workspace.ts';
import type { Served } from '../../site/workspace.ts';

/** Builds the site of the made-up reports and serves it below a base path. Closing it removes it. */
export async function serveMadeUpSite(): Promise<Served> {
  const base = '/some/base/';
  const workspace = await makeWorkspace({ content: join(project, 'tests/fixtures/library') });
  const { code, output, dist } = await build(workspace, { BASE_PATH: base });
  if (code !== 0) throw new Error(output);
  const site = await serveSite(dist, { base });
  return {
    ...site,
    async close() {
      await site.close();
      await workspace.remove();
    },
  };
}
