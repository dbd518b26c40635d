/**
 * `npm run address`: says where a published address leads that the build cannot follow, of a
 * passage or of a page.
 */
import { LibraryError } from '../model/problem.ts';
import { decidePage } from './address/decide-page.ts';
import { decidePassage } from './address/decide-passage.ts';
import { Refusal } from './refusal.ts';

const usage = `Say which address, and where it leads:

  npm run address -- <report> <address> <other address>   its passage is there now
  npm run address -- <report> <address> gone              its passage is in the report no more
  npm run address -- <report> <address> keep              the words that bear it now are its own
  npm run address -- page /reports/a/ /reports/b/         the page is there now
  npm run address -- page /reports/a/ gone                the page was taken away
  npm run address -- page /reports/a/ keep                the page that is there now is the same`;

const [first = '', second = '', third = ''] = process.argv.slice(2);
const bare = (address: string): string => address.replace(/^#/, '');

try {
  if (third === '') throw new Refusal(usage);
  const root = process.cwd();
  const file =
    first === 'page'
      ? decidePage(root, second, third)
      : decidePassage(root, first, bare(second), bare(third));
  console.log(`Noted in ${file}. Run \`npm run build\` to see the site with it.`);
} catch (error) {
  if (!(error instanceof Refusal || error instanceof LibraryError)) throw error;
  const mend = 'Mend this first; then say where the address leads.';
  console.error(error instanceof Refusal ? error.message : `${error.message}\n${mend}`);
  process.exitCode = 1;
}
