import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveDist } from '../serve-dist.ts';
import type { Served } from '../serve-dist.ts';

describe('a built site that is served below /base/', () => {
  let folder: string;
  let site: Served;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casebook-serve-'));
    const dist = join(folder, 'dist');
    await mkdir(join(dist, 'about'), { recursive: true });
    await writeFile(join(folder, 'secret.txt'), 'not of the site');
    await writeFile(join(dist, 'index.html'), 'home');
    await writeFile(join(dist, '404.html'), 'nothing here');
    await writeFile(join(dist, 'about', 'index.html'), 'about');
    await writeFile(join(dist, 'about', 'x.jats.xml'), '<x/>');
    site = await serveDist(dist, 'base');
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

  it('sends a folder without its slash on to the folder', async () => {
    expect((await fetch(`${site.url}about?a=b`)).url).toBe(`${site.url}about/?a=b`);
    expect((await fetch(site.url.replace(/\/$/, ''))).url).toBe(site.url);
  });

  it.each(['missing', '..%2fsecret.txt', '%00', '%', '../about/'])(
    'answers %j with the page for what is missing',
    async (path) => {
      const response = await fetch(site.url + path);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe('nothing here');
    },
  );
});
