import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../../../src/model/problem.ts';
import { LibraryError } from '../../../../src/model/problem.ts';
import { readLibrary, reportsFolder } from '../../../../src/model/read/library.ts';
import type { LibraryEntry } from '../../../../src/model/read/library.ts';
import { reportText } from '../reading.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'casebook-library-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Writes a file below the folder of the reports. */
function write(name: string, content: string | Uint8Array): void {
  const file = join(root, reportsFolder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function entry(id: string): LibraryEntry | undefined {
  return readLibrary(root).reports.find(({ article }) => article.id === id);
}

/** The beginning of a PNG file, told from others by a byte. */
const png = (byte: number): Uint8Array =>
  Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, byte);

const figure = (name: string): string =>
  `<Figure id="${name.toLowerCase()}" title="T" src="${name}.png" alt="A">\n\nC.\n\n</Figure>`;

/** What is wrong, as `folder/file:line:column reason`. */
function problems(): string[] {
  try {
    readLibrary(root);
    return [];
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error;
    return error.problems.map(drawn);
  }
}

const drawn = ({ file, line, column, reason }: Problem): string =>
  `${file.replace(`${reportsFolder}/`, '')}:${line}:${column} ${reason}`;

describe('a library', () => {
  it('without reports is empty', () => {
    expect(readLibrary(root).reports).toEqual([]);
    mkdirSync(join(root, reportsFolder), { recursive: true });
    expect(readLibrary(root).reports).toEqual([]);
  });

  it('is sorted by id, which is the name of the folder', () => {
    for (const id of ['report-c', 'report-a', 'a-report']) write(`${id}/report.mdx`, reportText());
    const { reports } = readLibrary(root);
    expect(reports.map(({ article }) => article.id)).toEqual(['a-report', 'report-a', 'report-c']);
  });

  it('takes no notice of files beside the reports', () => {
    write('README.md', 'Words.');
    write('report-a/report.mdx', reportText());
    write('report-a/notes.txt', 'Words.');
    expect(readLibrary(root).reports).toHaveLength(1);
  });
});

describe('a report that was read before', () => {
  beforeEach(() => {
    write('report-a/report.mdx', reportText());
    write('report-b/report.mdx', reportText());
  });

  it('is the same object while its files are the same', () => {
    const [a, b] = [entry('report-a'), entry('report-b')];
    write('report-a/report.mdx', reportText());
    write('report-b/report.mdx', reportText({ text: 'Other words.' }));
    expect(entry('report-a')).toBe(a);
    expect(entry('report-b')?.article).not.toEqual(b?.article);
    expect(entry('report-b')?.digest).not.toBe(b?.digest);
  });

  it('is read again when its references change', () => {
    const before = entry('report-a');
    write('report-a/further-reading.json', '[]');
    expect(entry('report-a')).not.toBe(before);
    expect(entry('report-a')?.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is read again when a picture changes', () => {
    write('report-a/report.mdx', reportText({ text: figure('one') }));
    write('report-a/one.png', png(1));
    const before = entry('report-a');
    write('report-a/one.png', png(2));
    expect(entry('report-a')?.digest).not.toBe(before?.digest);
  });

  it('is gone when its folder is', () => {
    entry('report-a');
    rmSync(join(root, reportsFolder, 'report-a'), { recursive: true });
    expect(entry('report-a')).toBeUndefined();
  });

  it('is not given out while another has a fault, and is the same object after it was mended', () => {
    const before = entry('report-a');
    write('report-b/report.mdx', reportText({ text: '{x}' }));
    expect(problems()).toEqual(['report-b/report.mdx:22:1 A report cannot contain `{…}`.']);
    expect(problems()).toHaveLength(1);
    write('report-b/report.mdx', reportText({ text: 'Mended.' }));
    expect(problems()).toEqual([]);
    expect(entry('report-a')).toBe(before);
  });
});

describe('the folder of a report', () => {
  it.each([
    ['Report-A', '`report-a`'],
    ['report a', '`report-a`'],
    ['report_a', '`report-a`'],
    ['été', '`ete`'],
    ['-report', '`report`'],
    ['目', 'small letters a–z'],
  ])('may not be called %s', (name, advice) => {
    write(`${name}/report.mdx`, reportText());
    expect(problems()).toEqual([
      `${name}/report.mdx:1:1 The folder \`${name}\` cannot be part of an address.`,
    ]);
    expect(() => readLibrary(root)).toThrow(advice);
  });

  it('may not differ from another by capitals only', ({ skip }) => {
    write('report-a/report.mdx', reportText());
    write('Report-A/report.mdx', reportText());
    const names = problems();
    if (names.length < 2) skip('On this file system the two are one folder.');
    expect(names).toContain(
      'report-a/report.mdx:1:1 Two reports have the id `report-a`: the folders `Report-A` and `report-a`.',
    );
  });

  it('needs a report', () => {
    write('report-a/references.json', '[]');
    expect(problems()).toEqual([
      'report-a/report.mdx:1:1 The folder `report-a` has no `report.mdx`.',
    ]);
  });

  it('needs the pictures of its figures, in the same letters', () => {
    write(
      'report-a/report.mdx',
      reportText({ text: ['one', 'two', 'Six'].map(figure).join('\n\n') }),
    );
    write('report-a/one.png', png(1));
    write('report-a/six.png', png(1));
    expect(problems()).toEqual([
      'report-a/report.mdx:1:1 The picture `six.png` is in the folder, but in no figure.',
      'report-a/report.mdx:28:1 The picture `two.png` is not in the report’s folder.',
      'report-a/report.mdx:34:1 The picture `Six.png` is not in the report’s folder.',
    ]);
  });

  it('holds pictures only, whatever their names say, and no links to files elsewhere', () => {
    write(
      'report-a/report.mdx',
      reportText({ text: ['drawing', 'empty', 'link', 'scan'].map(figure).join('\n\n') }),
    );
    write('report-a/drawing.png', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
    write('report-a/empty.png', '');
    write('report-a/scan.png', png(1));
    write('elsewhere/scan.png', png(1));
    const folder = join(root, reportsFolder);
    try {
      symlinkSync(join(folder, 'elsewhere', 'scan.png'), join(folder, 'report-a', 'link.png'));
    } catch {
      write('report-a/link.png', ''); // Windows lets few people make links.
    }
    expect(problems().filter((problem) => problem.startsWith('report-a'))).toEqual([
      'report-a/report.mdx:22:1 `drawing.png` is not the kind of picture that its name says.',
      'report-a/report.mdx:28:1 `empty.png` is not the kind of picture that its name says.',
      'report-a/report.mdx:34:1 `link.png` is not the kind of picture that its name says.',
    ]);
  });

  it('may not be nested without end', () => {
    write('report-a/report.mdx', reportText({ text: `${'- '.repeat(9000)}a` }));
    expect(problems()).toEqual([
      expect.stringMatching(/^report-a\/report\.mdx:1:1 .* nested too deeply/),
    ]);
  });
});

describe('files that are not UTF-8', () => {
  const latin1 = Uint8Array.from(Buffer.from('one\ntwo\ncaf\u00e9\n', 'latin1'));

  it('are refused, each with its line', () => {
    write('report-a/report.mdx', latin1);
    write('report-b/report.mdx', reportText());
    write('report-b/references.json', latin1);
    expect(problems()).toEqual([
      'report-a/report.mdx:3:1 This file is not UTF-8 text.',
      'report-b/references.json:3:1 This file is not UTF-8 text.',
    ]);
  });

  it('and characters that cannot be seen or that turn the writing are refused with their place', () => {
    write('report-a/report.mdx', reportText({ text: 'One \u0000two.' }));
    write('report-b/report.mdx', reportText());
    write('report-b/references.json', '[\n\u202e]');
    expect(problems()).toEqual([
      'report-a/report.mdx:22:5 An invisible control character (U+0000) stands here.',
      'report-b/references.json:2:1 An invisible control character (U+202E) stands here.',
      expect.stringMatching(/^report-b\/references\.json:2:1 The file is not valid JSON/),
    ]);
  });

  it('may begin with a byte-order mark if they are', () => {
    write('report-a/report.mdx', `\ufeff${reportText()}`);
    write('report-a/references.json', '\ufeff[]');
    expect(problems()).toEqual([]);
  });
});
