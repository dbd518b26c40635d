/** The pages for authors and editors say all that there is to say. */
import { describe, expect, test } from 'vitest';
import { describedSchemas } from '../../src/components/guide/described-schemas.ts';
import { jsonSchemas } from '../../src/formats/data/json-schemas.ts';
import { formats } from '../../src/formats/index.ts';
import { careParts } from '../../src/model/care.ts';
import { fieldsOf } from '../../src/model/fields.ts';
import { identifierKinds } from '../../src/model/identifiers.ts';
import { components } from '../../src/model/read/components.ts';
import { reportMeta } from '../../src/model/report.ts';
import { siteConfig } from '../../src/model/site.ts';
import { termEntry } from '../../src/model/term.ts';
import { attribute, byTag, pagesOf, textOf } from './pages.ts';
import type { Page } from './pages.ts';
import { dist } from './workspace.ts';

const pages = pagesOf(dist);

function pageAt(path: string): Page {
  const page = pages.find((each) => each.path === path);
  if (!page) throw new Error(`There is no page ${path}.`);
  return page;
}

/** The rows of the tables on a page, each as the words of its cells. */
function rows(page: Page): string[][] {
  return byTag(page.root, 'tr').map((row) => byTag(row, 'td').map(textOf));
}

const plain = (words: string): string => words.replaceAll('`', '').replace(/\s+/g, ' ').trim();

describe('the guide', () => {
  const writing = pageAt('/guide/writing/');

  test('is reached from the foot of every page, and lists its pages in order', () => {
    for (const { root } of pages) {
      const links = byTag(root, 'footer').flatMap((foot) => byTag(foot, 'a'));
      expect(links.map((link) => attribute(link, 'href'))).toContain('/guide/');
    }
    const listed = byTag(pageAt('/guide/').root, 'h2').map(textOf);
    expect(listed.slice(0, 2)).toEqual(['Setting up your site', 'Writing a report']);
    const there = pages.filter(({ path }) => /^\/guide\/[^/]+\/$/.test(path));
    expect(listed).toHaveLength(there.length);
  });

  test.each([
    ['original', reportMeta.options[0]],
    ['restatement', reportMeta.options[1]],
    ...Object.entries(components),
  ])('explains every field of %s, and whether it is needed', (_name, schema) => {
    const all = rows(writing);
    const fields = fieldsOf(schema).filter(({ name }) => !name.startsWith('care.'));
    for (const { name, required, description } of fields) {
      expect(description, name).toMatch(/\S.*\.$/);
      const [found] = all.filter(
        ([first, needed, says]) =>
          first === name &&
          needed === (required ? 'yes' : 'no') &&
          says?.startsWith(plain(description)),
      );
      expect(found, name).toBeDefined();
    }
  });

  test('shows every component as it is written', () => {
    const code = byTag(writing.root, 'pre').map(textOf).join('\n');
    for (const name of Object.keys(components)) expect(code).toContain(`<${name}`);
  });

  test('shows every component as a reader sees it', () => {
    const html = byTag(writing.root, 'main').map(textOf).join();
    expect(html).toContain('Figure 1. Granule under glass.');
    expect(html).toContain('Table 1. What was done, and when');
    expect(html).toContain('Editor’s note: Which hand');
    expect(html).toMatch(/\[1\].*\[1,\s2\]/);
  });

  test('explains every part of CARE, every setting of the site and every kind of identifier', () => {
    const items = byTag(writing.root, 'li').map(textOf);
    for (const [id, asks] of careParts) expect(items).toContain(`${id} ${asks}`);
    const settings = rows(pageAt('/guide/setting-up/')).map(([name]) => name);
    for (const { name } of fieldsOf(siteConfig)) expect(settings).toContain(name);
    const kinds = byTag(pageAt('/guide/checking/').root, 'li').map(textOf);
    for (const { name, says } of identifierKinds)
      expect(kinds).toContain(`${name}: ${plain(says)}`);
  });

  test('explains every field of a term, and shows one as it is written and as it is read', () => {
    const page = pageAt('/guide/glossary/');
    const explained = rows(page).map(([name]) => name);
    expect(explained.filter(Boolean)).toEqual(fieldsOf(termEntry).map(({ name }) => name));
    expect(byTag(page.root, 'pre').map(textOf).join()).toContain('abbreviations: [QZ]');
    expect(byTag(page.root, 'dt').map(textOf)).toEqual([expect.stringContaining('(QZ)')]);
  });

  test('lists every file that lies beside a report, with its media type and what it is for', () => {
    const listed = rows(pageAt('/guide/formats/'));
    for (const { file, label, type, says } of formats) {
      expect(listed).toContainEqual([file, label, `${says} ${type}`]);
    }
    const named = byTag(pageAt('/guide/formats/').root, 'code').map(textOf);
    for (const name of Object.keys(jsonSchemas)) expect(named).toContain(`/schemas/${name}.json`);
  });

  test('leaves no schema that it explains without words for a field', () => {
    for (const { schema } of Object.values(describedSchemas)) {
      for (const { name, description } of fieldsOf(schema)) expect(description, name).not.toBe('');
    }
  });
});
