/** Real servers with the configuration that the project ships for them. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { readDeploy } from '../../src/hosting/deploy.ts';
import { describe as inWords } from '../../src/hosting/verify/describe.ts';
import { verifySite } from '../../src/hosting/verify/verify-site.ts';
import { ask } from './support/ask.ts';
import type { Answer } from './support/ask.ts';
import { servers } from './support/programs.ts';
import { isInstalled } from './support/run-server.ts';
import type { Running } from './support/run-server.ts';
import { madeUpSite, moves, ownSite } from './support/sites.ts';
import type { Site } from './support/sites.ts';

/** What each file must be, by its name; the first that matches counts. */
const types: [name: RegExp, type: string][] = [
  [/\.html$/, 'text/html; charset=utf-8'],
  [/\.js$/, 'text/javascript; charset=utf-8'],
  [/\.csl\.json$/, 'application/vnd.citationstyles.csl+json; charset=utf-8'],
  [/\.json$/, 'application/json; charset=utf-8'],
  [/\.bib$/, 'application/x-bibtex; charset=utf-8'],
  [/\.ris$/, 'application/x-research-info-systems; charset=utf-8'],
  [/(^|\/)feed\.xml$/, 'application/atom+xml; charset=utf-8'],
  [/\.xml$/, 'application/xml; charset=utf-8'],
  [/\.md$/, 'text/markdown; charset=utf-8'],
  [/\.csv$/, 'text/csv; charset=utf-8'],
  [/\.txt$/, 'text/plain; charset=utf-8'],
  [/\.webmanifest$/, 'application/manifest+json; charset=utf-8'],
  [/\.svg$/, 'image/svg+xml'],
  [/\.webp$/, 'image/webp'],
  [/\.avif$/, 'image/avif'],
  [/\.png$/, 'image/png'],
  [/\.jpe?g$/, 'image/jpeg'],
  [/\.pdf$/, 'application/pdf'],
  [/\.epub$/, 'application/epub+zip'],
  [/\.(pf_fragment|pf_index|pf_leads|pf_meta|pagefind)$/, 'application/octet-stream'],
];

const named = /^(_astro\/|pagefind\/(fragment|index|lexicon)\/|pagefind\/[^/]*\.pf_meta$)/;

let own: Site;
let madeUp: Awaited<ReturnType<typeof madeUpSite>>;
beforeAll(async () => {
  own = ownSite();
  madeUp = await madeUpSite();
});
afterAll(() => madeUp.workspace.remove());

const cases = servers.flatMap((server) => [
  { server, name: server.name, under: 'its own base path', site: () => own },
  { server, name: server.name, under: 'a base path', site: () => madeUp },
]);

