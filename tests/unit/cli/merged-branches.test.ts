/** Two branches that both published addresses, merged by Git itself. */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ledgerFaults, ledgersOf, recordAddresses } from '../../../src/cli/ledgers.ts';
import { LibraryError } from '../../../src/model/problem.ts';
import { ledgerOf, readLibrary, reportsFolder } from '../../../src/model/read/library.ts';
import { reportText } from '../model/reading.ts';

const project = join(import.meta.dirname, '../../..');
const hasGit = spawnSync('git', ['--version']).status === 0;

const ledger = ledgerOf('report-a');
const pageLedger = `${reportsFolder}/pages.json`;
const report = `${reportsFolder}/report-a/report.mdx`;

const first = 'Granules of made-up quartz were found under both made-up thumbs.';
const second = 'A moonstone was polished for a week, and no dust was left behind.';
const third = 'Nothing glittered any more when the patient came back in the spring.';
const added = 'Somebody else had noticed a crunch in the invented left ear before.';
const other = 'The invented family knew of no glitter among those who came before.';

let root: string;

function git(...words: string[]): void {
  execFileSync('git', words, { cwd: root, stdio: 'pipe', env: environment });
}

/** Nothing of the machine's own settings. */
const environment = {
  PATH: process.env['PATH'],
  HOME: tmpdir(),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  ...Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((who) => [
      [`GIT_${who}_NAME`, 'Author One'],
      [`GIT_${who}_EMAIL`, 'one@example.org'],
    ]),
  ),
};

const text = (file: string): string => readFileSync(join(root, file), 'utf8');

function write(file: string, content: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}

const writeReport = (...paragraphs: string[]): void =>
  write(report, reportText({ text: paragraphs.join('\n\n') }));

/** What a build on an editor's machine does to the ledgers. */
const build = (): string[] => recordAddresses(root, ledgersOf(root, readLibrary(root)));

function publish(): void {
  build();
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Published');
}

/** Publishes a branch from what was published first, and comes back. */
function onBranch(name: string, change: () => void): string[] {
  git('switch', '--quiet', '--create', name, 'main');
  change();
  publish();
  const addresses = addressesNow();
  git('switch', '--quiet', 'main');
  return addresses;
}

/** Every address of the ledger. */
const addressesNow = (): string[] => Object.keys(JSON.parse(text(ledger)) as object);

/** What is wrong, as a build says it. */
function problems(): LibraryError['problems'] {
  try {
    readLibrary(root);
    return [];
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error;
    return error.problems;
  }
}

/** Expects that a build takes the ledgers as they are, loses nothing, and leaves them whole. */
function expectWhole(published: readonly string[]): void {
  expect(problems()).toEqual([]);
  const ledgers = ledgersOf(root, readLibrary(root));
  expect(ledgers.flatMap(({ undecided }) => undecided)).toEqual([]);
  recordAddresses(root, ledgers);
  expect(ledgerFaults(root, ledgersOf(root, readLibrary(root)))).toEqual([]);
  expect(addressesNow()).toEqual(addressesNow().toSorted());
  expect(addressesNow()).toEqual(expect.arrayContaining([...published]));
  const [entry] = readLibrary(root).reports;
  expect(entry?.addresses.former).toEqual([]);
}

describe.skipIf(!hasGit)('two branches that both added addresses, merged by Git', () => {
  let one: string[];
  let two: string[];

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'casebook-merge-'));
    git('init', '--quiet', '--initial-branch', 'main');
    copyFileSync(join(project, '.gitattributes'), join(root, '.gitattributes'));
    writeReport(first, second, third);
    publish();
    one = onBranch('one', () => {
      writeReport(added, first, second, third);
      write(`${reportsFolder}/report-b/report.mdx`, reportText({ text: first }));
    });
    two = onBranch('two', () => {
      writeReport(first, second, third, other);
      write(`${reportsFolder}/report-c/report.mdx`, reportText({ text: first }));
    });
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('keep all of them, and the next build finds out what holds of the text', () => {
    git('merge', '--quiet', 'one');
    git('merge', '--quiet', '--message', 'Merged', 'two');
    // On a machine that publishes, the ledgers have to be built and committed first.
    const behind = ledgerFaults(root, ledgersOf(root, readLibrary(root)));
    expect(behind.map(({ file }) => file)).toEqual([ledger, pageLedger]);
    expect(behind.map(({ advice }) => advice).join()).toContain('`npm run build`');
    expectWhole([...one, ...two]);
    for (const id of ['report-a', 'report-b', 'report-c']) {
      expect(text(pageLedger)).toContain(`"/reports/${id}/"`);
    }
  });

  it.each(['merge', 'diff3'])(
    'may conflict where Git is not told how to merge (%s): the build says what to do, and that is enough',
    (style) => {
      git('rm', '--quiet', '.gitattributes');
      git('commit', '--quiet', '--message', 'No attributes');
      git('config', 'merge.conflictStyle', style);
      git('merge', '--quiet', '--message', 'Merged', 'one');
      expect(() => git('merge', '--quiet', 'two')).toThrow('git merge');
      const [problem] = problems();
      const line = text(ledger).split('\n')[(problem?.line ?? 0) - 1];
      expect(problem?.file).toBe(ledger);
      expect(line).toMatch(/^<{7}/);
      expect(problem?.advice).toContain('keep all others');
      expect(problem?.advice).toContain('`npm run build`');
      for (const file of [ledger, pageLedger]) {
        const kept = text(file)
          .split('\n')
          .filter((each) => !/^(?:<{7}|\|{7}|={7}|>{7})/.test(each));
        write(file, kept.join('\n'));
      }
      expectWhole([...one, ...two]);
    },
  );
});
