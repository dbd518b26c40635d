/** A library published under an address and a base path, with every kind of content. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed } from 'feedsmith';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import config from '../../src/site.config.ts';
import { parseXml, wordsOf } from '../xml.ts';
import {
  attribute,
  byId,
  byTag,
  contentOf,
  filesOf,
  pageAt,
  pagesOf,
  textOf,
} from '../site/pages.ts';
import type { Element, Page } from '../site/pages.ts';
import { base, madeUpSite, origin } from '../site/made-up-site.ts';
import { dist as ownDist } from '../site/workspace.ts';

const sitemaps = 'http://www.sitemaps.org/schemas/sitemap/0.9';

let dist = '';
let output = '';

beforeAll(async () => {
  ({ dist, output } = await madeUpSite());
});

describe('with SITE_URL and BASE_PATH', () => {
  test('the build warns of nothing', () => {
    expect(output).not.toMatch(/SITE_URL|WARN|warn/);
  });

  test('every page that may be indexed has its canonical address and og:url, and the map lists it', () => {
    const map = readFileSync(join(dist, 'sitemap-0.xml'), 'utf8');
    for (const page of pagesOf(dist)) {
      const address = origin + base + page.path.slice(1);
      const indexed = meta(page, 'name', 'robots') !== 'noindex';
      // In place of a version, and of how to cite it, the report itself is to be found.
      const [, report] = /^(.*\/reports\/[^/]+\/)(?:v\d+\/(?:cite\/)?|cite\/)$/.exec(address) ?? [];
      expect(link(page, 'canonical')).toBe(indexed ? address : report);
      expect(meta(page, 'property', 'og:url')).toBe(indexed ? address : undefined);
      expect(map.includes(`<loc>${address}</loc>`), `${page.path} in the map`).toBe(indexed);
    }
    expect(readFileSync(join(dist, 'robots.txt'), 'utf8')).toContain(
      `Sitemap: ${origin}${base}sitemap-index.xml`,
    );
  });

  test('the map is one that search engines take, with the last change of each report', () => {
    const map = parseXml(
      readFileSync(join(dist, 'sitemap-0.xml'), 'utf8').replace('UTF-8', 'utf-8'),
    );
    expect(map).toMatchObject({ name: 'urlset', attributes: { xmlns: sitemaps } });
    const entries = map.children.map((entry) => {
      expect(entry.name).toBe('url');
      expect(['loc', 'loc lastmod']).toContain(entry.children.map(({ name }) => name).join(' '));
      return [wordsOf(entry, 'loc'), entry.children[1]?.text] as const;
    });
    const addresses = entries.map(([address]) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const address of addresses) {
      expect(address.startsWith(origin + base)).toBe(true);
      expect(address).toBe(new URL(address).href);
      expect(address.length).toBeLessThan(2048);
    }
    const changes = new Map(entries);
    expect(changes.get(`${origin}${base}reports/report-b/`)).toBe('2026-02-03T00:00:00.000Z');
    expect(changes.get(`${origin}${base}reports/report-b/care/`)).toBe('2026-02-03T00:00:00.000Z');
    expect(changes.get(`${origin}${base}about/`)).toBeUndefined();
    const index = parseXml(
      readFileSync(join(dist, 'sitemap-index.xml'), 'utf8').replace('UTF-8', 'utf-8'),
    );
    expect(index).toMatchObject({ name: 'sitemapindex', attributes: { xmlns: sitemaps } });
    expect(index.children.map((entry) => wordsOf(entry, 'loc'))).toEqual([
      `${origin}${base}sitemap-0.xml`,
    ]);
  });

  test('the feed is read by a feed reader, with whole addresses that lead to pages', () => {
    const { format, feed } = parseFeed(readFileSync(join(dist, 'feed.xml'), 'utf8'));
    if (format !== 'atom') throw new Error(`The feed is taken for ${format}.`);
    expect(feed.id).toBe(origin + base);
    expect(feed.links?.find(({ rel }) => rel === 'self')?.href).toBe(`${origin}${base}feed.xml`);
    const files = new Set(filesOf(dist));
    expect(feed.entries?.length).toBeGreaterThan(1);
    for (const { id = '', title, updated, published, authors, links } of feed.entries ?? []) {
      expect([id]).toEqual(links?.map(({ href }) => href));
      expect(files).toContain(`${id.slice(origin.length + base.length)}index.html`);
      expect([title, updated, published, authors?.[0]?.name].every(Boolean)).toBe(true);
    }
  });

  test('data, schemas and sets of links name each other and the pages by whole addresses', () => {
    const folder = `${origin}${base}reports/report-a/`;
    const data = json('reports/report-a/data.json');
    expect(data).toMatchObject({
      $schema: `${origin}${base}schemas/report-1.json`,
      url: folder,
      patient: { url: `${folder}#patient` },
    });
    expect(json('schemas/report-1.json')).toMatchObject({
      $id: `${origin}${base}schemas/report-1.json`,
    });
    expect(json('reports.json')).toMatchObject({
      $schema: `${origin}${base}schemas/reports-1.json`,
      reports: expect.arrayContaining([expect.objectContaining({ data: `${folder}data.json` })]),
    });
    expect(json('glossary.json')).toMatchObject({
      $schema: `${origin}${base}schemas/glossary-1.json`,
    });
    expect(json('reports/report-a/linkset.json')).toMatchObject({
      linkset: [
        { anchor: folder, 'cite-as': [{ href: 'https://doi.org/10.1234/synthetic.a' }] },
        ...formats.flatMap(({ file, holds }) =>
          holds === 'links' ? [] : [{ anchor: folder + file }],
        ),
      ],
    });
    const cited = (id: string) => link(report(id), 'cite-as');
    expect(cited('report-a')).toBe('https://doi.org/10.1234/synthetic.a');
    expect(cited('report-b')).toBe(`${origin}${base}reports/report-b/`);
  });

  test('every link within the site stays under the base path and leads to a file', () => {
    const files = new Set(filesOf(dist));
    for (const page of pagesOf(dist)) {
      const addresses = byTag(page.root, 'a', 'link', 'script', 'img', 'form')
        .flatMap((element) =>
          ['href', 'src', 'action'].flatMap((name) => attribute(element, name) ?? []),
        )
        .filter((address) => address.startsWith('/'));
      expect(addresses.length).toBeGreaterThan(3);
      for (const address of addresses) {
        expect(address.startsWith(base), address).toBe(true);
        const file = address.slice(base.length).replace(/[#?].*/, '');
        expect(files, address).toContain(
          file === '' || file.endsWith('/') ? `${file}index.html` : file,
        );
      }
    }
  });
});