describe.each(cases.filter(({ name }) => isInstalled(name)))('$name under $under', (each) => {
  let running: Running;
  let site: Site;
  const get = (path: string, headers?: Record<string, string>, method?: string): Promise<Answer> =>
    ask(running.origin, path, headers, method);

  beforeAll(async () => {
    site = each.site();
    running = await each.server.serve(site.dist);
  });
  afterAll(() => running.stop());

  test('sends every kind of file whole, with its type and every header', async () => {
    for (const file of oneOfEachKind(site.files)) {
      const { status, headers, body } = await get(addressOf(site, file));
      expect(status, file).toBe(200);
      expect(body.equals(site.read(file)), file).toBe(true);
      expect(headers['content-type'], file).toBe(types.find(([name]) => name.test(file))?.[1]);
      expect(headers, file).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cross-origin-embedder-policy': file.endsWith('.pdf') ? 'unsafe-none' : 'require-corp',
        'cache-control': named.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
        'permissions-policy': expect.stringMatching(/camera=\(\).*clipboard-write=\(self\)/),
        'content-security-policy': file.endsWith('.pdf')
          ? "frame-ancestors 'none'"
          : expect.stringMatching(
              /^default-src 'none';script-src 'self' ('sha256-[\w+/]+=' ?)+;style-src ('sha256-[\w+/]+=' ?)+;.*;frame-ancestors 'none';require-trusted-types-for 'script'/,
            ),
      });
      expect(headers['content-security-policy']).not.toContain('unsafe');
    }
  });

  test('sends the page for what is not found with status 404, and nothing of what was asked', async () => {
    const paths = [
      'nothing',
      'nothing/',
      '_astro/nothing.js',
      'x/citation.bib',
      'x.pdf',
      '_astro/',
    ];
    for (const path of paths) {
      const { status, headers, body } = await get(site.base + path);
      expect(status, path).toBe(404);
      expect(body.equals(site.read('404.html')), path).toBe(true);
      expect(headers, path).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
        'x-content-type-options': 'nosniff',
      });
    }
  });

  test('sends a page’s address without its slash on to the page, with its query', async () => {
    const without = ['about', 'search', ...(site.base === '/' ? [] : [''])];
    for (const path of without) {
      const from = (site.base + path).replace(/\/$/, '');
      const { status, headers } = await get(`${from}?q=a`);
      expect([301, 308], from).toContain(status);
      const to = new URL(headers.location ?? '', running.origin + from);
      expect(to.origin).toBe(running.origin);
      expect(to.pathname).toBe(`${from}/`);
      // Caddy 2.6 loses the query.
      if (path !== '' && each.name === 'nginx') expect(to.search).toBe('?q=a');
    }
  });

  if (each.under === 'a base path') {
    test('leads on from where a page was, and from the files beside it', async () => {
      for (const [asked, to] of [
        ...moves.map(({ from, to }) => [from, to]),
        ['/reports/former-name/report.pdf', '/reports/report-a/report.pdf'],
        ['/reports/former-name/figures/two/', '/reports/report-a/figures/two/'],
      ]) {
        const { status, headers } = await get(`${site.base}${asked?.slice(1)}`);
        expect(status, asked).toBe(301);
        expect(headers.location, asked).toBe(`${site.base}${to?.slice(1)}`);
        expect(headers['cache-control']).toBe('no-cache');
      }
      expect((await get(`${site.base}reports/report-a/`)).status).toBe(200);
    });
  }

  test('packs what the reader’s browser can unpack, and tells caches so', async () => {
    const page = site.read('about/index.html');
    for (const [accepted, encoding] of [
      ['br', 'br'],
      ['gzip, deflate, br', 'br'],
      ['gzip', 'gzip'],
      ['br;q=0, gzip', 'gzip'],
      ['gzip;q=0', undefined],
      ['identity', undefined],
      ['', undefined],
    ]) {
      const { headers, body } = await get(`${site.base}about/`, {
        'Accept-Encoding': accepted ?? '',
      });
      expect(headers['content-encoding'], accepted).toBe(encoding);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      if (encoding) expect(headers.vary).toMatch(/accept-encoding/i);
      expect(unpack(body, encoding).equals(page), accepted).toBe(true);
    }
    const fragment = site.files.find((file) => file.endsWith('.pf_fragment')) ?? '';
    const packed = await get(addressOf(site, fragment), { 'Accept-Encoding': 'br, gzip' });
    expect(packed.headers['content-encoding'], 'packed once is enough').toBeUndefined();
    expect(packed.body.equals(site.read(fragment))).toBe(true);
  });

  test('has the packed form of a page as small as it was built', async () => {
    const { body } = await get(`${site.base}about/`, { 'Accept-Encoding': 'br' });
    expect(body.equals(site.read('about/index.html.br'))).toBe(true);
  });

  test('answers who has a copy that it still holds, packed or not', async () => {
    for (const accepted of ['identity', 'gzip', 'br']) {
      const asked = { 'Accept-Encoding': accepted };
      const { headers } = await get(`${site.base}about/`, asked);
      const { etag = '', 'last-modified': modified = '' } = headers;
      expect(etag).toMatch(/^(W\/)?".+"$/);
      const same = await get(`${site.base}about/`, { ...asked, 'If-None-Match': etag });
      expect([same.status, same.body.length]).toEqual([304, 0]);
      const dated = await get(`${site.base}about/`, { ...asked, 'If-Modified-Since': modified });
      expect(dated.status).toBe(304);
      const other = await get(`${site.base}about/`, { ...asked, 'If-None-Match': '"other"' });
      expect(other.status).toBe(200);
    }
    const tags = await Promise.all(
      ['identity', 'gzip', 'br'].map(async (accepted) => {
        const { headers } = await get(`${site.base}about/`, { 'Accept-Encoding': accepted });
        return headers.etag;
      }),
    );
    expect(new Set(tags).size, 'each form has a tag of its own').toBe(3);
  });

  test('sends a part of a file where a part is asked for', async () => {
    const file = site.files.find((each) => /\.(pf_fragment|webp|pdf)$/.test(each)) ?? '';
    const bytes = site.read(file);
    const part = await get(addressOf(site, file), { Range: 'bytes=2-9' });
    expect(part.status).toBe(206);
    expect(part.headers['content-range']).toBe(`bytes 2-9/${bytes.length}`);
    expect(part.body.equals(bytes.subarray(2, 10))).toBe(true);
    const beyond = await get(addressOf(site, file), { Range: 'bytes=99999999-' });
    expect(beyond.status).toBe(416);
  });

  test('answers HEAD without a body and takes nothing sent to it', async () => {
    const head = await get(site.base, {}, 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers).toHaveProperty('content-security-policy');
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const { status } = await get(`${site.base}about/`, {}, method);
      expect(status, method).toBe(405);
    }
  });

  test('is found by `npm run verify` to serve everything as it was built', async () => {
    const findings = await verifySite(running.origin + site.base, readDeploy(site.dist));
    expect(inWords(findings)).toMatch(/Everything is served as it was built\.$/);
    expect(findings.files).toHaveLength(site.files.length);
    expect(findings.packed).toBe(true);
    expect(findings.plain).toBe(false);
  });

  test('gives nothing that is not a file for visitors', async () => {
    const up = ['../package.json', '%2e%2e/package.json', '..%2fpackage.json', '..%5cpackage.json'];
    const hidden = ['.nojekyll', '.git/config', '_headers', '%5fheaders', 'index.html.br', 'a.gz'];
    const odd = [
      '%00',
      'about/%2e%2e/%2e%2e/package.json',
      '/etc/passwd',
      `${'../'.repeat(9)}etc/passwd`,
    ];
    for (const path of hidden) {
      const { status } = await get(site.base + path);
      expect(status, path).toBe(404);
    }
    for (const path of [...up, ...odd]) {
      const { status, body } = await get(site.base + path);
      // What lies above the base path is another site’s, and here there is none.
      if (body.length > 0) expect([400, 404], path).toContain(status);
      expect(body.toString(), path).not.toMatch(/"scripts"|root:/);
    }
  });
});

