/** The glossary's pages, and the links that lead to them. */
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/model/fold.ts';
import { mentionsIn } from '../../src/model/mentions.ts';
import { readLibrary } from '../../src/model/read/library.ts';
import { createTermIndex } from '../../src/model/term-index.ts';
import { attribute, byId, byTag, elements, pageAt, textOf } from './pages.ts';
import { dist, project } from './workspace.ts';

const { reports, terms } = readLibrary(project);
const index = createTermIndex(terms);

test('the glossary lists every term with its definition', () => {
  const text = textOf(pageAt(dist, 'glossary/index.html').root);
  for (const { term, definition } of terms) {
    expect(text).toContain(term);
    expect(text).toContain(definition.replace(/\s+/g, ' '));
  }
});

test.skipIf(terms.length === 0)('the glossary leads to the first term of every letter', () => {
  const { root } = pageAt(dist, 'glossary/index.html');
  const [nav] = byTag(root, 'nav').filter((one) => attribute(one, 'aria-label') === 'Letters');
  const links = nav ? byTag(nav, 'a') : [];
  const letters = Map.groupBy(terms, ({ term }) => fold(term).charAt(0));
  expect(links.map(textOf).map((letter) => letter.toLowerCase())).toEqual([...letters.keys()]);
  for (const link of links) {
    const entry = byId(root, attribute(link, 'href')?.slice(1) ?? '');
    const [first] = letters.get(textOf(link).toLowerCase()) ?? [];
    expect(entry && textOf(entry)).toContain(first?.term);
  }
});

describe.skipIf(terms.length === 0)('the page of a term', () => {
  test.each(terms)('$slug: definition, names, relations, the sentences that mention it', (term) => {
    const { root } = pageAt(dist, `glossary/${term.slug}/index.html`);
    const definition = [...elements(root)].find(
      (node) => attribute(node, 'data-definition') === '',
    );
    expect(definition && textOf(definition)).toBe(term.definition.replace(/\s+/g, ' '));
    const text = textOf(root);
    const named = [...term.abbreviations, ...term.synonyms, ...term.lay, ...term.spellings];
    for (const name of named) expect(text).toContain(name);
    const [crumbs] = byTag(root, 'nav').filter(
      (nav) => attribute(nav, 'aria-label') === 'Breadcrumb',
    );
    expect(crumbs && byTag(crumbs, 'a').map((link) => attribute(link, 'href'))).toEqual([
      '/glossary/',
    ]);
    const links = byTag(root, 'a').map((link) => attribute(link, 'href'));
    for (const slug of term.related) expect(links).toContain(`/glossary/${slug}/`);
    for (const { article } of reports) {
      for (const mention of mentionsIn(article, index).get(term.slug) ?? []) {
        expect(links).toContain(`/reports/${article.id}/#${mention.anchor}`);
        expect(text).toContain(mention.text.replace(/\s+/g, ' '));
        expect(index.find(mention.text).map(({ slug }) => slug)).toContain(term.slug);
      }
    }
  });
});

test.each(reports)(
  'in $article.id a mention is a plain link to the page of its term',
  ({ article }) => {
    const { root } = pageAt(dist, `reports/${article.id}/index.html`);
    const slugs = new Set(terms.map(({ slug }) => `/glossary/${slug}/`));
    const mentions = byTag(root, 'a').filter((link) => attribute(link, 'class') === 't');
    for (const mention of mentions) expect(slugs).toContain(attribute(mention, 'href'));
  },
);
