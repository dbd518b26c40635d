import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ledgerFile, readLedger } from '../addresses/ledger.ts';
import type { Ledger } from '../addresses/ledger.ts';
import type { SettledAddresses } from '../addresses/settle.ts';
import type { Article } from '../article.ts';
import { slug } from '../fold.ts';
import { markTerms } from '../mark-terms.ts';
import { LibraryError } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { createTermIndex } from '../term-index.ts';
import type { TermIndex } from '../term-index.ts';
import type { Term } from '../term.ts';
import { readGlossary } from './glossary.ts';
import { checkPictures, pictureKind } from './pictures.ts';
import { readReport } from './read-report.ts';
import type { SourceText } from './read-report.ts';
import { Reporter } from './reporter.ts';
import { decodeUtf8 } from './utf8.ts';
import { nearest } from './zod-advice.ts';

/** A report with the digest of everything from which it was read. */
export interface LibraryEntry {
  article: Article;
  /** What became of the addresses that were published. */
  addresses: SettledAddresses;
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

const reportFile = 'report.mdx';

/** What was read before, by folder: a report whose digest is unchanged is not read again. */
const cache = new Map<string, LibraryEntry>();

/**
 * Reads every report of a project, and its glossary.
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
      const entry = readEntry(root, name, glossary, reporter, problems);
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

interface Glossary {
  terms: Term[];
  index: TermIndex;
  digest: string;
}

function readEntry(
  root: string,
  id: string,
  glossary: Glossary,
  reporter: Reporter,
  problems: Problem[],
): LibraryEntry | null {
  const folder = path.join(root, reportsFolder, id);
  const files = sourceFiles(folder);
  const mdxBytes = files.get(reportFile);
  if (!mdxBytes) {
    reporter.add(
      { line: 1, column: 1 },
      `The folder \`${id}\` has no \`${reportFile}\`.`,
      `Write the report as \`${reportFile}\`, or remove the folder.`,
    );
    return null;
  }
  const digest = digestOf(files, glossary);
  const cached = cache.get(folder);
  if (cached?.digest === digest) return cached;

  const side = (name: string): SourceText | null => {
    const bytes = files.get(name);
    if (!bytes) return null;
    const own = new Reporter(`${reportsFolder}/${id}/${name}`);
    const text = decodeUtf8(bytes, own);
    if (text === null) problems.push(...own.problems);
    return text === null ? null : { text, reporter: own };
  };
  const text = decodeUtf8(mdxBytes, reporter);
  const references = side('references.json');
  const furtherReading = side('further-reading.json');
  if (text === null) return null;
  const ledger = readAddresses(id, files.get(ledgerFile), problems);
  const read = readDeep(() =>
    readReport({ id, ledger, mdx: { text, reporter }, references, furtherReading }),
  );
  if (read === 'too deep') {
    reporter.add(
      { line: 1, column: 1 },
      'Lists, quotations or marks are nested too deeply to be read.',
      'Look for a long row of `-`, `>` or `*`.',
    );
    return null;
  }
  const article = read?.article;
  if (article) {
    checkPictures(article, files, reporter);
    checkSkippedTerms(article, glossary, reporter);
    markTerms(article, glossary.index);
  }
  const own = [references, furtherReading].flatMap((source) => source?.reporter.problems ?? []);
  problems.push(...own);
  if (!read || reporter.problems.length + own.length > 0) return null;
  const entry = { ...read, digest };
  cache.set(folder, entry);
  return entry;
}

/** The addresses that a report published; none where it has no ledger yet. */
function readAddresses(id: string, bytes: Buffer | undefined, problems: Problem[]): Ledger {
  if (!bytes) return new Map();
  const file = ledgerOf(id);
  const reporter = new Reporter(file);
  const { ledger, faults } = readLedger(decodeUtf8(bytes, reporter) ?? '');
  problems.push(...reporter.problems, ...faults.map((fault) => ({ file, column: 1, ...fault })));
  return ledger;
}

/**
 * The files of a report that bear on its page, by name. A symbolic link is none of them: it could
 * lead to any file of the machine.
 */
function sourceFiles(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .filter(({ name }) => /\.(?:mdx|json)$/.test(name) || pictureKind(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return new Map(
    names.map((entry) => [
      entry.name,
      entry.isSymbolicLink() ? Buffer.alloc(0) : readFileSync(path.join(folder, entry.name)),
    ]),
  );
}

function digestOf(files: ReadonlyMap<string, Buffer>, glossary: Glossary): string {
  const hash = createHash('sha256').update(glossary.digest);
  for (const [name, bytes] of files) {
    hash.update(`${name}\0${bytes.length}\0`);
    hash.update(bytes);
  }
  return hash.digest('hex');
}

/** The parsers recurse into what is nested; ten thousand levels are no report. */
function readDeep<Value>(read: () => Value): Value | 'too deep' {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return 'too deep';
    throw error;
  }
}

/** A term that is not in the glossary cannot be opted out of: its name may be mistyped. */
function checkSkippedTerms(article: Article, { terms }: Glossary, reporter: Reporter): void {
  const slugs = terms.map(({ slug: known }) => known);
  for (const skipped of article.meta.skipTerms) {
    if (slugs.includes(skipped)) continue;
    const close = nearest(skipped, slugs);
    reporter.add(
      { line: 2, column: 1 },
      `\`skipTerms\` names \`${skipped}\`, which is not in the glossary.`,
      close ? `Write \`${close}\` if that is what you meant.` : 'Remove it.',
    );
  }
}
