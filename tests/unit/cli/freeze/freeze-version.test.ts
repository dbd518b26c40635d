/** Versions that are kept: how they are frozen, read again, and guarded. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freezeVersion } from '../../../../src/cli/freeze/freeze-version.ts';
import { ledgersOf, recordAddresses } from '../../../../src/cli/ledgers.ts';
import { Refusal } from '../../../../src/cli/refusal.ts';
import type { Article } from '../../../../src/model/article.ts';
import { LibraryError } from '../../../../src/model/problem.ts';
import { readLibrary, reportsFolder } from '../../../../src/model/read/library.ts';
import { anchorsIn } from '../../model/every-anchor.ts';
import { reportText, withLine } from '../../model/reading.ts';

let root: string;
const file = (name: string): string => join(root, reportsFolder, 'report-a', name);
const text = (name: string): string => readFileSync(file(name), 'utf8');

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file(name)), { recursive: true });
  writeFileSync(file(name), content);
}

const png = (byte: number): Uint8Array =>
  Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, byte);
const figure = '<Figure id="scan" title="T" src="scan.png" alt="A">\n\nCaption.\n\n</Figure>';
const words = 'Granules of made-up quartz were found under both made-up thumbs.';

/** What a build on the author's machine does to the ledgers. */
const build = (): void => void recordAddresses(root, ledgersOf(root, readLibrary(root)));
const freeze = (): ReturnType<typeof freezeVersion> =>
  freezeVersion(root, 'report-a', '2026-05-06');

function entry(): { article: Article; versions: Article[] } {
  const [found] = readLibrary(root).reports;
  if (!found) throw new Error('There is no report.');
  return found;
}

/** What is wrong, as `file reason`. */
function problems(): string[] {
  try {
    readLibrary(root);
    return [];
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error;
    return error.problems.map(({ file: where, reason }) => {
      return `${where.replace(`${reportsFolder}/report-a/`, '')} ${reason}`;
    });
  }
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'casebook-freeze-'));
  write('report.mdx', reportText({ text: `${words}\n\n${figure}` }));
  write('further-reading.json', '[]');
  write('scan.png', png(1));
  build();
});
afterEach(() => rmSync(root, { recursive: true }));

describe('freezing', () => {
  it('copies the texts, leaves the pictures, and makes the report the next version', () => {
    expect(freeze()).toEqual({
      folder: `${reportsFolder}/report-a/v1`,
      version: 1,
      raised: true,
    });
    expect(readdirSync(file('v1')).sort()).toEqual([
      'addresses.json',
      'frozen.json',
      'further-reading.json',
      'report.mdx',
    ]);
    expect(text('report.mdx')).toBe(
      text('v1/report.mdx')
        .replace('version: 1', 'version: 2')
        .replace('published: 2026-01-31', 'published: 2026-01-31\nupdated: 2026-05-06'),
    );
    const { article, versions } = entry();
    expect(article).toMatchObject({ version: 2, earlier: [{ version: 1, date: '2026-01-31' }] });
    expect(article.frozen).toBeUndefined();
    expect(versions).toMatchObject([{ id: 'report-a', version: 1, earlier: [], frozen: true }]);
  });

  it('dates a later version by its last change', () => {
    freeze();
    write('report.mdx', text('report.mdx').replace('made-up thumbs', 'made-up toes'));
    build();
    freezeVersion(root, 'report-a', '2026-07-08');
    const { article, versions } = entry();
    expect(text('report.mdx')).toContain('updated: 2026-07-08');
    expect(article.earlier).toEqual([
      { version: 2, date: '2026-05-06' },
      { version: 1, date: '2026-01-31' },
    ]);
    expect(versions.map(({ version, earlier }) => [version, earlier.length])).toEqual([
      [2, 1],
      [1, 0],
    ]);
  });

  it('leaves a version that is written in an unusual way to its author', () => {
    const unusual = withLine('version: 1', '"version": 1');
    write('report.mdx', reportText({ matter: unusual, text: `${words}\n\n${figure}` }));
    expect(freeze().raised).toBe(false);
    expect(problems()).toEqual([expect.stringMatching(/^report\.mdx Version 1 is frozen/)]);
  });

  it('keeps only what was built, and says how to go on', () => {
    write('report.mdx', text('report.mdx').replace('thumbs', 'toes'));
    expect(freeze).toThrow(Refusal);
    expect(freeze).toThrow(/git stash push[^]*npm run freeze report-a[^]*npm run build/);
    expect(readdirSync(dirname(file('v1')))).not.toContain('v1');
  });

  it('is refused for a report that is not there', () => {
    expect(() => freezeVersion(root, 'report-b', '2026-05-06')).toThrow('Did you mean `report-a`?');
  });

  it('never writes over a version', () => {
    freeze();
    const kept = text('v1/frozen.json');
    write('report.mdx', text('report.mdx').replace('version: 2', 'version: 1'));
    expect(freeze).toThrow(/Version 1 is frozen in `v1`[^]*Write `version: 2`/);
    expect(text('v1/frozen.json')).toBe(kept);
  });
});

