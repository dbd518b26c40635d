import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ledgerFile } from '../addresses/ledger.ts';
import type { SettledAddresses } from '../addresses/settle.ts';
import type { Article } from '../article.ts';
import { slug } from '../fold.ts';
import { versionFolder } from '../frozen.ts';
import { LibraryError } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { createTermIndex } from '../term-index.ts';
import type { Term } from '../term.ts';
import { isDraft } from './front-matter.ts';
import { readGlossary } from './glossary.ts';
import { digestOf, filesIn, readReportFiles, reportFile } from './report-folder.ts';
import type { Glossary } from './report-folder.ts';
import { Reporter } from './reporter.ts';
import { earlierVersion, readVersions } from './versions.ts';
import type { FrozenVersion } from './versions.ts';

/** A report with the digest of everything from which it was read. */
export interface LibraryEntry {
  article: Article;
  /** What became of the addresses that were published. */
  addresses: SettledAddresses;
  /** Versions before this one that are kept as they were, newest first. */
  versions: Article[];
  /** SHA-256 of the report's files and of the glossary, whose terms it marks, in hex. */
  digest: string;
}

export interface Library {
  /** Sorted by id. */
  reports: LibraryEntry[];
  /** Sorted by name. */
  terms: Term[];
}

/** The folder of the reports, within the project. */
export const reportsFolder = 'src/content/reports';

/** The ledger of a report, relative to the project, with forward slashes. */
export function ledgerOf(id: string): string {
  return `${reportsFolder}/${id}/${ledgerFile}`;
}

/** The variable of the environment that asks for drafts too, when it is `true`. */
export const draftsVariable = 'DRAFTS';

/** What was read before, by folder: a report whose digest is unchanged is not read again. */
const cache = new Map<string, LibraryEntry>();

/**
 * Reads every report of a project, and its glossary. Drafts are passed over, whatever is wrong with
 * them, unless the environment asks for them.
 *
 * @param root the folder of the project
 * @throws {LibraryError} with every problem of every report
 */
export function readLibrary(root: string): Library {
  const folder = path.join(root, reportsFolder);
  const problems: Problem[] = [];
  const reports: LibraryEntry[] = [];
  const terms = readGlossary(root, problems);
  const glossary = { terms, index: createTermIndex(terms), digest: JSON.stringify(terms) };
  const ids = new Map<string, string>();
  for (const name of folderNames(folder)) {
    const reporter = new Reporter(`${reportsFolder}/${name}/${reportFile}`);
    if (checkId(name, ids, reporter)) {
      const entry = readEntry(root, name, glossary, problems);
      if (entry) reports.push(entry);
    }
    problems.push(...reporter.problems);
  }
  if (problems.length > 0) throw new LibraryError(problems);
  return { reports, terms };
}

function folderNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** A report's id is the name of its folder; two that differ only in case would share a page. */
function checkId(name: string, ids: Map<string, string>, reporter: Reporter): boolean {
  const id = slug(name);
  const other = ids.get(id);
  ids.set(id, name);
  const start = { line: 1, column: 1 };
  if (other !== undefined) {
    reporter.add(
      start,
      `Two reports have the id \`${id}\`: the folders \`${other}\` and \`${name}\`.`,
      'Rename one of the folders.',
    );
    return false;
  }
  const advice = adviceForId(name);
  if (advice !== null) {
    reporter.add(
      start,
      `The folder \`${name}\` cannot be part of an address.`,
      `Rename it ${advice}`,
    );
  }
  return advice === null;
}

/**
 * What a name must be to serve as a report's id, or `null` where it can: "with small letters …".
 */
export function adviceForId(name: string): string | null {
  const id = slug(name);
  const fits = /^[a-z0-9-]+$/.test(id);
  if (fits && id === name) return null;
  return `with small letters a–z, digits and hyphens${fits ? `: \`${id}\`` : ''}.`;
}

function readEntry(
  root: string,
  id: string,
  glossary: Glossary,
  problems: Problem[],
): LibraryEntry | null {
  const name = `${reportsFolder}/${id}`;
  const folder = path.join(root, name);
  const files = filesIn(folder);
  if (!files.has(reportFile)) {
    problems.push({
      file: `${name}/${reportFile}`,
      line: 1,
      column: 1,
      reason: `The folder \`${id}\` has no \`${reportFile}\`.`,
      advice: `Write the report as \`${reportFile}\`, or remove the folder.`,
    });
    return null;
  }
  const isWanted = process.env[draftsVariable] === 'true';
  if (!isWanted && isDraft(String(files.get(reportFile)))) return null;
  const before = problems.length;
  const versions = readVersions({ id, name, path: folder, files }, glossary, problems);
  const digest = digestOf(
    files,
    glossary,
    versions.map((version) => version.digest),
  );
  const cached = cache.get(folder);
  if (cached?.digest === digest) return cached;
  const articles = versions.map(({ article }) => article);
  const earlier = articles.map(earlierVersion);
  const source = { id, folder: name, files, earlier, frozen: false };
  const read = readReportFiles(source, glossary, problems);
  if (read) checkVersion(name, read.article, versions, files, problems);
  if (!read || problems.length > before) return null;
  const entry = { ...read, versions: articles, digest };
  cache.set(folder, entry);
  return entry;
}

/** A version that is frozen cannot be written any more. */
function checkVersion(
  folder: string,
  { version }: Article,
  [newest]: readonly FrozenVersion[],
  files: ReadonlyMap<string, Buffer>,
  problems: Problem[],
): void {
  const frozen = newest?.article.version ?? 0;
  if (frozen < version) return;
  const lines = (files.get(reportFile)?.toString() ?? '').split('\n');
  problems.push({
    file: `${folder}/${reportFile}`,
    line: lines.findIndex((line) => line.startsWith('version:')) + 1,
    column: 1,
    reason: `Version ${frozen} is frozen in \`${versionFolder(frozen)}\`, and the report still says that it is version ${version}.`,
    advice: `Write \`version: ${frozen + 1}\`, and the day of the change as \`updated\`.`,
  });
}
