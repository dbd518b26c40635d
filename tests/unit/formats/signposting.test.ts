import { describe, expect, it } from 'vitest';
import { formats } from '../../../src/formats/index.ts';
import { toLinkset, toSignposts } from '../../../src/formats/signposting.ts';
import type { Article } from '../../../src/model/article.ts';
import { readWell } from '../model/reading.ts';
import { fullOriginal, fullRestatement } from './articles.ts';

const page = 'https://example.org/reports/report-a/';

function leadingTo(article: Article, rel: string): string[] {
  return toSignposts(article, formats, page)
    .filter((post) => post.rel.split(' ').includes(rel))
    .map(({ href }) => href);
}

describe('the signposts of a report', () => {
  it('cite an original by its DOI, and name its authors by their iDs', () => {
    expect(leadingTo(fullOriginal(), 'cite-as')).toEqual(['https://doi.org/10.1234/report.a']);
    expect(leadingTo(fullOriginal(), 'author')).toEqual(['https://orcid.org/0000-0000-0000-000X']);
  });

  it.each([
    ['a restatement, whose source has a DOI of its own', fullRestatement()],
    ['an original without a DOI', readWell({})],
  ])('cite this very page for %s, and no one as author who did not write it', (_name, article) => {
    expect(leadingTo(article, 'cite-as')).toEqual([page]);
    expect(leadingTo(article, 'author')).toEqual([]);
  });

  it('cite the whole address where only that of the host is used for the rest', () => {
    const [first, ...others] = toSignposts(fullRestatement(), formats, '/reports/report-a/', page);
    expect(first).toEqual({ rel: 'cite-as', href: page });
    expect(others.filter(({ href }) => href.startsWith(page))).toEqual([]);
  });

  it('name the licence and what kind of thing it is', () => {
    expect(leadingTo(fullOriginal(), 'license')).toEqual([
      'https://creativecommons.org/licenses/by/4.0/',
    ]);
    expect(leadingTo(fullOriginal(), 'type')).toEqual([
      'https://schema.org/AboutPage',
      'https://schema.org/MedicalScholarlyArticle',
    ]);
  });

  it('lead to every file with its type: as content, or as what describes it', () => {
    const posts = toSignposts(fullOriginal(), formats, page);
    for (const { file, type, holds } of formats) {
      const post = posts.find(({ href }) => href === page + file);
      const rel = { report: 'alternate item', links: 'linkset' }[holds as 'report' | 'links'];
      expect(post).toEqual({ rel: rel ?? 'alternate describedby', href: page + file, type });
    }
  });
});

describe('the set of links', () => {
  const { linkset } = toLinkset(fullRestatement(), formats, page) as {
    linkset: ({ anchor: string } & Record<string, { href: string; type?: string }[]>)[];
  };
  const [own, ...files] = linkset;

  it('has all of these, and the source of a restatement as a work beside it', () => {
    const posts = toSignposts(fullRestatement(), formats, page);
    const rels = new Set(posts.flatMap(({ rel }) => rel.split(' ')));
    rels.delete('linkset');
    expect(own?.anchor).toBe(page);
    expect(Object.keys(own ?? {}).sort()).toEqual(['anchor', 'related', ...rels].sort());
    expect(own?.['related']).toEqual([{ href: 'https://example.org/report-b' }]);
    for (const [rel, targets] of Object.entries(own ?? {})) {
      if (rel === 'anchor' || rel === 'related') continue;
      const expected = posts.filter((post) => post.rel.split(' ').includes(rel));
      expect(targets).toEqual(expected.map(({ rel: _, ...target }) => target));
    }
  });

  it('leads from every file back to the report', () => {
    const offered = formats.filter(({ holds }) => holds !== 'links');
    expect(files.map(({ anchor }) => anchor)).toEqual(offered.map(({ file }) => page + file));
    for (const { anchor: _, ...relations } of files) {
      expect(Object.values(relations)).toEqual([[{ href: page, type: 'text/html' }]]);
    }
  });
});
