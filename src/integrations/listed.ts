import { readLibrary } from '../model/read/library.ts';
import { formerPages, readSitePages } from '../model/read/site-pages.ts';

/**
 * Tells which pages the site map names: not search results nor how to cite a report, not versions
 * (the report itself is to be found in their place), and not what stands where a page no longer is.
 *
 * @param root the folder of the project
 * @param base the path under which the site lies, with a slash at both ends
 */
export function listed(root: string, base: string): (page: string) => boolean {
  let former: Set<string> | undefined;
  return (page) => {
    const path = new URL(page).pathname.slice(base.length - 1);
    if (/^\/(search|reports\/[^/]+\/(cite|v\d+(\/cite)?))\/$/.test(path)) return false;
    if (!former) {
      const { moves, gone } = formerPages(readSitePages(root, readLibrary(root)));
      former = new Set([...moves.map(({ from }) => from), ...gone]);
    }
    return !former.has(path);
  };
}