test.skipIf(process.platform !== 'linux' || !isInstalled('nginx'))(
  'a link that is moved from one site to another is never seen between them',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'casebook-link-'));
    const names = ['old', 'new'];
    for (const name of names) await cp(own.dist, join(folder, name), { recursive: true });
    const site = join(folder, 'site');
    await symlink('old', site);
    const running = await servers[0].serve(site);
    onTestFinished(async () => {
      await running.stop();
      await rm(folder, { recursive: true });
    });
    let moving = true;
    const moves = (async () => {
      for (let at = 1; moving; at += 1) {
        const move = `ln -s ${names[at % 2]} next && mv -T next site`;
        await promisify(execFile)('sh', ['-c', move], { cwd: folder });
      }
      return 'moved';
    })();
    const seen = new Set<number>();
    for (let asked = 0; asked < 1000; asked += 1) {
      seen.add((await ask(running.origin, `${own.base}about/`)).status);
    }
    moving = false;
    expect(await moves).toBe('moved');
    expect([...seen]).toEqual([200]);
  },
);

for (const { name } of servers) {
  if (!isInstalled(name)) test.skip(`${name} is not installed`, () => undefined);
}

/** The first file of each kind. */
function oneOfEachKind(files: string[]): string[] {
  const kinds = new Map<string, string>();
  for (const file of files) {
    const kind = `${file.split('/').length > 1 ? file.split('/')[0] : ''} ${/\.[^/]*$/.exec(file)?.[0].replace(/^\.\w{7,12}(?=\.)/, '')}`;
    if (!kinds.has(kind)) kinds.set(kind, file);
  }
  expect(kinds.size).toBeGreaterThan(10);
  return [...kinds.values()];
}

function addressOf(site: Site, file: string): string {
  return site.base + file.replace(/(^|\/)index\.html$/, '$1');
}

function unpack(body: Buffer, encoding: string | undefined): Buffer {
  if (encoding === 'br') return brotliDecompressSync(body);
  return encoding === 'gzip' ? gunzipSync(body) : body;
}
