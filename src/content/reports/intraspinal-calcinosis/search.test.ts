/** Readers find in this report what they ask of it. */
import { expect, it } from 'vitest';
import { walkSections } from '../../../model/text.ts';
import { placesOf } from '../../../../tests/unit/model/places.ts';
import { describeQuality } from '../../../../tests/search/describe-quality.ts';
import { siteLibrary, siteNamesLibrary } from '../../../../tests/search/libraries.ts';
import { queries } from './queries/index.ts';

const library = await siteLibrary();
// Other reports of the site may answer as well; here it is about this one.
const articles = library.articles.filter(({ id }) => id === 'intraspinal-calcinosis');
const { terms } = library;

describeQuality('queries about intraspinal calcinosis', { articles, terms, queries });

// The glossary was written for this report; here other reports have its terms.
describeQuality('other names of its terms, in synthetic reports', siteNamesLibrary());

it('the queries are different, and what they expect is there', () => {
  expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
  const page = '/reports/intraspinal-calcinosis/';
  const known = new Set([
    page,
    ...articles
      .flatMap((article) => [
        ...placesOf(article),
        ...walkSections(article.sections),
        ...article.furtherReading,
      ])
      .map(({ anchor }) => `${page}#${anchor}`),
    ...terms.map(({ slug }) => `/glossary/${slug}/`),
  ]);
  const named = queries.flatMap(({ expect: places, without = [] }) =>
    places === 'none' ? [] : [...places, ...without],
  );
  expect(named.filter((address) => !known.has(address))).toEqual([]);
});
