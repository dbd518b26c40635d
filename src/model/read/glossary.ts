import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { slug as slugOf, fold } from '../fold.ts';
import { namesOf, termEntry } from '../term.ts';
import type { Term } from '../term.ts';
import type { Problem } from '../problem.ts';
import { Reporter } from './reporter.ts';
import { decodeUtf8 } from './utf8.ts';
import { readYaml } from './yaml.ts';
import type { Located } from './yaml.ts';
import { nearest } from './zod-advice.ts';

/** The folder of the glossary, within the project. */
export const glossaryFolder = 'src/content/glossary';

const start = { line: 1, column: 1 };

interface Entry {
  term: Term;
  reporter: Reporter;
  locate: Located<unknown>['locate'];
}

/** What was read before, by file: a term whose text is unchanged is not read again. */
const cache = new Map<string, { text: string } & Pick<Entry, 'term' | 'locate'>>();

/**
 * Reads every term of a project's glossary, sorted by name.
 *
 * @param root the folder of the project
 * @param problems takes what is wrong; with any, the result is not to be used
 */
export function readGlossary(root: string, problems: Problem[]): Term[] {
  const folder = path.join(root, glossaryFolder);
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /\.ya?ml$/.test(name))
        .sort()
    : [];
  const entries = files.flatMap((file, index) => {
    const reporter = new Reporter(`${glossaryFolder}/${file}`);
    const twin = files.slice(0, index).find((other) => slugOfFile(other) === slugOfFile(file));
    if (twin) {
      const reason = `\`${twin}\` and \`${file}\` would have one page.`;
      reporter.add(start, reason, 'Keep one, or rename one: the name of the file is the address.');
    }
    const entry = twin ? null : readEntry(path.join(folder, file), reporter);
    if (!entry) problems.push(...reporter.problems);
    return entry ?? [];
  });
  checkNames(entries);
  // A term whose file has a fault is there all the same.
  checkRelated(entries, files.map(slugOfFile));
  problems.push(...entries.flatMap(({ reporter }) => reporter.problems));
  return entries
    .map(({ term }) => term)
    .sort((a, b) => fold(a.term).localeCompare(fold(b.term), 'en') || (a.slug < b.slug ? -1 : 1));
}

function readEntry(file: string, reporter: Reporter): Entry | null {
  const name = slugOfFile(file);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) {
    reporter.add(
      start,
      `\`${name}\` cannot be part of an address.`,
      `Rename the file with small letters, digits and hyphens: \`${slugOf(name)}.yaml\`.`,
    );
    return null;
  }
  const text = decodeUtf8(readFileSync(file), reporter);
  if (text === null) return null;
  const cached = cache.get(file);
  if (cached?.text === text) return { ...cached, reporter };
  const read = readYaml(text, termEntry, 'glossary entry', 0, reporter);
  if (!read) return null;
  const entry = { term: { ...read.data, slug: name }, locate: read.locate };
  cache.set(file, { ...entry, text });
  return { ...entry, reporter };
}

function slugOfFile(file: string): string {
  return path.basename(file).replace(/\.ya?ml$/, '');
}

/** A name may belong to one term only: a word in a text can lead to one page. */
function checkNames(entries: readonly Entry[]): void {
  const owners = new Map<string, Entry>();
  for (const entry of entries) {
    for (const name of new Set(namesOf(entry.term).map(fold))) {
      const owner = owners.get(name);
      if (owner) {
        entry.reporter.add(
          start,
          `“${name}” is a name of \`${owner.term.slug}\` too.`,
          'Leave it to one of the two, and link them through `related`.',
        );
      } else owners.set(name, entry);
    }
  }
}

function checkRelated(entries: readonly Entry[], slugs: readonly string[]): void {
  for (const { term, reporter, locate } of entries) {
    term.related.forEach((related, index) => {
      if (slugs.includes(related) && related !== term.slug) return;
      const close = nearest(related, slugs);
      reporter.add(
        locate(['related', index]),
        related === term.slug
          ? 'The term is related to itself.'
          : `\`${related}\` is not in the glossary.`,
        close && close !== term.slug
          ? `Write \`${close}\` if that is what you meant.`
          : 'Remove it, or add a file for it.',
      );
    });
  }
}
