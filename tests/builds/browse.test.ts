/** The ways to browse: the list of reports, what reports share, figures by themselves, the feed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { childrenOf, parseXml, wordsOf } from '../xml.ts';
import { htmlFaults } from '../site/html.ts';
import { attribute, byId, byTag, filesOf, pageAt, pagesOf, textOf } from '../site/pages.ts';
import type { Element, Page } from '../site/pages.ts';
import { base, madeUpSite, origin } from '../site/made-up-site.ts';
import { build, dist as ownDist, makeWorkspace } from '../site/workspace.ts';
import type { Workspace } from '../site/workspace.ts';

describe('a library of three reports', () => {
  let dist = '';

  beforeAll(async () => {
    ({ dist } = await madeUpSite());
  });

  const page = (path: string): Page => pageAt(dist, `${path}index.html`);

  test('has valid pages only', async () => {
    for (const { path, html } of pagesOf(dist)) {
      expect(await htmlFaults(html), path).toEqual([]);
    }
  });

  test('lists the reports by year, newest first, each with what tells it apart', () => {
    const main = mainOf(page('reports/'));
    expect(byTag(main, 'h2').map(textOf)).toEqual(['2026', '2025']);
    expect(byTag(main, 'h3').map(textOf)).toEqual([
      'Report A: a made-up patient & a made-up finding',
      'Corrected: Report B: polishing restated',
      'Report C: shine at p < 0.05 & other <b>signs</b>',
    ]);
    const text = textOf(main);
    expect(text).toContain('3 case reports, newest first');
    expect(text).toContain('Restated case report · testing · 30 January 2026');
    expect(text).toContain('Boy of 7 · A dull knee · Bright by the evening');
    expect(hrefs(main)).toEqual(
      expect.arrayContaining([`${base}reports/report-c/`, `${base}browse/`, '#y2025']),
    );
  });

  test('lists what reports share in plain letters, each a target of 24 pixels', () => {
    const { html, root } = page('browse/');
    expect(byTag(root, 'ul').some((list) => attribute(list, 'class') === 'columns')).toBe(true);
    const own = [...html.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
      .filter(([, selectors = '']) => selectors.split(',').includes('.columns a'))
      .map(([, , declarations]) => declarations);
    expect(own.join(';')).toContain('min-width:24px');
    expect(own.join(';')).toContain('min-height:24px');
    expect(own.join(';')).not.toContain('font-weight');
  });

  test('has a page for each value that two or more reports share, whatever their spelling', () => {
    expect(filesOf(dist).filter((file) => file.startsWith('browse/'))).toEqual([
      'browse/condition/quartzosis/index.html',
      'browse/index.html',
      'browse/intervention/polishing/index.html',
      'browse/region/left-hand/index.html',
      'browse/specialty/testing/index.html',
    ]);
    expect(listed('browse/specialty/testing/')).toEqual(['report-a', 'report-b', 'report-c']);
    expect(listed('browse/condition/quartzosis/')).toEqual(['report-a', 'report-c']);
    expect(listed('browse/region/left-hand/')).toEqual(['report-b', 'report-c']);
    expect(listed('browse/intervention/polishing/')).toEqual(['report-a', 'report-b']);
    expect(byTag(page('browse/specialty/testing/').root, 'h1').map(textOf)).toEqual(['Testing']);
  });

  test('counts them, facet by facet', () => {
    const main = mainOf(page('browse/'));
    expect(byTag(main, 'h2').map(textOf)).toEqual([
      'Specialties',
      'Regions of the body',
      'Conditions',
      'Interventions',
    ]);
    const [crumbs, ...values] = byTag(main, 'ol', 'ul').map(textOf);
    expect(crumbs).toBe('Reports Browse');
    expect(values).toEqual([
      'Shining (1) Testing (3)',
      'Both hands (1) left hand (2) Right knee (1)',
      'quartzosis (2)',
      'Polishing (2)',
    ]);
  });

  test('leads from what one report alone is about to that report', () => {
    const links = byTag(mainOf(page('browse/')), 'a');
    const [shining] = links.filter((link) => textOf(link) === 'Shining');
    expect(shining && attribute(shining, 'href')).toBe(`${base}reports/report-c/`);
  });

  test('leads from a report to what it shares, and to nothing that it has alone', () => {
    const header = byTag(page('reports/report-c/').root, 'header')[1] ?? raise('no header');
    expect(hrefs(header)).toContain(`${base}browse/specialty/testing/`);
    expect(textOf(header)).toContain('Case report · Testing · Shining');
    const nav = navOf(page('reports/report-c/'), 'Other reports');
    expect(hrefs(nav)).toEqual([
      `${base}browse/specialty/testing/`,
      `${base}browse/region/left-hand/`,
      `${base}browse/condition/quartzosis/`,
      `${base}reports/report-b/`,
    ]);
  });

  test('leads from each report to the newer and the older one', () => {
    const beside = (id: string): string[] =>
      byTag(navOf(page(`reports/${id}/`), 'Other reports'), 'a')
        .filter((link) => attribute(link, 'rel') !== undefined)
        .map((link) => `${attribute(link, 'rel')} ${attribute(link, 'href')}`);
    expect(beside('report-a')).toEqual([`next ${base}reports/report-b/`]);
    expect(beside('report-b')).toEqual([
      `prev ${base}reports/report-a/`,
      `next ${base}reports/report-c/`,
    ]);
    expect(beside('report-c')).toEqual([`prev ${base}reports/report-b/`]);
  });

  test.each([
    ['reports/report-a/', ['reports/'], 'Case report'],
    ['reports/report-a/figures/panels/', ['reports/', 'reports/report-a/'], 'Figure 2'],
    ['reports/report-a/care/', ['reports/', 'reports/report-a/'], 'CARE checklist'],
    ['browse/', ['reports/'], 'Browse'],
    ['browse/specialty/testing/', ['reports/', 'browse/'], 'Testing'],
  ])('says where %s stands', (path, above, here) => {
    const nav = navOf(page(path), 'Breadcrumb');
    expect(byTag(nav, 'ol')).toHaveLength(1);
    expect(hrefs(nav)).toEqual(above.map((way) => base + way));
    const marked = byTag(nav, 'li').filter((item) => attribute(item, 'aria-current') === 'page');
    expect(marked.map(textOf)).toEqual([here]);
    expect(byTag(nav, 'li').at(-1)).toBe(marked[0]);
  });

  describe('the page of a figure', () => {
    const path = 'reports/report-a/figures/panels/';

    test('is where the label and the picture in the report lead', () => {
      const figure = byId(page('reports/report-a/').root, 'fig-panels') ?? raise('no figure');
      const links = byTag(figure, 'a').filter((link) => attribute(link, 'href') === base + path);
      expect(links.map(textOf)).toEqual(['', 'Figure 2.']);
    });

    test('shows the picture whole in widths up to its own, and leads to a file without metadata', async () => {
      const [image] = byTag(mainOf(page(path)), 'img');
      const srcset = attribute(image ?? raise('no picture'), 'srcset') ?? '';
      expect(srcset.match(/\d+w/g)).toEqual(['400w', '800w', '1200w', '1500w']);
      expect(attribute(image ?? raise('no picture'), 'width')).toBe('1500');
      const full = byTag(mainOf(page(path)), 'a').find((link) =>
        textOf(link).includes('full size (1500 × 700 pixels)'),
      );
      const file = attribute(full ?? raise('no link'), 'href')?.slice(base.length) ?? '';
      const bytes = readFileSync(join(dist, file));
      const { width, height, exif } = await sharp(bytes).metadata();
      expect([width, height, exif]).toEqual([1500, 700, undefined]);
    });

    test('has no picture larger than the one that was given, and each width once', () => {
      const pictures = filesOf(dist).filter((file) => file.endsWith('.webp'));
      expect(pictures).toHaveLength(4);
    });

    test('has the caption, the credit, the licence and the way on and back', () => {
      const main = mainOf(page(path));
      const text = textOf(main);
      for (const words of ['Figure 2. Two made-up panels', 'Panels a and b side by side.']) {
        expect(text).toContain(words);
      }
      expect(text).toContain('Picture: Author One');
      expect(text).toContain('Licence of the picture: CC0 1.0');
      expect(hrefs(navOf(page(path), 'Figures'))).toEqual([
        `${base}reports/report-a/#fig-panels`,
        `${base}reports/report-a/figures/granule/`,
      ]);
    });

    test('says where the report speaks of it, and nothing where it does not', () => {
      const main = mainOf(page('reports/report-a/figures/granule/'));
      const mentions = byId(main, 'mentions')?.parentNode as Element;
      expect(textOf(mentions)).toContain(
        'Treatment and course: The granule was polished, as Table 1 and Figure 1 show.',
      );
      const [link] = hrefs(mentions);
      const anchor = link?.split('#')[1] ?? '';
      expect(byId(page('reports/report-a/').root, anchor)).toBeDefined();
      expect(byId(page(path).root, 'mentions')).toBeUndefined();
    });

    test('gives none of the addresses of the report a second time', () => {
      const own = pagesOf(dist).filter(({ path: at }) => at.includes('/figures/'));
      expect(own).toHaveLength(3);
      for (const { root } of own) {
        expect(byId(root, 'scale')).toBeUndefined();
        expect(byTag(root, 'a').filter((link) => attribute(link, 'class') === 's')).toEqual([]);
      }
    });
  });

  test('has a feed with whole addresses, which every page names', () => {
    const feed = parseXml(readFileSync(join(dist, 'feed.xml'), 'utf8'));
    expect(childrenOf(feed, 'link').map(({ attributes }) => attributes['href'])).toEqual([
      `${origin}${base}feed.xml`,
      `${origin}${base}`,
    ]);
    const entries = childrenOf(feed, 'entry');
    expect(entries.map((entry) => wordsOf(entry, 'id'))).toEqual(
      ['report-b', 'report-a', 'report-c'].map((id) => `${origin}${base}reports/${id}/`),
    );
    expect(entries.map((entry) => wordsOf(entry, 'title'))).toContain(
      'Report C: shine at p < 0.05 & other <b>signs</b>',
    );
    for (const { root } of pagesOf(dist)) {
      const named = byTag(root, 'link').filter(
        (link) =>
          attribute(link, 'rel') === 'alternate' && attribute(link, 'type')?.includes('atom'),
      );
      expect(named.map((link) => [attribute(link, 'type'), attribute(link, 'href')])).toEqual([
        ['application/atom+xml', `${base}feed.xml`],
      ]);
    }
    expect(hrefs(mainOf(page('reports/')))).toContain(`${base}feed.xml`);
  });

  function listed(path: string): string[] {
    return byTag(mainOf(page(path)), 'h2')
      .flatMap(hrefs)
      .map((address) => address.slice(`${base}reports/`.length, -1));
  }
});

describe('a library of twelve reports', () => {
  let workspace: Workspace;
  let dist = '';

  beforeAll(async () => {
    const reports = Array.from({ length: 12 }, (_, n) => report(n)).flat();
    workspace = await makeWorkspace({
      content: join(import.meta.dirname, 'empty-content'),
      files: Object.fromEntries(reports),
    });
    const built = await build(workspace);
    expect(built.code, built.output).toBe(0);
    ({ dist } = built);
  });
  afterAll(() => workspace.remove());

  test('has a page for each of two values whose words make one address', () => {
    const values = filesOf(dist).filter((file) => file.startsWith('browse/condition/'));
    expect(values).toHaveLength(3);
    const titles = values.map((file) => byTag(pageAt(dist, file).root, 'h1').map(textOf).join());
    expect(titles.sort()).toEqual(['A-B', 'A/B', 'β-Quartzosis']);
  });

  test('leads to every one of them by addresses that hold in any alphabet', () => {
    const links = hrefs(mainOf(pageAt(dist, 'browse/index.html'))).filter((address) =>
      address.includes('/condition/'),
    );
    expect(links).toHaveLength(3);
    for (const link of links) {
      expect(link).toMatch(/^[\x21-\x7e]+$/);
      expect(existsSync(join(dist, decodeURIComponent(link), 'index.html')), link).toBe(true);
    }
  });

  test('shows the ten newest on the first page and leads to the list of all', () => {
    const home = mainOf(pageAt(dist, 'index.html'));
    expect(byTag(home, 'h2')).toHaveLength(10);
    expect(textOf(home)).toContain('All 12 reports');
    const list = mainOf(pageAt(dist, 'reports/index.html'));
    expect(byTag(list, 'h2').map(textOf)).toEqual(['2023', '2022', '2021', '2020']);
    expect(byTag(list, 'h3')).toHaveLength(12);
  });

  function report(n: number): [string, string][] {
    const text = `---
kind: original
title: Report ${n}
shortTitle: Report ${n}
description: A synthetic report.
language: en
version: 1
status: current
published: 202${n % 4}-01-${10 + n}
licence: CC-BY-4.0
authors: [{ given: Author, family: One }]
conditions: [A/B, A-B, β-Quartzosis, Only ${n}]
patient: { sex: not stated }
keyFacts:
  - { label: One, text: One, passage: text }
  - { label: Two, text: Two, passage: text }
  - { label: Three, text: Three, passage: text }
---

## Text

Words.
`;
    return [[`src/content/reports/report-${n}/report.mdx`, text]];
  }
});

describe('without SITE_URL', () => {
  test('there is no feed, and no page names one', () => {
    expect(filesOf(ownDist)).not.toContain('feed.xml');
    for (const { html, path } of pagesOf(ownDist)) {
      // The guide tells of the feed that there can be.
      if (!path.startsWith('/guide/')) expect(html, path).not.toMatch(/atom\+xml|feed\.xml/);
    }
  });
});

function mainOf({ root }: Page): Element {
  return byTag(root, 'main')[0] ?? raise('no main');
}

function navOf({ root }: Page, label: string): Element {
  const found = byTag(root, 'nav').find((nav) => attribute(nav, 'aria-label') === label);
  return found ?? raise(`no ${label}`);
}

function hrefs(element: Element): string[] {
  return byTag(element, 'a').flatMap((link) => attribute(link, 'href') ?? []);
}

function raise(message: string): never {
  throw new Error(message);
}
