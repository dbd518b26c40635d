/** The rules for pages that moved, as the build wrote them for hosts that read `_redirects`. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A rule; the first that matches counts. */
export interface Redirect {
  /** The path that is asked for, with the site's base; all that begins with it where `all` is set. */
  from: string;
  /** Where it is now; where `all` is set, what follows the beginning is put behind it. */
  to: string;
  all: boolean;
}

/** The rules in a folder with a built site. */
export function readRedirects(folder: string): Redirect[] {
  const file = path.join(folder, '_redirects');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [from = '', to = ''] = line.split(' ');
      const all = from.endsWith('*');
      return { from: from.replace(/\*$/, ''), to: to.replace(/:splat$/, ''), all };
    });
}
