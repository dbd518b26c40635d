import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** Lists, in a built site, what it only keeps for readers of the one before. */
const list = '.kept-from-last';

/** Files that are named after their content, to which pages that are open still lead. */
const hashed = /^(?:_astro\/|pagefind\/(?:fragment|index|lexicon)\/|pagefind\/[^/]*\.pf_meta$)/;

/**
 * Gives a new site the files of the last whose names it does not use, for one deploy: a page that
 * was opened before still finds its scripts, its pictures and the index that it searches.
 *
 * @param last the folder of the last site, which may not exist
 * @param next the folder of the new one
 */
export function keepLast(last: string, next: string): void {
  if (!existsSync(last)) return;
  const record = path.join(last, list);
  const keptBefore = existsSync(record) ? readFileSync(record, 'utf8').split('\n') : [];
  const kept = readdirSync(last, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(last, path.join(parentPath, name)))
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => hashed.test(file) && !keptBefore.includes(file))
    .filter((file) => !existsSync(path.join(next, file)))
    .sort();
  for (const file of kept) {
    mkdirSync(path.dirname(path.join(next, file)), { recursive: true });
    copyFileSync(path.join(last, file), path.join(next, file));
  }
  if (kept.length > 0) writeFileSync(path.join(next, list), kept.join('\n'));
}
