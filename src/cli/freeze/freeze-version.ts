/** Keeps the version of a report that is published, before another is written. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatLedger, ledgerFile } from '../../model/addresses/ledger.ts';
import {
  digestOfFile,
  formatRecord,
  isText,
  recordFile,
  versionFolder,
} from '../../model/frozen.ts';
import { ledgerOf, readLibrary, reportsFolder } from '../../model/read/library.ts';
import { filesIn, reportFile } from '../../model/read/report-folder.ts';
import { nearest } from '../../model/read/zod-advice.ts';
import { Refusal } from '../refusal.ts';

/** What was done. */
export interface Frozen {
  /** The folder of the version, relative to the project. */
  folder: string;
  version: number;
  /** Whether `report.mdx` says now that it is the next version. */
  raised: boolean;
}

/**
 * Copies the texts of a report, as they were last built, into a folder for its version, with a record of every
 * file that belongs to it; then makes the report the next version. Pictures stay where they are.
 *
 * @param root the folder of the project
 * @param today the day from which on there is the next version, `2026-01-31`
 * @throws {Refusal} when there is no such report, or when it is not as it was last built
 * @throws {LibraryError} when the reports cannot be read; so also when the version is frozen already
 */
export function freezeVersion(root: string, id: string, today: string): Frozen {
  const name = `${reportsFolder}/${id}`;
  const { reports } = readLibrary(root);
  const entry = reports.find(({ article }) => article.id === id);
  if (!entry) {
    const close = nearest(
      id,
      reports.map(({ article }) => article.id),
    );
    const meant = close ? ` Did you mean \`${close}\`?` : '';
    throw new Refusal(`There is no report \`${id}\` in ${reportsFolder}/.${meant}`);
  }
  const { version } = entry.article;
  const files = filesIn(path.join(root, name));
  const ledger = files.get(ledgerFile)?.toString().replaceAll('\r\n', '\n');
  if (ledger !== formatLedger(entry.addresses.ledger)) {
    throw new Refusal(
      [
        `The text in ${name}/ is not the one that was last built, as ${ledgerOf(id)} shows.`,
        `Version ${version} has to be frozen as readers know it. If you have begun to write the next one:`,
        `  git stash push -- ${name}`,
        `  npm run freeze ${id}`,
        '  git stash pop',
        `If this is version ${version}, run \`npm run build\` first.`,
      ].join('\n'),
    );
  }
  const folder = `${name}/${versionFolder(version)}`;
  writeVersion(path.join(root, folder), files);
  return { folder, version, raised: raise(path.join(root, name, reportFile), version, today) };
}

/** Written aside and then renamed, so that there is never half a version. */
function writeVersion(folder: string, files: ReadonlyMap<string, Buffer>): void {
  const aside = `${folder}.new`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside);
  const record = new Map([...files].map(([name, bytes]) => [name, digestOfFile(name, bytes)]));
  for (const [name, bytes] of files) if (isText(name)) writeFileSync(path.join(aside, name), bytes);
  writeFileSync(path.join(aside, recordFile), formatRecord(record));
  renameSync(aside, folder);
}

/** Raises the version in the front matter; an unusual way of writing it is left to the author. */
function raise(file: string, version: number, today: string): boolean {
  const text = readFileSync(file, 'utf8');
  const [front = ''] = /^---[\s\S]*?^---/m.exec(text) ?? [];
  const counted = front.replace(
    new RegExp(`^(version:[ \\t]*)${version}(?=[ \\t]*(?:#.*)?\\r?$)`, 'm'),
    `$1${version + 1}`,
  );
  if (counted === front) return false;
  const dated = /^updated:/m.test(counted)
    ? counted.replace(/^(updated:[ \t]*)\S+/m, `$1${today}`)
    : counted.replace(/^published:.*$/m, (line) => `${line.trimEnd()}\nupdated: ${today}`);
  writeFileSync(file, dated + text.slice(front.length));
  return true;
}