describe('a frozen version', () => {
  it('keeps the addresses under which it was published, whatever becomes of the report', () => {
    write('report.mdx', text('report.mdx').replace('thumbs', 'toes'));
    build();
    const published = anchorsIn(entry().article);
    freeze();
    write('report.mdx', text('report.mdx').replace(words.replace('thumbs', 'toes'), 'Gone.'));
    build();
    expect(anchorsIn(entry().versions[0] as Article)).toEqual(published);
  });

  it('shares its pictures with the report, and takes its own copy before', () => {
    freeze();
    const image = () => entry().versions[0]?.figures[0]?.image?.file;
    expect(image()).toBe('scan.png');
    write('v1/scan.png', png(1));
    write('scan.png', png(2));
    expect(image()).toBe('v1/scan.png');
  });

  it('shares the pictures of the versions after it', () => {
    freeze();
    build();
    freezeVersion(root, 'report-a', '2026-07-08');
    write('v2/scan.png', png(1));
    write('scan.png', png(2));
    expect(entry().versions.map(({ figures }) => figures[0]?.image?.file)).toEqual([
      'v2/scan.png',
      'v2/scan.png',
    ]);
  });

  it('is read whichever way its lines end', () => {
    freeze();
    for (const name of ['v1/report.mdx', 'v1/addresses.json']) {
      write(name, text(name).replaceAll('\n', '\r\n'));
    }
    expect(problems()).toEqual([]);
  });

  it('may name a term that the glossary has no more', () => {
    const matter = withLine('patient:', 'skipTerms: [crunch]\npatient:');
    write('../../glossary/crunch.yaml', 'term: crunch\ndefinition: A made-up sound.\n');
    write('report.mdx', reportText({ matter, text: `${words}\n\n${figure}` }));
    freeze();
    rmSync(file('../../glossary/crunch.yaml'));
    write('report.mdx', text('report.mdx').replace('skipTerms: [crunch]\n', ''));
    expect(problems()).toEqual([]);
  });

  it.each<[what: string, change: () => void, problem: RegExp]>([
    [
      'a changed word',
      () => write('v1/report.mdx', text('v1/report.mdx').replace('thumbs', 'toes')),
      /^v1\/report\.mdx This file belongs to a version that was published/,
    ],
    [
      'a missing file',
      () => rmSync(file('v1/further-reading.json')),
      /^v1\/further-reading\.json This file belongs to a version/,
    ],
    [
      'a changed ledger',
      () => write('v1/addresses.json', '{\n}\n'),
      /^v1\/addresses\.json This file belongs/,
    ],
    [
      'a picture that was exchanged beside the report',
      () => write('scan.png', png(2)),
      /^v1\/scan\.png The version shows this picture, and `.*report-a\/scan\.png` is not as it was/,
    ],
    [
      'a file that was put in',
      () => write('v1/other.png', png(1)),
      /^v1\/other\.png This file does not belong/,
    ],
    [
      'no record',
      () => rmSync(file('v1/frozen.json')),
      /^v1\/frozen\.json The folder `v1` has no record/,
    ],
    [
      'a record that is none',
      () => write('v1/frozen.json', '{ "report.mdx": 1 }'),
      /^v1\/frozen\.json The folder `v1` has no record/,
    ],
  ])('is guarded: %s stops the build', (_what, change, problem) => {
    freeze();
    expect(problems()).toEqual([]);
    change();
    expect(problems()).toEqual([expect.stringMatching(problem)]);
  });

  it('lies in the folder of its number', () => {
    freeze();
    for (const name of readdirSync(file('v1'))) write(`v3/${name}`, text(`v1/${name}`));
    write('report.mdx', text('report.mdx').replace('version: 2', 'version: 4'));
    expect(problems()).toEqual(['v3/report.mdx The folder `v3` holds version 1.']);
  });
});
