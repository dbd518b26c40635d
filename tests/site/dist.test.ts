/** What must hold of the site as it stands, whatever reports it has. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { pagePolicy, policyOf } from '../../src/hosting/policy.ts';
import { fold } from '../../src/model/fold.ts';
import { readLibrary } from '../../src/model/read/library.ts';
import { anchorsOf } from '../../src/model/read/resolve.ts';
import { htmlFaults } from './html.ts';
import {
  attribute,
  byId,
  byTag,
  contentOf,
  elements,
  filesOf,
  pageAt,
  pagesOf,
  textOf,
} from './pages.ts';
import { dist, project } from './workspace.ts';

const pages = pagesOf(dist);
const files = new Set(filesOf(dist));
const { reports } = readLibrary(project);

describe('the built site', () => {
  test('has the pages that every site has, and one per report', () => {
    const paths = pages.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['/', '/reports/', '/browse/', '/search/', '/about/', '/404.html']),
    );
    for (const { article } of reports) expect(paths).toContain(`/reports/${article.id}/`);
  });

  test('keeps no maps, no sources and nothing that is not asked for', () => {
    expect([...files].filter((file) => /\.(map|mdx|ts|tsv|astro)$/.test(file))).toEqual([]);
  });
});

describe.each(pages)('the page $path', ({ path, html, root }) => {
  const all = [...elements(root)];
  const ids = all.flatMap((element) => attribute(element, 'id') ?? []);

  test('gives no id twice', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('links only to pages, files and anchors that exist', () => {
    const dead = byTag(root, 'a', 'link', 'script', 'img', 'form')
      .flatMap((element) =>
        ['href', 'src', 'action'].flatMap((name) => attribute(element, name) ?? []),
      )
      .filter((address) => !/^(https?:|mailto:)/.test(address))
      .filter((address) => !leadsSomewhere(address, path));
    expect(dead).toEqual([]);
  });

  test('is valid HTML, to its end', async () => {
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toMatch(/<\/html>\s*$/);
  });

  test('has one h1, the landmarks, a language, a title and a description', () => {
    expect(byTag(root, 'h1')).toHaveLength(1);
    expect(byTag(root, 'main')).toHaveLength(1);
    expect(byTag(root, 'header', 'footer', 'nav').length).toBeGreaterThanOrEqual(3);
    expect(byTag(root, 'html').map((element) => attribute(element, 'lang'))).toEqual([
      expect.stringMatching(/^[a-z]{2}/),
    ]);
    const titles = byTag(root, 'head').flatMap((head) => byTag(head, 'title'));
    expect(titles.map((element) => element.childNodes.length)).toEqual([1]);
    expect(metaContent('description')).toMatch(/\S{3}/);
    expect(attribute(byTag(root, 'a')[0] ?? raise('no link'), 'href')).toBe('#main');
  });

  test('has headings without a gap in their levels', () => {
    const levels = byTag(root, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ tagName }) =>
      Number(tagName[1]),
    );
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0), `heading ${index + 1}`).toBeLessThanOrEqual(1);
    });
  });

  test('begins with a content policy that allows its own style and script, and no others', () => {
    const handlers = all.flatMap(({ attrs }) =>
      attrs.filter(({ name }) => /^on|^style$/.test(name)),
    );
    expect(handlers).toEqual([]);
    const styles = byTag(root, 'style').map(contentOf);
    const scripts = byTag(root, 'script')
      .filter((script) => attribute(script, 'src') === undefined)
      .filter((script) => !attribute(script, 'type')?.includes('json'))
      .map(contentOf);
    expect(scripts).toHaveLength(1);
    // Reports, and the pages that these read, do without what only others show.
    const isLean = /^\/(reports\/[^/]+\/(v\d+\/)?(cite\/)?|glossary\/[^/]+\/)$/.test(path);
    expect(styles).toHaveLength(isLean ? 1 : 2);
    const policy = pagePolicy({ styles, scripts });
    expect(html).toContain(`<head><meta http-equiv="Content-Security-Policy" content="${policy}">`);
    // What servers send is the policy of the page for what is not found: it allows all others.
    const widest = policyOf(pages.find(({ path }) => path === '/404.html')?.html ?? '') ?? '';
    for (const source of policy.match(/'sha256-[^']+'/g) ?? []) expect(widest).toContain(source);
    expect(policy).not.toContain('unsafe');
    expect(html.indexOf('<meta charset="utf-8">')).toBeLessThan(1000);
  });

  test('asks no other site for anything', () => {
    /** Links that only say something; the others load what they lead to. */
    const says = /^(canonical|cite-as|author|license|type)$/;
    const foreign = byTag(root, 'script', 'img', 'link', 'iframe', 'source', 'video', 'audio')
      .filter((element) => !says.test(attribute(element, 'rel') ?? ''))
      .flatMap((element) => attribute(element, 'src') ?? attribute(element, 'href') ?? [])
      .filter((address) => /^(https?:)?\/\//.test(address));
    expect(foreign).toEqual([]);
    expect(html).not.toMatch(/@import|url\(\s*['"]?(https?:)?\/\//);
  });

  function metaContent(name: string): string | undefined {
    const tag = byTag(root, 'meta').find((element) => attribute(element, 'name') === name);
    return tag && attribute(tag, 'content');
  }
});

