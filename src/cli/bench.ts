/**
 * `npm run bench [-- part …]`: measures, prints and judges nothing. The parts are `search` with
 * `quality` and `cost`, which can be named alone, and `load`, what a web server can take of the site
 * in `dist`; `details` adds the queries that went wrong.
 */
import { printLoad } from '../../tests/servers/print-load.ts';
import { printCost } from '../../tests/search/bench/cost.ts';
import { printQuality } from '../../tests/search/bench/quality.ts';

const parts = ['search', 'quality', 'cost', 'load', 'details'];
const named = process.argv.slice(2);
const unknown = named.filter((name) => !parts.includes(name));
const wants = (part: string): boolean =>
  named.includes(part) ||
  (named.includes('search') && part !== 'load') ||
  named.every((name) => name === 'details');

if (unknown.length > 0) {
  console.error(
    `There is nothing called "${unknown.join('", "')}" to measure, only: ${parts.join(', ')}`,
  );
  process.exitCode = 1;
} else {
  if (wants('quality')) await printQuality(named.includes('details'));
  if (wants('cost')) await printCost(1000);
  if (wants('load')) await printLoad();
}
