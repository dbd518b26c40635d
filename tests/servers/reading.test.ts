/** Readers with a browser, on real servers: every page under its content policy, and the search. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { serveSite } from '../../src/hosting/serve.ts';
import { env } from '../site/made-up-site.ts';
import { build } from '../site/workspace.ts';
import { serveByCommand, servers } from './support/programs.ts';
import { countMarks, openBrowser, searchAndFollow } from './support/reader.ts';
import { isInstalled } from './support/run-server.ts';
import type { Running } from './support/run-server.ts';
import { madeUpSite, ownSite } from './support/sites.ts';
import type { Site } from './support/sites.ts';

let own: Site;
let madeUp: Awaited<ReturnType<typeof madeUpSite>>;
beforeAll(async () => {
  own = ownSite();
  madeUp = await madeUpSite();
});
afterAll(() => madeUp.workspace.remove());

/** A host that lets nobody say what is sent, as buckets and GitHub Pages are. */
async function servePlain({ dist, base }: Site): Promise<Running> {
  const served = await serveSite(dist, { base, plain: true });
  return { origin: new URL(served.url).origin, stop: () => served.close() };
}

const [nginx, caddy] = servers;
const hosts = [
  { name: 'nginx', site: () => own, serve: ({ dist }: Site) => nginx.serve(dist) },
  { name: 'nginx', site: () => madeUp, serve: ({ dist }: Site) => nginx.serve(dist) },
  { name: 'caddy', site: () => madeUp, serve: ({ dist }: Site) => caddy.serve(dist) },
  { name: 'caddy file-server', site: () => own, serve: ({ dist }: Site) => serveByCommand(dist) },
  { name: 'a plain host', site: () => madeUp, serve: servePlain },
].filter(({ name }) => name === 'a plain host' || isInstalled(name.split(' ')[0] ?? ''));

/** Those that send no headers of the site's own. */
const plain = ['caddy file-server', 'a plain host'];

describe.each(hosts)('on $name', ({ name, site: siteOf, serve }) => {
  test('the browser has nothing to complain of on any page, and the search leads to a passage', async () => {
    const site = siteOf();
    const host = await serve(site);
    const { page, complaints, leave } = await openBrowser(host.origin);
    onTestFinished(() => leave().then(host.stop));
    for (const path of site.pages) {
      const answer = await page.goto(host.origin + site.base + path);
      const policy = (await answer?.headerValue('content-security-policy')) ?? undefined;
      if (plain.includes(name)) expect(policy).toBeUndefined();
      else expect(policy, path).toContain("default-src 'none'");
      expect(complaints, path).toEqual([]);
    }
    if (site === madeUp) {
      await page.goto(`${host.origin}${site.base}reports/report-a/`);
      await searchAndFollow(page, 'exhaled');
      expect(await countMarks(page)).toBeGreaterThan(0);
      expect(page.url()).toContain('reports/report-a/?mark=exhaled#gas');
    }
    await page.goto(`${host.origin}${site.base}search/?q=report`);
    await page.locator('[data-search-state="ready"], [data-search-state="empty"]').waitFor();
    expect(complaints).toEqual([]);
  });

  test('a script that found its way into a page does not run', async () => {
    const site = siteOf();
    const host = await serve(site);
    const { page, complaints, leave } = await openBrowser(host.origin);
    onTestFinished(() => leave().then(host.stop));
    await page.route(/\/about\/$/, async (route) => {
      const response = await route.fetch();
      const body = `${await response.text()}<script>ran = 1</script><img src="x" onerror="ran = 1">`;
      await route.fulfill({ response, body });
    });
    await page.goto(`${host.origin}${site.base}about/`);
    expect(await page.locator('img[src="x"]').count()).toBe(1);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(complaints.join()).toContain('Content Security Policy');
  });
});

test.skipIf(!isInstalled('nginx'))(
  'a page that was open before a deploy finds its scripts, and searches what is there now',
  async () => {
    const { workspace, dist, base } = madeUp;
    const host = await nginx.serve(dist);
    const { page, complaints, leave } = await openBrowser(host.origin);
    onTestFinished(() => leave().then(host.stop));
    await page.goto(`${host.origin}${base}reports/report-b/`);

    const change = async (file: string, from: string, to: string): Promise<void> => {
      const text = await readFile(join(workspace.root, file), 'utf8');
      expect(text).toContain(from);
      await writeFile(join(workspace.root, file), text.replace(from, to));
    };
    await change('src/content/reports/report-b/report.mdx', 'is not stated.', 'is unfathomed.');
    await change(
      'src/scripts/search-dialog.ts',
      '\nexport ',
      '\ndocument.documentElement.dataset.second = "1";\nexport ',
    );
    const built = await build(workspace, env);
    expect(built.code, built.output).toBe(0);

    await searchAndFollow(page, 'unfathomed');
    expect(await countMarks(page)).toBe(1);
    expect(complaints).toEqual([]);
    await page.keyboard.press('/');
    await page.waitForFunction(() => document.documentElement.dataset['second'] === '1');
  },
);
