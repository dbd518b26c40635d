/** The files beside every report: that they are there, and what the page says of them. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileSize } from '../../src/formats/file-size.ts';
import { formats } from '../../src/formats/index.ts';
import { readLibrary } from '../../src/model/read/library.ts';
import { faultsOf } from '../unit/formats/data/schemas.ts';
import { attribute, byId, byTag, contentOf, pageAt, textOf } from './pages.ts';
import { dist, project } from './workspace.ts';

const { reports } = readLibrary(project);
const json = (file: string): unknown => JSON.parse(readFileSync(join(dist, file), 'utf8'));

describe.each(reports)('beside the report $article.id', ({ article }) => {
  const folder = `reports/${article.id}/`;
  const { root } = pageAt(dist, `${folder}index.html`);
  const links = byTag(root, 'link').map((link) => ({
    rel: attribute(link, 'rel')?.split(' ') ?? [],
    href: attribute(link, 'href'),
    type: attribute(link, 'type'),
  }));
  const head = (rel: string) => links.filter((link) => link.rel.includes(rel));

  test.each(formats)('lies $file, to which the head of the page leads', ({ file, type, holds }) => {
    expect(existsSync(join(dist, folder, file))).toBe(true);
    const rel = holds === 'links' ? 'linkset' : 'alternate';
    expect(head(rel)).toContainEqual({ rel: expect.anything(), href: `/${folder}${file}`, type });
  });

  test('the head says what is content and what describes it, and where the report is cited', () => {
    const hrefs = (rel: string) => head(rel).map(({ href }) => href?.replace(`/${folder}`, ''));
    const files = (holds: string[]) =>
      formats.filter((format) => holds.includes(format.holds)).map(({ file }) => file);
    expect(hrefs('item').sort()).toEqual(files(['report']).sort());
    expect(hrefs('describedby').sort()).toEqual(files(['citation', 'references', 'data']).sort());
    const doi = article.meta.kind === 'original' && article.meta.doi;
    expect(hrefs('cite-as')).toEqual([doi ? `https://doi.org/${doi}` : '']);
    expect(hrefs('license')).toHaveLength(1);
    expect(hrefs('type')).toContain('https://schema.org/MedicalScholarlyArticle');
  });

  test('the contents lead to the downloads', () => {
    expect(byTag(root, 'a').map((link) => attribute(link, 'href'))).toContain('#downloads');
    expect(byId(root, 'downloads')?.tagName).toBe('h2');
  });

  test.each(formats.filter(({ holds }) => holds !== 'links'))(
    '$file is offered with its format and its true size',
    ({ file, label, holds }) => {
      const isOnPage = holds === 'report' || holds === 'data';
      const page = isOnPage ? root : pageAt(dist, `${folder}cite/index.html`).root;
      const offered = byTag(page, 'a').map((link) => [attribute(link, 'href'), textOf(link)]);
      const link = [
        `/${folder}${file}`,
        `${label}, ${fileSize(statSync(join(dist, folder, file)).size)}`,
      ];
      if (holds === 'references' && article.references.length === 0) {
        expect(offered).not.toContainEqual(link);
      } else expect(offered).toContainEqual(link);
    },
  );

  test('the page to cite says so where the files lack the address of the report', () => {
    const cite = pageAt(dist, `${folder}cite/index.html`).root;
    const isKnown = /^@\w+\{[^@]*?\n {2}(?:url|doi) = /.test(
      readFileSync(join(dist, folder, 'citation.bib'), 'utf8'),
    );
    expect(textOf(cite).includes('The files therefore lack that of the report')).toBe(!isKnown);
  });

  test('the page loads none of them by itself', () => {
    const loading = byTag(root, 'img', 'source', 'script', 'iframe', 'object', 'embed').flatMap(
      (element) => attribute(element, 'src') ?? attribute(element, 'data') ?? [],
    );
    for (const { file } of formats) expect(loading.join(' ')).not.toContain(file);
    for (const { rel } of links)
      expect(rel).not.toContainEqual(expect.stringMatching(/pre|stylesheet/));
  });

  test('the data is as its schema says, and lies where its schema is', () => {
    const data = json(`${folder}data.json`) as { $schema: string };
    expect(faultsOf('report-1', data)).toEqual([]);
    const schema = new URL(data.$schema, `http://site/${folder}data.json`).pathname;
    expect(json(schema.slice(1))).toMatchObject({ properties: { patient: {}, findings: {} } });
  });

  test('the structured data of the page says what the report is about, with codes', () => {
    const [block] = byTag(root, 'script').filter(
      (script) => attribute(script, 'type') === 'application/ld+json',
    );
    const { about } = JSON.parse(block ? contentOf(block) : '{}') as { about?: { name: string }[] };
    const { conditions, interventions } = article.meta;
    expect((about ?? []).map(({ name }) => name)).toEqual([...conditions, ...interventions]);
  });
});

describe('of the whole site', () => {
  test('library and glossary are there as data, as their schemas say', () => {
    const library = json('reports.json') as { reports: { id: string }[] };
    expect(faultsOf('reports-1', library)).toEqual([]);
    expect(library.reports.map(({ id }) => id).sort()).toEqual(
      reports.map(({ article: { id } }) => id).sort(),
    );
    expect(faultsOf('glossary-1', json('glossary.json'))).toEqual([]);
    for (const name of ['report-1', 'reports-1', 'glossary-1']) {
      expect(json(`schemas/${name}.json`)).not.toHaveProperty('$id');
    }
  });

  test.each(['reports', 'glossary'])('the page of the %s leads to its data', (name) => {
    const { root } = pageAt(dist, `${name}/index.html`);
    const link = byTag(root, 'link').find((each) => attribute(each, 'href') === `/${name}.json`);
    expect(link && attribute(link, 'rel')).toBe('alternate');
    expect(byTag(root, 'a').map((each) => attribute(each, 'href'))).toContain(`/${name}.json`);
  });
});