describe('a page that is shared', () => {
  test('names a picture of its own if it is a report, figure or term, and else that of the site', () => {
    for (const page of pagesOf(dist)) {
      const own = /^\/(reports\/[^/]+\/(figures\/.+\/)?|glossary\/.+\/)((care|cite|v\d+)\/)?$/.exec(
        page.path,
      );
      const { origin: host, pathname, search } = new URL(meta(page, 'property', 'og:image') ?? '');
      expect(host + pathname).toBe(`${origin}${base}${own?.[1] ?? ''}card.png`);
      expect(search).toMatch(/^\?v=[\da-f]{8}$/);
      expect(meta(page, 'property', 'og:image:width')).toBe('1200');
      expect(meta(page, 'property', 'og:image:height')).toBe('630');
      expect(meta(page, 'property', 'og:image:alt')).toBe(meta(page, 'property', 'og:title'));
      expect(meta(page, 'name', 'twitter:card')).toBe('summary_large_image');
    }
  });

  test('has a picture of the size that it says, and of few bytes', async () => {
    const cards = filesOf(dist).filter((file) => file.endsWith('card.png'));
    expect(cards).toContain('reports/report-a/figures/panels/card.png');
    for (const file of cards) {
      const bytes = readFileSync(join(dist, file));
      const { format, width, height } = await sharp(bytes).metadata();
      expect([format, width, height]).toEqual(['png', 1200, 630]);
      expect(bytes.length, file).toBeLessThan(40_000);
    }
  });

  test('has a title and a description that no other has, and that are not cut', () => {
    const seen = new Set<string>();
    for (const page of pagesOf(dist)) {
      const title = meta(page, 'property', 'og:title') ?? '';
      const description = meta(page, 'property', 'og:description') ?? '';
      expect(meta(page, 'name', 'description')).toBe(description);
      expect(textOf(byTag(page.root, 'title')[0]?.childNodes[0] ?? raise('no title'))).toBe(
        page.path === '/' ? title : `${title} · ${config.title}`,
      );
      for (const words of [title, description]) {
        expect(words).not.toMatch(/…|\.{3}|\bundefined\b/);
        expect(seen, page.path).not.toContain(words);
        seen.add(words);
      }
      expect(title.length, title).toBeLessThan(150);
      if (!page.path.startsWith('/glossary/')) expect(description).toMatch(/^.{30,320}[.?]$/);
    }
  });
});

