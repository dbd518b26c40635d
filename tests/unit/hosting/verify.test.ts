/** A published site that is compared with what was built. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readDeploy, sha256 } from '../../../src/hosting/deploy.ts';
import { finishSite } from '../../../src/hosting/finish.ts';
import { pagePolicy } from '../../../src/hosting/policy.ts';
import { serveSite } from '../../../src/hosting/serve.ts';
import type { ServeOptions } from '../../../src/hosting/serve.ts';
import { describe as inWords, isWrong } from '../../../src/hosting/verify/describe.ts';
import { verifySite } from '../../../src/hosting/verify/verify-site.ts';

const root = mkdtempSync(path.join(tmpdir(), 'casebook-verify-'));
const built = path.join(root, 'dist');
const base = '/some/base/';

beforeAll(async () => {
  const policy = pagePolicy({ styles: [], scripts: [] });
  const files = {
    '404.html': `<head><meta http-equiv="Content-Security-Policy" content="${policy}">Not here`,
    'index.html': 'home',
    'about/index.html': 'about',
    '_astro/a.1.js': 'script',
    'reports/a/citation.bib': '@article{a}',
    'reports/a/ä b.txt': 'a name with signs',
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(built, file)), { recursive: true });
    writeFileSync(path.join(built, file), text);
  }
  await finishSite(built, path.join(root, 'nowhere'), base);
});
afterAll(() => rmSync(root, { recursive: true }));

/** Serves a copy of the site after it was changed, and says what the comparison finds. */
async function verify(
  change: (folder: string) => void = () => undefined,
  options: ServeOptions = {},
  list = readDeploy(built),
): Promise<{ text: string; wrong: boolean }> {
  const folder = mkdtempSync(path.join(root, 'served-'));
  cpSync(built, folder, { recursive: true });
  change(folder);
  const site = await serveSite(folder, { base, ...options });
  const findings = await verifySite(site.url.replace(/\/$/, ''), list);
  await site.close();
  return { text: inWords(findings).replace(site.url, 'SITE/'), wrong: isWrong(findings) };
}

it('says that all is as it was built, with every header', async () => {
  const { text, wrong } = await verify();
  expect(text).toContain('SITE/\n6 files: 6 as built\n');
  expect(text).toMatch(/Everything is served as it was built\.$/);
  expect(wrong).toBe(false);
});

it('compares with the list that is served where there is no other', async () => {
  expect(await verify(undefined, {}, null)).toMatchObject({ wrong: false });
});

it('names what is missing and what is another, and says that it is not as it should be', async () => {
  const { text, wrong } = await verify((folder) => {
    rmSync(path.join(folder, 'reports/a/citation.bib'));
    writeFileSync(path.join(folder, 'index.html'), 'home, and what a proxy added');
  });
  expect(text).toContain('6 files: 4 as built, 1 missing, 1 different');
  expect(text).toContain('missing reports/a/citation.bib: 404');
  expect(text).toContain('different index.html: neither the built file nor an older one');
  expect(text).toMatch(/This is not as it should be\.$/);
  expect(wrong).toBe(true);
});

it('tells files of the site before from others', async () => {
  const { text, wrong } = await verify((folder) => {
    const list = readFileSync(path.join(folder, 'deploy.json'), 'utf8');
    const hash = readDeploy(built)?.files['about/index.html']?.sha256 ?? '';
    const old = sha256(Buffer.from('older'));
    writeFileSync(path.join(folder, 'deploy.json'), list.replace(hash, old));
    writeFileSync(path.join(folder, 'about/index.html'), 'older');
  });
  expect(text).toContain('Another site than that in dist is served, or a part of one.');
  expect(text).toContain('stale about/index.html: that of the site before');
  expect(wrong).toBe(true);
});

it('names the header that is missing or another, and where', async () => {
  const { text, wrong } = await verify((folder) => {
    const list = readFileSync(path.join(folder, 'deploy.json'), 'utf8');
    writeFileSync(
      path.join(folder, 'deploy.json'),
      list.replace(/"policy": "[^"]*"/, '"policy": "old"'),
    );
  });
  expect(text).toMatch(
    /Content-Security-Policy of 404\.html and 5 more: `old`, not `default-src 'none'/,
  );
  expect(text).toContain(
    'Run `npm run host`: .hosting/headers.txt lists what the server should send.',
  );
  expect(wrong).toBe(true);
});

it('is content with a host that sends no headers of the site’s own, and says so', async () => {
  const { text, wrong } = await verify(undefined, { plain: true });
  expect(text).toContain('This host sends no headers of the site’s own; the pages carry');
  expect(text).toContain('without being packed');
  expect(wrong).toBe(false);
});

it('tells an old copy in a cache from a file that is another, and what a host does wrong', async () => {
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname.slice(base.length).replace(/(^|\/)$/, '$1index.html');
    const old = file === 'about/index.html' && search === '';
    try {
      response.end(old ? 'old' : readFileSync(path.join(built, decodeURIComponent(file))));
    } catch {
      response.end('Welcome!');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const site = `http://127.0.0.1:${port}${base}`;
  const text = inWords(await verifySite(site, readDeploy(built)));
  server.close();
  expect(text).toContain('stale about/index.html: an old copy from a cache');
  expect(text).toContain('An address without a page is answered with status 200, not 404.');
  expect(text).toContain(
    `${site}about should be sent on to ${site}about/; it is answered with status 200.`,
  );
  expect(text).toMatch(/Content-Type of 404\.html and 2 more: none, not `text\/html/);
});

it('says why there is nothing to compare', async () => {
  const list = readDeploy(built);
  await expect(verifySite('example.org', list)).rejects.toThrow('Write it whole, like https://');
  await expect(verifySite('http://127.0.0.1:9/', list)).rejects.toThrow('does not answer');
  const site = await serveSite(built, { base: '/' });
  await expect(verifySite(site.url, list)).rejects.toThrow('built for the base path /some/base/');
  await expect(verifySite(`${site.url}about/`, null)).rejects.toThrow('There is no deploy.json at');
  await site.close();
});

it('the command ends with what it found', async () => {
  const site = await serveSite(built, { base });
  const [good, bad] = await Promise.all([run(site.url), run()]);
  await site.close();
  expect(good.output).toContain('Everything is served as it was built.');
  expect(good.code).toBe(0);
  expect(bad.output).toContain('Name the address of the site: npm run verify -- https://');
  expect(bad.code).toBe(1);
});

/** Runs the command where the built site is. */
function run(...args: string[]): Promise<{ code: number | null; output: string }> {
  const command = fileURLToPath(new URL('../../../src/cli/run.mjs', import.meta.url));
  const child = spawn(process.execPath, [command, 'verify', ...args], { cwd: root });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}
