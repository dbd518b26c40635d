import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatPageLedger, isPage, readPageLedger } from '../../model/addresses/pages.ts';
import type { PageEntry } from '../../model/addresses/pages.ts';
import { readLibrary } from '../../model/read/library.ts';
import { readSitePages } from '../../model/read/site-pages.ts';
import { Refusal } from '../refusal.ts';

/**
 * Notes in the ledger of pages where the address of a published page leads.
 *
 * @param given the address within the site, `/reports/report-a/`
 * @param to the address of another page, `gone`, or `keep`: the page that is there now is the same
 * @returns the ledger, relative to the project
 * @throws {Refusal} when there is nothing to decide, or it cannot be so
 * @throws {LibraryError} when the reports cannot be read
 */
export function decidePage(root: string, given: string, to: string): string {
  const page = asPath(given);
  const folders = readSitePages(root, readLibrary(root));
  const found = folders.find(({ pages }) => pages.ledger.has(page));
  const entry = found?.pages.ledger.get(page);
  if (!found || !entry) throw new Refusal(`No page was published at \`${page}\`.`);
  const { file, pages } = found;
  const undecided = pages.lost.find(({ path: lost }) => lost === page);
  const isThere = isPage(entry) && undecided?.why !== 'lost';
  if (to === 'keep' && undecided?.why !== 'displaced') {
    throw new Refusal(
      `No other page has taken the address \`${page}\`, so there is nothing to keep.`,
    );
  }
  if (to !== 'keep' && isThere) {
    throw new Refusal(
      undecided
        ? `There is a page at \`${page}\`. Give it another address first, or \`keep\` it.`
        : `There is nothing to decide about \`${page}\`: the page is there.`,
    );
  }
  const decided: PageEntry =
    to === 'keep' || to === 'gone'
      ? { title: entry.title, ...(to === 'gone' ? { gone: true } : {}) }
      : { title: entry.title, now: destination(to) };
  const { ledger } = readPageLedger(readFileSync(path.join(root, file), 'utf8'));
  const noted = new Map([...ledger, [page, decided] as const]);
  writeFileSync(path.join(root, file), formatPageLedger(noted));
  return file;

  function destination(words: string): string {
    const [at = '', anchor] = words.split('#');
    const known = folders.some(({ pages: { ledger: all } }) => {
      const other = all.get(asPath(at));
      return other !== undefined && isPage(other);
    });
    if (!known) throw new Refusal(`There is no page at \`${asPath(at)}\`.`);
    return asPath(at) + (anchor === undefined ? '' : `#${anchor}`);
  }
}

/** With a slash at both ends, as addresses of pages are. */
function asPath(given: string): string {
  return `/${given.replace(/^\/+|\/+$/g, '')}/`;
}