describe.each(reports)('the page of the report $article.id', ({ article }) => {
  const page = pages.find(({ path }) => path === `/reports/${article.id}/`) ?? raise('no page');

  /** Paragraphs of captions and notes, for which the figure or note as a whole shows the link. */
  const parts = new Set(
    [
      ...article.figures.map(({ caption }) => caption),
      ...article.notes.map((note) => note.children),
    ]
      .flat()
      .map(({ anchor }) => anchor),
  );

  test('offers every address of the article', () => {
    const missing = [...anchorsOf(article)].filter((anchor) => !byId(page.root, anchor));
    expect(missing).toEqual([]);
  });

  test('leads from every passage, figure, table, note and reference to itself', () => {
    const headings = ['h2', 'h3', 'h4'].flatMap((tag) => byTag(page.root, tag));
    const selfLinks = new Set(
      [
        ...byTag(page.root, 'a').filter((link) => attribute(link, 'class') === 's'),
        ...headings.flatMap((heading) => byTag(heading, 'a')),
      ].map((link) => attribute(link, 'href')?.slice(1)),
    );
    // Of what is drawn the links stand in the tables below: see the test of the drawings.
    for (const { anchor } of [...article.events, ...article.findings]) parts.add(anchor);
    const without = [...anchorsOf(article)].filter(
      (anchor) => !selfLinks.has(anchor) && !parts.has(anchor),
    );
    expect(without).toEqual([]);
  });

  test('leads from every reference to each citation of it, and from each citation to its reference', () => {
    for (const reference of article.references) {
      const entry = byId(page.root, reference.anchor) ?? raise(reference.anchor);
      const back = byTag(entry, 'a').map((link) => attribute(link, 'href'));
      for (const { anchor } of reference.citedBy) {
        expect(back).toContain(`#${anchor}`);
        expect(byId(page.root, anchor)).toBeDefined();
      }
    }
  });

  test('leads to its CARE checklist, which leads back to every place that it names', () => {
    const care = `/reports/${article.id}/care/`;
    expect(byTag(page.root, 'a').map((link) => attribute(link, 'href'))).toContain(care);
    const list = pages.find(({ path }) => path === care) ?? raise('no checklist');
    const places = byTag(list.root, 'td').flatMap((cell) => byTag(cell, 'a'));
    for (const place of places) {
      const [address, anchor = ''] = attribute(place, 'href')?.split('#') ?? [];
      expect(address).toBe(page.path);
      expect(byId(page.root, anchor), anchor).toBeDefined();
    }
  });

  test('states who wrote it, the licence and, for a restatement, the source', () => {
    const text = textOf(byTag(page.root, 'main')[0] ?? raise('no main'));
    expect(text).toContain(article.meta.kind === 'restatement' ? 'Restated by' : 'Published');
    expect(byTag(page.root, 'a').map((link) => attribute(link, 'rel'))).toContain('license');
    if (article.meta.kind === 'restatement') expect(page.html).toContain(article.meta.source.url);
  });
});

/** Whether an address within the site has a file, and its fragment an element. */
function leadsSomewhere(address: string, from: string): boolean {
  const { pathname, hash } = new URL(address, `http://site${from}`);
  const file = decodeURIComponent(pathname).slice(1);
  const target = file === '' || file.endsWith('/') ? `${file}index.html` : file;
  if (!files.has(target) || !existsSync(join(dist, target))) return false;
  if (hash === '') return true;
  const page = pages.find(({ path }) => path === pathname);
  return page !== undefined && byId(page.root, decodeURIComponent(hash.slice(1))) !== undefined;
}

function raise(message: string): never {
  throw new Error(message);
}

test('who searches without JavaScript is shown the reports first, then other ways', () => {
  const { html } = pageAt(dist, 'search/index.html');
  const [instead] = byTag(parse(html, { scriptingEnabled: false }), 'noscript').filter((one) =>
    textOf(one).includes('JavaScript'),
  );
  const links = instead ? byTag(instead, 'a').map((link) => attribute(link, 'href')) : [];
  expect(links.slice(0, reports.length).toSorted()).toEqual(
    reports.map(({ article }) => `/reports/${article.id}/`).toSorted(),
  );
  expect(links.slice(reports.length)).toEqual(['/browse/', '/glossary/']);
});

test('what a report is filed under can be browsed, though no other report has it', () => {
  const { root } = pageAt(dist, 'browse/index.html');
  const items = byTag(root, 'li').map(textOf);
  for (const { article } of reports) {
    const { specialties, regions, conditions, interventions } = article.meta;
    for (const label of [specialties, regions, conditions, interventions].flat()) {
      expect(items.map((item) => fold(item))).toContainEqual(expect.stringContaining(fold(label)));
    }
  }
});