describe('without SITE_URL', () => {
  test('what needs an absolute address is left out', () => {
    expect(filesOf(ownDist).filter((file) => file.endsWith('card.png'))).toEqual([]);
    for (const page of pagesOf(ownDist)) {
      expect(meta(page, 'property', 'og:image')).toBeUndefined();
      expect(link(page, 'canonical')).toBeUndefined();
      expect(meta(page, 'property', 'og:url')).toBeUndefined();
      expect(page.html).not.toMatch(/(?:href|src|content)="?[^">]*(?:localhost|127\.0\.0\.1)/);
    }
    expect(filesOf(ownDist).filter((file) => file.startsWith('sitemap'))).toEqual([]);
  });
});

describe('how to cite a report', () => {
  const cite = (id: string): Page => pageAt(dist, `reports/${id}/cite/index.html`);
  const citations = (page: Page): Element[] =>
    byTag(page.root, 'dd').filter((element) => attribute(element, 'data-citation'));

  test('is told of an original once, of a restatement and its source apart', () => {
    expect(citations(cite('report-a'))).toHaveLength(5);
    const [restatement, source] = [0, 5].map((at) => citations(cite('report-b'))[at]);
    expect(citations(cite('report-b'))).toHaveLength(10);
    expect(textOf(restatement ?? raise('none'))).toContain('Casebook editors');
    expect(textOf(source ?? raise('none'))).not.toContain('Casebook');
  });

  test('is told with the published address, or the DOI', () => {
    for (const citation of citations(cite('report-b')).slice(0, 5)) {
      expect(textOf(citation)).toContain(`${origin}${base}reports/report-b/`);
    }
    for (const citation of citations(cite('report-a'))) {
      expect(textOf(citation)).toContain('10.1234/synthetic.a');
    }
  });

  test('is told without an address where none is known', () => {
    for (const page of pagesOf(ownDist)) expect(page.html).not.toContain('.invalid');
    expect(textOf(cite('report-b').root)).not.toContain('The files therefore lack');
  });

  test('is a link away from the report and from its figures, and offers the files', () => {
    const pages = pagesOf(dist).filter(({ path }) =>
      /^\/reports\/report-a\/(figures\/[^/]+\/)?$/.test(path),
    );
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      const links = byTag(page.root, 'a').filter((element) => textOf(element) === 'Cite');
      expect(links.map((element) => attribute(element, 'href'))).toEqual([
        `${base}reports/report-a/cite/`,
      ]);
    }
    const files = byTag(cite('report-a').root, 'a').filter((element) =>
      attribute(element, 'href')?.includes('citation.'),
    );
    expect(files.map((file) => textOf(file).replace(/, \d+ KB$/, ''))).toEqual([
      'BibTeX',
      'RIS',
      'CSL-JSON',
    ]);
  });
});

