/** The libraries in which queries are judged, and the queries about each. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Article } from '../../src/model/article.ts';
import type { Problem } from '../../src/model/problem.ts';
import { readGlossary } from '../../src/model/read/glossary.ts';
import { readLibrary } from '../../src/model/read/library.ts';
import type { Term } from '../../src/model/term.ts';
import type { Query } from './judged.ts';
import { madeUpGlossary } from './library/glossary.ts';
import { syntheticQueries } from './queries.ts';
import { readSyntheticLibrary } from './synthetic.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface JudgedLibrary {
  name: Query['library'];
  articles: Article[];
  terms: Term[];
  queries: Query[];
}

/** The site as it stands; its queries lie beside its reports and go away with them. */
export async function siteLibrary(): Promise<JudgedLibrary> {
  const { reports, terms } = readLibrary(root);
  const files = globSync('src/content/reports/*/queries/index.ts', { cwd: root }).sort();
  const modules = await Promise.all(
    files.map(
      (file) =>
        import(/* @vite-ignore */ pathToFileURL(join(root, file)).href) as Promise<{
          queries: Query[];
        }>,
    ),
  );
  return {
    name: 'site',
    articles: reports.map(({ article }) => article),
    terms,
    queries: modules.flatMap(({ queries }) => queries),
  };
}

/** So many made-up reports with a made-up glossary: the same whatever the site holds. */
export function syntheticLibrary(count = 200): JudgedLibrary {
  return withTerms(count, madeUpGlossary());
}

/** Made-up reports that use the terms of the site’s glossary, and queries of its other names. */
export function siteNamesLibrary(count = 200): JudgedLibrary {
  const library = withTerms(count, siteTerms());
  return { ...library, queries: library.queries.filter(({ notice }) => notice === 'synonym') };
}

function withTerms(count: number, terms: Term[]): JudgedLibrary {
  const articles = readSyntheticLibrary(count, terms);
  return { name: 'synthetic', articles, terms, queries: syntheticQueries(articles, terms) };
}

/** The glossary of the site. */
export function siteTerms(): Term[] {
  const problems: Problem[] = [];
  const terms = readGlossary(root, problems);
  if (problems.length > 0) throw new Error('The glossary has faults: see `npm run build`.');
  return terms;
}
