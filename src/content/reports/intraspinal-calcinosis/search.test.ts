/** Readers find in this report what they ask of it. */
import { describeQuality } from '../../../../tests/search/describe-quality.ts';
import { siteLibrary } from '../../../../tests/search/libraries.ts';
import { queries } from './queries/index.ts';

const { articles, terms } = await siteLibrary();

describeQuality('queries about intraspinal calcinosis', {
  // Other reports of the site may answer as well; here it is about this one.
  articles: articles.filter(({ id }) => id === 'intraspinal-calcinosis'),
  terms,
  queries,
});
