/** The files of a report, read and held against each other. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ledgerFile, readLedger } from '../addresses/ledger.ts';
import type { Ledger } from '../addresses/ledger.ts';
import type { Article, EarlierVersion } from '../article.ts';
import { markTerms } from '../mark-terms.ts';
import type { Problem } from '../problem.ts';
import type { TermIndex } from '../term-index.ts';
import type { Term } from '../term.ts';
import { checkPictures, pictureKind } from './pictures.ts';
import { readReport } from './read-report.ts';
import type { ReadReport, SourceText } from './read-report.ts';
import { Reporter } from './reporter.ts';
import { decodeUtf8 } from './utf8.ts';
import { nearest } from './zod-advice.ts';

export const reportFile = 'report.mdx';

/** By name. */
export type Files = ReadonlyMap<string, Buffer>;

export interface Glossary {
  terms: Term[];
  index: TermIndex;
  digest: string;
}

export interface ReportFiles {
  id: string;
  /** Where they lie, relative to the project, with forward slashes. */
  folder: string;
  files: Files;
  /** Frozen versions of the report, newest first. */
  earlier: readonly EarlierVersion[];
  /** Whether it is a frozen version itself, in which nobody can change a word any more. */
  frozen: boolean;
}

/**
 * Reads a report from its files.
 *
 * @param problems takes what is wrong
 * @returns `null` where anything is
 */
export function readReportFiles(
  { id, folder, files, earlier, frozen }: ReportFiles,
  glossary: Glossary,
  problems: Problem[],
): ReadReport | null {
  const reporter = new Reporter(`${folder}/${reportFile}`);
  const reporters = [reporter];
  const textOf = (name: string): SourceText | null => {
    const bytes = files.get(name);
    if (!bytes) return null;
    const own = name === reportFile ? reporter : new Reporter(`${folder}/${name}`);
    if (own !== reporter) reporters.push(own);
    const text = decodeUtf8(bytes, own);
    return text === null ? null : { text, reporter: own };
  };
  const mdx = textOf(reportFile);
  const references = textOf('references.json');
  const furtherReading = textOf('further-reading.json');
  const faults: Problem[] = [];
  const ledger = readAddresses(textOf(ledgerFile), faults);
  const read =
    mdx && readDeep(() => readReport({ id, earlier, ledger, mdx, references, furtherReading }));
  if (read === 'too deep') {
    reporter.add(
      { line: 1, column: 1 },
      'Lists, quotations or marks are nested too deeply to be read.',
      'Look for a long row of `-`, `>` or `*`.',
    );
  } else if (read) {
    checkPictures(read.article, files, reporter);
    if (!frozen) checkSkippedTerms(read.article, glossary, reporter);
    markTerms(read.article, glossary.index);
  }
  faults.push(...reporters.flatMap((each) => each.problems));
  problems.push(...faults);
  return read === 'too deep' || faults.length > 0 ? null : read;
}

/** The addresses that a report published; none where it has no ledger yet. */
function readAddresses(source: SourceText | null, problems: Problem[]): Ledger {
  if (!source) return new Map();
  const { ledger, faults } = readLedger(source.text);
  const { file } = source.reporter;
  problems.push(...faults.map((fault) => ({ file, column: 1, ...fault })));
  return ledger;
}

/**
 * The files of a report that bear on its page, by name. A symbolic link is none of them: it could
 * lead to any file of the machine.
 */
export function filesIn(folder: string): Files {
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

/** SHA-256 of everything from which a report is read, in hex. */
export function digestOf(files: Files, glossary: Glossary, others: readonly string[] = []): string {
  const hash = createHash('sha256').update(glossary.digest);
  for (const [name, bytes] of files) {
    hash.update(`${name}\0${bytes.length}\0`);
    hash.update(bytes);
  }
  for (const other of others) hash.update(other);
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
