import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { readDeploy } from './deploy.ts';
import { isHashed } from './headers.ts';

/**
 * Gives a new site the files of the last that are named after their content and whose names it does
 * not use, for one deploy: a page that was opened before still finds its scripts, its pictures and
 * the index that it searches.
 *
 * @param last the folder of the last site, which may not exist
 * @param next the folder of the new one
 * @returns the files that were kept, by their paths
 */
export function keepLast(last: string, next: string): ReadonlySet<string> {
  const files = Object.entries(readDeploy(last)?.files ?? {})
    .filter(([file, { kept }]) => !kept && isHashed(file))
    .map(([file]) => file)
    .filter((file) => !existsSync(path.join(next, file)));
  for (const file of files) {
    mkdirSync(path.dirname(path.join(next, file)), { recursive: true });
    copyFileSync(path.join(last, file), path.join(next, file));
  }
  return new Set(files);
}
