/** The weight of a report's first view: its HTML, with the style in it; and of the search's own code. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { appendFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rolldown } from 'rolldown';
import { beforeAll, describe, expect, test } from 'vitest';
import { attribute, byTag, pagesOf } from './pages.ts';
import { dist, project } from './workspace.ts';

const limits = { brotli: 14_000, gzip: 16_000, script: 900, search: 16_000, query: 10_000 };

/** The parts of a page, each as what to cut out to see what the part weighs. */
const parts: [name: string, pattern: RegExp][] = [
  ['style', /<style>[\s\S]*?<\/style>/g],
  ['rest of the head', /<meta[^>]*>|<link[^>]*>|<title>[\s\S]*?<\/title>/g],
  ['structured data', /<script type="application\/ld\+json">[\s\S]*?<\/script>/g],
  ['contents', /<nav class="?contents"?[\s\S]*?<\/nav>/g],
  ['key facts', /<dl class="?facts"?[\s\S]*?<\/dl>/g],
  ['notes', /<details class="note[\s\S]*?<\/details>/g],
  ['figures', /<figure[\s\S]*?<\/figure>/g],
  ['addresses', /<a [^>]*class="?s"?[ >][^>]*><\/a>| id="?[^\s">]*"?/g],
  ['references', /<h2 id="?references"?>[\s\S]*?<\/section>/g],
  ['further reading', /<h2 id="?further-reading"?>[\s\S]*?<\/section>/g],
  ['text', /<p [\s\S]*?<\/p>/g],
];

/** What was measured, for whoever runs the tests. */
const weights = join(project, 'tests', '.results', 'weight.txt');

beforeAll(() => {
  mkdirSync(dirname(weights), { recursive: true });
  rmSync(weights, { force: true });
});

/** Reports and their figures; the list of all is as long as there are reports. */
const pages = pagesOf(dist).filter(({ path }) => /^\/reports\/./.test(path));

describe.each(pages)('the first view of $path', ({ path, html, root }) => {
  test(`weighs at most ${limits.brotli} bytes in brotli and ${limits.gzip} in gzip`, () => {
    const total = { brotli: brotli(html), gzip: gzipSync(html, { level: 9 }).length };
    const rows = parts.map(([name, pattern]) => {
      const without = html.replace(pattern, '');
      return `  ${name.padEnd(18)}${String(html.length - without.length).padStart(7)}${String(total.brotli - brotli(without)).padStart(9)}`;
    });
    appendFileSync(
      weights,
      [
        `${path}: ${html.length} characters, ${total.brotli} bytes brotli-11, ${total.gzip} bytes gzip -9`,
        '  part            characters   brotli (what the page saves without it)',
        ...rows,
        '',
      ].join('\n'),
    );
    expect(total.brotli).toBeLessThanOrEqual(limits.brotli);
    expect(total.gzip).toBeLessThanOrEqual(limits.gzip);
  });

  test(`loads one script of at most ${limits.script} bytes before the reader does anything`, () => {
    const scripts = byTag(root, 'script').flatMap((script) => attribute(script, 'src') ?? []);
    expect(scripts).toHaveLength(1);
    const name = /_astro\/.*/.exec(scripts[0] ?? '')?.[0] ?? '';
    const code = readFileSync(join(dist, name), 'utf8');
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(limits.script);
    expect(code, 'parts load only on demand').not.toMatch(/(^|;)import\s*["'{]/);
  });

  test('loads no style sheet and no font', () => {
    const sheets = byTag(root, 'link').filter((link) =>
      /stylesheet|preload|font/.test(attribute(link, 'rel') ?? ''),
    );
    expect(sheets).toEqual([]);
    expect(html).not.toContain('@font-face');
  });
});

test(`the search page loads at most ${limits.search} bytes of code before it can answer`, () => {
  const page = readFileSync(join(dist, 'search/index.html'), 'utf8');
  const entries = [...page.matchAll(/<script[^>]* src="?[^">]*\/(_astro\/[^">]+)/g)];
  const loaded = new Map<string, number>();
  const load = (file: string): void => {
    if (loaded.has(file)) return;
    const code = readFileSync(join(dist, file), 'utf8');
    loaded.set(file, gzipSync(code, { level: 9 }).length);
    for (const [, name = ''] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)) {
      load(join(dirname(file), name));
    }
  };
  for (const [, file = ''] of entries) load(file);
  const total = [...loaded.values()].reduce((sum, bytes) => sum + bytes, 0);
  appendFileSync(weights, `/search/: ${total} bytes gzip -9 of code in ${loaded.size} files\n`);
  expect(loaded.size).toBeGreaterThan(entries.length);
  expect(total).toBeLessThanOrEqual(limits.search);
});

test(`the query side of the search alone is at most ${limits.query} bytes`, async () => {
  // What is loaded later, or only for some queries, is no part of it; packed as the site's bundler packs it.
  const external = /\/(?:mend|count|notices|filters|leads)\.ts$/;
  const bundle = await rolldown({ input: join(project, 'src/search/query.ts'), external });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  const [{ code, imports, dynamicImports }, ...others] = output;
  expect(others).toEqual([]);
  expect(imports, 'only late parts are left out').toEqual([]);
  expect(dynamicImports).toHaveLength(5);
  const bytes = gzipSync(code, { level: 9 }).length;
  appendFileSync(
    weights,
    `src/search/query.ts: ${bytes} bytes gzip -9, ${brotli(code)} brotli-11\n`,
  );
  expect(bytes).toBeGreaterThan(1000);
  expect(bytes).toBeLessThanOrEqual(limits.query);
});

function brotli(text: string): number {
  return brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_MODE]: 1 },
  }).length;
}
