/** Articles and a site from which formats are made in tests. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Surroundings } from '../../../src/formats/index.ts';
import type { Article } from '../../../src/model/article.ts';
import type { SiteConfig } from '../../../src/model/site.ts';
import { original, readWell, restatement } from '../model/reading.ts';

const project = join(import.meta.dirname, '../../..');
const fixtures = join(project, 'tests/fixtures/library/reports');

/** An original report with every field that a format may show. */
export function fullOriginal(): Article {
  return readWell({
    matter: original
      .replace('title: Report A', 'title: Report A\nsubtitle: With a subtitle')
      .replace('status: current', 'status: corrected')
      .replace(
        '  - { given: One, family: Author }',
        `  - { given: One, family: Author, affiliations: [1, 2], corresponding: true, orcid: 0000-0000-0000-000X }
  - { given: Bé T., family: van den Author }
affiliations:
  - { id: 1, name: Department A, city: City B, country: Country C }
  - { id: 2, name: Department D }
notices:
  - { date: 2026-02-03, text: A number was corrected. }
updated: 2026-02-03
doi: 10.1234/report.a
volume: "12"
issue: "3"
elocator: e45
keywords: [one, two words]
conditions: [Condition A, Condition B]`,
      ),
    text: 'Words.[@r1; @smith-2020]',
    references: [
      { id: 'r1', type: 'document', custom: { unresolved: true } },
      {
        id: 'smith-2020',
        type: 'article-journal',
        title: 'Article C',
        author: [{ family: 'Author', given: 'Three' }],
        'container-title': 'Journal C',
        issued: { 'date-parts': [[2020]] },
      },
    ],
  });
}

/** A restatement of Report B by Author Two. */
export function fullRestatement(): Article {
  return readWell({
    matter: restatement
      .replace(
        '    - { given: Two, family: Author }',
        `    - { given: Two, family: Author, affiliations: [1] }
  affiliations:
    - { id: 1, name: Department B }`,
      )
      .replace('  year: 2020', '  year: 2020\n  doi: 10.1234/report.b'),
  });
}

export const site: SiteConfig = {
  title: 'Site A',
  description: 'A synthetic site.',
  language: 'en',
  editors: 'the editors of Site A',
};

export const journal: SiteConfig = {
  ...site,
  journal: { title: 'Journal A', publisher: 'Publisher A', issn: '0000-000X' },
};

/** What surrounds Report A on the site of the editors; its pictures are those of the fixtures. */
export function around(changes: Partial<Surroundings> = {}): Surroundings {
  return {
    root: project,
    site,
    url: 'https://example.org/reports/report-a/',
    addressOf: (path) => `https://example.org${path}`,
    terms: [],
    pictureAddress: (file) => Promise.resolve(`https://example.org/pictures/${file}`),
    pictureBytes: () => readFile(join(fixtures, 'report-a', 'panels.jpg')),
    ...changes,
  };
}

/** The same where nothing is known of the site's address. */
export function unknownPlace(): Surroundings {
  return around({
    url: undefined,
    addressOf: () => undefined,
    pictureAddress: (file) => Promise.resolve(`/pictures/${file}`),
  });
}
