import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { listSite } from '../../../src/offline/list-site.ts';
import type { LibraryList, ReportList, SiteList, SiteStatus } from '../../../src/offline/lists.ts';
import type { Article } from '../../../src/model/article.ts';
import { readFixture } from '../search/library.ts';

const a = readFixture('report-a');
const b: Article = { ...readFixture('report-b'), status: 'retracted' };
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

const record = (url: string): Buffer => gzipSync(`pagefind_dcd{"url":"${url}"}`);
const link = (...to: string[]): string => to.map((href) => `<a href="${href}">x</a>`).join('');
const picture = '<img src="/b/_astro/p.1.webp" srcset="/b/_astro/p.2.webp 900w" alt="">';

/** The files of a small site below `/b/`. */
const files: Record<string, string | Buffer> = {
  'index.html': link('/b/reports/report-a/'),
  '404.html': 'nothing',
  'search/index.html': '<script src="/b/_astro/s.js"></script>',
  'offline/index.html': 'offline',
  'reports/report-a/index.html':
    picture +
    link('/b/reports/report-a/figures/x/', '#here', 'https://example.org/reports/report-a/y/') +
    link('/b/reports/report-a/citation.bib', '/b/reports/report-b/', '/b/glossary/one/#c') +
    link('/b/reports/report-a/v1/'),
  'reports/report-a/v1/index.html': 'as it was first',
  'reports/report-a/figures/x/index.html': picture + link('/b/glossary/two/', '/b/glossary/'),
  'reports/report-a/citation.bib': 'bib',
  'reports/report-b/index.html': link('../report-b/care/'),
  'reports/report-b/care/index.html': '',
  'glossary/index.html': link('/b/glossary/one/', '/b/glossary/two/'),
  'glossary/one/index.html': link('/b/glossary/two/'),
  'glossary/two/index.html': '',
  '_astro/s.js': 's',
  '_astro/on-demand.js': 'd',
  '_astro/p.1.webp': 'narrow',
  '_astro/p.2.webp': 'the wide one',
  'pagefind/pagefind-entry.json': '{}',
  'pagefind/pagefind.en_1.pf_meta': 'm',
  'pagefind/pagefind.js': 'not used',
  'pagefind/index/en_1.pf_index': 'i',
  'pagefind/leads/1.pf_leads': 'not used without a network',
  'pagefind/lexicon/1.json': 'l',
  'pagefind/fragment/a.pf_fragment': record('/reports/report-a/#s'),
  'pagefind/fragment/b.pf_fragment': record('/reports/report-b/'),
  'pagefind/fragment/one.pf_fragment': record('/glossary/one/'),
  'pagefind/fragment/two.pf_fragment': record('/glossary/two/'),
};

function lists(site = files, reports = [a, b]) {
  const dist = mkdtempSync(path.join(tmpdir(), 'casebook-lists-'));
  folders.push(dist);
  for (const [name, content] of Object.entries(site)) {
    mkdirSync(path.dirname(path.join(dist, name)), { recursive: true });
    writeFileSync(path.join(dist, name), content);
  }
  return listSite(dist, '/b/', reports, ['/reports/report-z/']);
}
const read = <List>(name: string, from = lists()): List =>
  JSON.parse(from.get(`offline/${name}.json`) ?? '') as List;
const paths = (list: { files: [path: string, ...rest: unknown[]][] }): string[] =>
  list.files.map(([name]) => name);

describe('the list of a report', () => {
  it('has its page and those below it, what they show, its terms, and what the search finds there', () => {
    expect(paths(read<ReportList>('reports/report-a'))).toEqual([
      '_astro/p.2.webp',
      'glossary/one/',
      'glossary/two/',
      'pagefind/fragment/a.pf_fragment',
      'pagefind/fragment/one.pf_fragment',
      'pagefind/fragment/two.pf_fragment',
      'reports/report-a/',
      'reports/report-a/figures/x/',
    ]);
    expect(paths(read<ReportList>('reports/report-b'))).toEqual([
      'pagefind/fragment/b.pf_fragment',
      'reports/report-b/',
      'reports/report-b/care/',
    ]);
  });

  it('says of each file what its content is, how large, and for what it stands in', () => {
    const digest = createHash('sha256').update('the wide one').digest('hex').slice(0, 20);
    expect(read<ReportList>('reports/report-a').files[0]).toEqual([
      '_astro/p.2.webp',
      digest,
      12,
      '_astro/p.1.webp',
    ]);
  });

  it('says what a reader should know of it', () => {
    const { title, version, retracted } = read<ReportList>('reports/report-b');
    expect({ title, version, retracted }).toEqual({
      title: b.meta.title,
      version: 2,
      retracted: ['report-b'],
    });
    expect(read<SiteStatus>('status').gone).toEqual(['reports/report-z/']);
    expect(read<SiteStatus>('status').retracted).toEqual({
      'report-b': {
        title: b.meta.title,
        date: '2026-02-03',
        text: 'The day of the polish was wrong.',
      },
    });
  });
});

it('the list of what is kept with anything has the search, every script, and no text', () => {
  expect(paths(read<SiteList>('site'))).toEqual([
    '',
    '_astro/on-demand.js',
    '_astro/s.js',
    'offline/',
    'pagefind/index/en_1.pf_index',
    'pagefind/lexicon/1.json',
    'pagefind/pagefind-entry.json',
    'pagefind/pagefind.en_1.pf_meta',
    'search/',
  ]);
});

it('the list of the library has every page, picture and text, and its size is told with the site', () => {
  const library = paths(read<LibraryList>('library'));
  const all = [...new Set([...library, ...paths(read<SiteList>('site'))])];
  const name = (file: string): string => file.replace(/index\.html$/, '');
  const left = [
    '404.html',
    '_astro/p.1.webp',
    'pagefind/leads/1.pf_leads',
    'pagefind/pagefind.js',
    'reports/report-a/citation.bib',
    'reports/report-a/v1/index.html',
  ];
  expect(all.sort()).toEqual(
    Object.keys(files)
      .filter((file) => !left.includes(file))
      .map(name)
      .sort(),
  );
  const bytes = Object.entries(files)
    .filter(([file]) => !left.includes(file))
    .reduce((sum, [, content]) => sum + Buffer.byteLength(content), 0);
  expect(read<SiteList>('site').library).toEqual({ reports: 2, bytes });
});

it('all lists name one build, which changes with any content and with nothing else', () => {
  const builds = [...lists().values()].map((list) => (JSON.parse(list) as SiteStatus).build);
  expect(new Set(builds).size).toBe(1);
  expect([...lists()]).toEqual([...lists()]);
  const changed = lists({ ...files, 'glossary/two/index.html': 'more' });
  expect(read<SiteStatus>('status', changed).build).not.toBe(builds[0]);
});

it('a page that shows what is not there stops the build', () => {
  const site = { ...files, 'index.html': '<img src="/b/none.png" alt="">' };
  expect(() => lists(site)).toThrow('The page / shows /none.png, which is not in the built site.');
});
