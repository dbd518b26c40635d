import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LibraryError } from '../../../../src/model/problem.ts';
import { glossaryFolder } from '../../../../src/model/read/glossary.ts';
import { readLibrary, reportsFolder } from '../../../../src/model/read/library.ts';
import { reportText } from '../reading.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'casebook-glossary-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}

const term = (name: string, more = ''): void =>
  write(`${glossaryFolder}/${name}.yaml`, `term: ${name}\ndefinition: Words.\n${more}`);

/** What is wrong, as `file:line:column reason → advice`. */
function problems(): string[] {
  try {
    readLibrary(root);
    return [];
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error;
    return error.problems.map(
      ({ file, line, column, reason, advice }) =>
        `${file.replace(`${glossaryFolder}/`, '')}:${line}:${column} ${reason} → ${advice}`,
    );
  }
}

describe('a glossary', () => {
  it('is read one term a file, sorted by name, the address from the file', () => {
    write(`${glossaryFolder}/b-term.yaml`, 'term: Zebra\ndefinition: Words.\n');
    term('quartz', 'abbreviations: [QZ]\nrelated: [b-term]\n');
    const { terms } = readLibrary(root);
    expect(terms.map(({ slug, term: name }) => [slug, name])).toEqual([
      ['quartz', 'quartz'],
      ['b-term', 'Zebra'],
    ]);
    expect(terms[0]).toMatchObject({ abbreviations: ['QZ'], related: ['b-term'], codes: [] });
  });

  it('is as its files are now, with their faults, whatever was read before', () => {
    term('quartz', 'related: [zinc]\n');
    expect(problems()).toHaveLength(1);
    expect(problems()).toHaveLength(1);
    term('zinc');
    expect(readLibrary(root).terms.map((one) => one.term)).toEqual(['quartz', 'zinc']);
    write(`${glossaryFolder}/zinc.yaml`, 'term: Zinc blende\ndefinition: Words.\n');
    expect(readLibrary(root).terms.map((one) => one.term)).toEqual(['quartz', 'Zinc blende']);
  });

  it('changes the reports that mention its terms', () => {
    write(`${reportsFolder}/report-a/report.mdx`, reportText({ text: 'Quartz.' }));
    const before = readLibrary(root).reports[0];
    term('quartz');
    const after = readLibrary(root).reports[0];
    expect(before?.digest).not.toBe(after?.digest);
    expect(JSON.stringify(before)).not.toContain('"slug":"quartz"');
    expect(JSON.stringify(after)).toContain('"slug":"quartz"');
  });
});

describe('a glossary is refused with', () => {
  it('a name that two terms have, in whatever capitals', () => {
    term('glitter', 'synonyms: [Shine]\n');
    term('sparkle', 'lay: [shine]\n');
    expect(problems()).toEqual([
      'sparkle.yaml:1:1 “shine” is a name of `glitter` too. → Leave it to one of the two, and link them through `related`.',
    ]);
  });

  it('two files for one address', () => {
    term('glitter');
    write(`${glossaryFolder}/glitter.yml`, 'term: sparkle\ndefinition: Words.\n');
    expect(problems()).toEqual([
      'glitter.yml:1:1 `glitter.yaml` and `glitter.yml` would have one page. → Keep one, or rename one: the name of the file is the address.',
    ]);
  });

  it('a file whose name cannot be an address', () => {
    write(`${glossaryFolder}/Two Words.yaml`, 'term: two\ndefinition: Words.\n');
    expect(problems()).toEqual([
      expect.stringMatching(/^Two Words\.yaml:1:1 .* → .*`two-words\.yaml`\.$/),
    ]);
  });

  it('an unknown field, a missing one, a related term that is not there', () => {
    term('glitter', 'defnition: Words.\n');
    write(`${glossaryFolder}/quartz.yaml`, 'term: quartz\n');
    term('sparkle', 'related:\n  - sparkel\n  - quartz\n');
    expect(problems()).toEqual([
      expect.stringMatching(/^glitter\.yaml:3:1 Unknown field `defnition`.* → Write `definition`/),
      expect.stringMatching(/^quartz\.yaml:1:1 `definition` is missing in the glossary entry/),
      expect.stringMatching(/^sparkle\.yaml:4:5 `sparkel` is not in the glossary\./),
    ]);
  });

  it('broken YAML, and bytes that are not UTF-8', () => {
    write(`${glossaryFolder}/glitter.yaml`, 'term: [\n');
    write(`${glossaryFolder}/quartz.yaml`, new Uint8Array([0x74, 0xff]));
    expect(problems()).toEqual([
      expect.stringMatching(/^glitter\.yaml:\d+:\d+ The glossary entry is not valid YAML/),
      expect.stringMatching(/^quartz\.yaml:1:1 This file is not UTF-8 text/),
    ]);
  });

  it('a report that opts out of a term that is not there', () => {
    term('glitter');
    const matter = `${reportText().split('---\n')[1] ?? ''}skipTerms: [gliter]\n`;
    write(`${reportsFolder}/report-a/report.mdx`, `---\n${matter}---\n\n## Text\n\nWords.\n`);
    expect(problems()).toEqual([
      expect.stringMatching(/`skipTerms` names `gliter`.* → Write `glitter`/),
    ]);
  });
});
