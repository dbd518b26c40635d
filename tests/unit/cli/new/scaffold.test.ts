import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeScaffold } from '../../../../src/cli/new/scaffold.ts';
import { Refusal } from '../../../../src/cli/refusal.ts';
import { fieldsOf } from '../../../../src/model/fields.ts';
import { components } from '../../../../src/model/read/components.ts';
import { readLibrary, reportsFolder } from '../../../../src/model/read/library.ts';
import { reportMeta } from '../../../../src/model/report.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'casebook-new-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const write = (id: string): string => writeScaffold(root, id, '2026-05-06');
const report = (id: string): string =>
  readFileSync(join(root, reportsFolder, id, 'report.mdx'), 'utf8');

describe('a new report', () => {
  it('is in the library at once, without fault, with the day’s date', () => {
    expect(write('report-a')).toBe('src/content/reports/report-a');
    const [entry] = readLibrary(root).reports;
    expect(entry?.article).toMatchObject({
      id: 'report-a',
      meta: { kind: 'original', published: '2026-05-06', consent: expect.any(String) },
    });
    expect(entry?.article.references.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('consists of the report and its references, and leaves nothing else behind', () => {
    write('report-a');
    expect(readdirSync(join(root, reportsFolder, 'report-a'))).toEqual([
      'references.json',
      'report.mdx',
    ]);
    expect(readdirSync(root)).toEqual(['src']);
  });

  it('shows every component, and every field that an original may have, each explained', () => {
    write('report-a');
    const text = report('report-a');
    for (const name of Object.keys(components)) expect(text).toContain(`<${name}`);
    for (const { name, description } of fieldsOf(reportMeta.options[0])) {
      if (name.startsWith('care.')) continue;
      const last = name.split('.').at(-1) ?? '';
      expect(text).toMatch(new RegExp(`(^|[\\s{#])${last}:`, 'm'));
      if (name === last) expect(text).toContain(`# ${description}`);
    }
  });

  it('still has no fault when every field that is commented out is put to use', () => {
    write('report-a');
    const file = join(root, reportsFolder, 'report-a', 'report.mdx');
    const used = report('report-a').replace(
      /^(\s*)# ( {2}- \{|- \{|[A-Za-z]+: (?=\[|"|\d|[A-Z]|e1)|notices:)/gm,
      '$1$2',
    );
    expect(used).not.toBe(report('report-a'));
    writeFileSync(file, used.replace(/^# .*\n/gm, ''));
    const [entry] = readLibrary(root).reports;
    expect(entry?.article.meta).toMatchObject({
      subtitle: expect.any(String),
      notices: [{ date: '2026-02-28' }],
      elocator: 'e1',
      doi: '10.1234/example',
    });
  });
});

describe('no report is written', () => {
  it.each([
    ['', 'A report needs an id'],
    ['Report-A', 'letters a–z, digits and hyphens: `report-a`'],
    ['report_a', '`report-a`'],
    ['../report-a', '`report-a`'],
    ['目', 'Write it with small letters a–z'],
  ])('under the id "%s"', (id, advice) => {
    expect(() => write(id)).toThrow(Refusal);
    expect(() => write(id)).toThrow(advice);
    expect(readdirSync(root)).toEqual([]);
  });

  it('over one that is there, under a name in other letters too', () => {
    for (const taken of ['report-a', 'REPORT-B']) {
      mkdirSync(join(root, reportsFolder, taken), { recursive: true });
      writeFileSync(join(root, reportsFolder, taken, 'report.mdx'), 'Mine.');
      expect(() => write(taken.toLowerCase())).toThrow('it was left as it is');
      expect(report(taken)).toBe('Mine.');
    }
    expect(readdirSync(root)).toEqual(['src']);
  });

  it('in part, when its folder cannot be made', () => {
    writeFileSync(join(root, 'src'), 'A file.');
    expect(() => write('report-a')).toThrow();
    expect(readdirSync(root)).toEqual(['src']);
  });
});