describe('an original', () => {
  test('has citation tags for Google Scholar, and its statements', () => {
    const page = report('report-a');
    const tags = byTag(page.root, 'meta').flatMap((tag) => {
      const name = attribute(tag, 'name') ?? '';
      return name.startsWith('citation_') ? [[name, attribute(tag, 'content')]] : [];
    });
    expect(tags).toEqual(
      expect.arrayContaining([
        ['citation_author', 'One, Author'],
        ['citation_author', 'Twö, Author'],
        ['citation_publication_date', '2026/01/31'],
        ['citation_doi', '10.1234/synthetic.a'],
        ['citation_fulltext_html_url', `${origin}${base}reports/report-a/`],
        ['citation_reference', expect.stringContaining('citation_title=Inventing diseases')],
      ]),
    );
    const main = textOf(mainOf(page));
    for (const statement of ['Consent', 'Ethics', 'Funding', 'Competing interests']) {
      expect(main).toContain(statement);
    }
  });

  test('shows a picture whole, in several widths, without its metadata', async () => {
    const figure = byId(report('report-a').root, 'fig-panels') ?? raise('no figure');
    const [image] = byTag(figure, 'img');
    const sources = (attribute(image ?? raise('no picture'), 'srcset') ?? '').split(', ');
    expect(sources.length).toBeGreaterThanOrEqual(3);
    for (const source of sources) {
      const [address = '', width = ''] = source.split(' ');
      const bytes = readFileSync(join(dist, address.slice(base.length)));
      const picture = await sharp(bytes).metadata();
      expect(`${picture.width}w`).toBe(width);
      expect(picture.width / picture.height).toBeCloseTo(1500 / 700, 1);
      expect(picture.exif).toBeUndefined();
      const { data, info } = await sharp(bytes)
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const corner =
        data[Math.round(info.height * 0.935) * info.width + Math.round(info.width * 0.97)];
      expect(corner, 'the white mark in the lower right corner is still there').toBeGreaterThan(
        180,
      );
    }
    expect(attribute(image ?? raise('no picture'), 'alt')).toContain('Two grey squares');
  });

  test('keeps the picture as it came out of the published files', () => {
    const leaked = filesOf(dist).filter((file) =>
      readFileSync(join(dist, file)).includes('EXIF-MARKER'),
    );
    expect(leaked).toEqual([]);
  });
});

describe('a restatement', () => {
  test('credits the source apart and has no citation tags', () => {
    const page = report('report-b');
    expect(page.html).not.toContain('citation_');
    const [block] = byTag(page.root, 'script').filter(
      (script) => attribute(script, 'type') === 'application/ld+json',
    );
    const data = JSON.parse(contentOf(block ?? raise('no data'))) as Record<string, unknown>;
    expect(data).toMatchObject({
      '@type': 'MedicalScholarlyArticle',
      '@id': `${origin}${base}reports/report-b/`,
      author: { '@type': 'Organization', name: 'Casebook editors' },
      isBasedOn: { '@type': 'MedicalScholarlyArticle' },
    });
  });
});

function json(file: string): unknown {
  return JSON.parse(readFileSync(join(dist, file), 'utf8'));
}

function report(id: string): Page {
  return pageAt(dist, `reports/${id}/index.html`);
}

function mainOf(page: Page): Element {
  return byTag(page.root, 'main')[0] ?? raise('no main');
}

function link(page: Page, rel: string): string | undefined {
  const found = byTag(page.root, 'link').find((element) => attribute(element, 'rel') === rel);
  return found && attribute(found, 'href');
}

function meta(page: Page, by: 'name' | 'property', name: string): string | undefined {
  const found = byTag(page.root, 'meta').find((element) => attribute(element, by) === name);
  return found && attribute(found, 'content');
}

function raise(message: string): never {
  throw new Error(message);
}
