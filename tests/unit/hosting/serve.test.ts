import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../../../src/hosting/serve.ts';
import type { Served } from '../../../src/hosting/serve.ts';

const policy = "default-src 'none'";

describe('a built site that is served below /base/', () => {
  let folder: string;
  let site: Served;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casebook-serve-'));
    const dist = join(folder, 'dist');
    await mkdir(join(dist, 'about'), { recursive: true });
    await writeFile(join(folder, 'secret.txt'), 'not of the site');
    await writeFile(join(dist, 'index.html'), 'home');
    await writeFile(join(dist, 'deploy.json'), JSON.stringify({ policy, files: {} }));
    await writeFile(join(dist, '.hidden'), 'not for visitors');
    await writeFile(join(dist, '404.html'), 'nothing here');
    await writeFile(join(dist, 'about', 'index.html'), 'about');
    await writeFile(join(dist, 'about', 'x.jats.xml'), '<x/>');
    site = await serveSite(dist, { base: 'base' });
  });
  afterAll(async () => {
    await site.close();
    await rm(folder, { recursive: true });
  });

  it.each([
    ['', 'home', 'text/html; charset=utf-8'],
    ['about/', 'about', 'text/html; charset=utf-8'],
    ['about/x.jats.xml?v=1', '<x/>', 'application/xml; charset=utf-8'],
  ])('answers %j', async (path, text, type) => {
    const response = await fetch(site.url + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(await response.text()).toBe(text);
  });

  it('sends the content policy and what else hosts should, unless it is asked to be a plain host', async () => {
    const { headers } = await fetch(site.url);
    expect(headers.get('content-security-policy')).toBe(policy);
    expect(headers.get('cache-control')).toBe('no-cache');
    const plain = await serveSite(join(folder, 'dist'), { base: 'base', plain: true });
    const answer = await fetch(plain.url);
    await plain.close();
    expect(answer.status).toBe(200);
    expect(answer.headers.has('content-security-policy')).toBe(false);
  });

  it('takes the next port where one is in use', async () => {
    const port = Number(new URL(site.url).port);
    const next = await serveSite(join(folder, 'dist'), { port });
    await next.close();
    expect(Number(new URL(next.url).port)).toBeGreaterThan(port);
  });

  it('sends a folder without its slash on to the folder', async () => {
    expect((await fetch(`${site.url}about?a=b`)).url).toBe(`${site.url}about/?a=b`);
    expect((await fetch(site.url.replace(/\/$/, ''))).url).toBe(site.url);
  });

  it.each(['missing', '..%2fsecret.txt', '%00', '%', '../about/', '.hidden'])(
    'answers %j with the page for what is missing',
    async (path) => {
      const response = await fetch(site.url + path);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe('nothing here');
    },
  );
});
