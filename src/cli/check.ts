/** `npm run check [ids]`: lists what an editor should look at before publishing. */
import { draftsVariable } from '../model/read/library.ts';
import { readReview } from './check/review.ts';
import { runChecks } from './check/run-checks.ts';

process.env[draftsVariable] = 'true';
const ids = process.argv.slice(2);
const review = await readReview(process.cwd(), ids);
const missing = ids.filter((id) => !review.reports.some(({ article }) => article.id === id));

if (review.faults.length === 0 && missing.length > 0) {
  console.error(`There is no report \`${missing.join('`, `')}\` in src/content/reports.`);
  process.exitCode = 1;
} else {
  const { text, errors } = await runChecks(review);
  console.log(text);
  process.exitCode = errors > 0 ? 1 : 0;
}
