import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { care } from '../../../../src/cli/check/care.ts';
import { leftOver } from '../../../../src/cli/check/left-over.ts';
import { references } from '../../../../src/cli/check/references.ts';
import { runChecks } from '../../../../src/cli/check/run-checks.ts';
import { missingStatements } from '../../../../src/cli/check/statements.ts';
import { terms } from '../../../../src/cli/check/terms.ts';
import { createTermIndex } from '../../../../src/model/term-index.ts';
import { termEntry } from '../../../../src/model/term.ts';
import { readScaffold } from '../../../../src/cli/new/scaffold.ts';
import { careParts } from '../../../../src/model/care.ts';
import { readReview } from '../../../../src/cli/check/review.ts';
import { original, restatement, unresolved } from '../../model/reading.ts';
import { findings, review } from './reviewing.ts';

const project = fileURLToPath(new URL('../../../..', import.meta.url));

/** An original that leaves nothing to be asked. */
const complete = {
  matter: [
    original.replace('patient: { age: 40, sex: female }', 'patient: { sex: not stated }'),
    'consent: The patient consented.',
    'ethics: No approval was needed.',
    'funding: None.',
    'competingInterests: None declared.',
    'care:',
    ...careParts.map(([id]) => `  ${id}: { passage: text }`),
  ].join('\n'),
  text: 'A lesion on the left at L4–L5, positive at 30°, in 1/2 of pages 154–159.',
};

describe('statements', () => {
  it('that an original lacks are named', async () => {
    const matter = `${original}\nethics: None needed.`;
    expect(await findings(missingStatements, { matter })).toEqual([
      'report.mdx:2 `consent` is not stated.',
      'report.mdx:2 `funding` is not stated.',
      'report.mdx:2 `competingInterests` is not stated.',
    ]);
  });

  it('are not asked of a restatement', async () => {
    expect(await findings(missingStatements, { matter: restatement })).toEqual([]);
  });
});

describe('references', () => {
  it('without an entry are named, each on its line', async () => {
    const list = [unresolved('one'), { id: 'two', type: 'book', title: 'T' }];
    expect(await findings(references, { text: 'A.[@one; @two]', references: list })).toEqual([
      'references.json:3 Reference 1 (`one`) has no entry.',
    ]);
  });
});

describe('terms', () => {
  it('that the glossary does not explain are named: short forms, and words that file the report', async () => {
    const matter = `${original}\nkeywords: [MRI of quartz]\nconditions: [Quartzosis]`;
    const text = 'An MRI, then CT; again CT. Type IV at L4 in the USA.';
    expect(await findings(terms, { matter, text })).toEqual([
      'report.mdx:18 “MRI of quartz” is no term of the glossary, nor does it hold one.',
      'report.mdx:19 “Quartzosis” is no term of the glossary, nor does it hold one.',
      'report.mdx:24 “MRI” is no term of the glossary, nor does it hold one.',
      'report.mdx:24 “CT” is no term of the glossary, nor does it hold one.',
      'report.mdx:24 “USA” is no term of the glossary, nor does it hold one.',
    ]);
  });

  it('that the glossary explains, under any of their names, are not', async () => {
    const { reports } = await review({ text: 'A CT was done.' });
    const glossary = createTermIndex([
      {
        ...termEntry.parse({ term: 'tomography', definition: 'Words.', abbreviations: ['CT'] }),
        slug: 'ct',
      },
    ]);
    expect(await terms.find({ root: '', faults: [], reports, terms: glossary })).toEqual([]);
  });
});

describe('CARE', () => {
  it('is asked for part by part', async () => {
    const matter = `${original}\ncare:\n  7: { notApplicable: One visit. }`;
    const found = await findings(care, { matter, body: '## Text\n\nA.\n\n### History\n\nB.' });
    expect(found).toHaveLength(careParts.length - 2);
    expect(found[0]).toBe(
      'report.mdx:18 1 Title: The focus of the report, and the words “case report”.',
    );
  });
});

describe('what npm run new wrote', () => {
  const scaffold = readScaffold('report.mdx');
  const files = (report: string) => ({
    'report.mdx': report,
    'references.json': readScaffold('references.json'),
  });

  it('is found where it still stands', async () => {
    const mine = scaffold.replace('Nothing follows from it.', 'Something follows.');
    const found = await findings(leftOver, {}, files(mine));
    const all = await findings(leftOver, {}, files(scaffold));
    expect(all).toContainEqual(expect.stringContaining('“Nothing follows from it.”'));
    expect(found).toHaveLength(all.length - 1);
    expect(all.join()).not.toMatch(/funding|competingInterests|language|status/);
  });

  it('is not seen in another report', async () => {
    expect(await findings(leftOver)).toEqual([]);
  });
});

describe('all checks together', () => {
  it('find nothing in a report that leaves nothing to be asked', async () => {
    expect(await runChecks(await review(complete))).toEqual({
      text: '0 errors, 0 things to look at in 1 report.',
      errors: 0,
    });
  });

  it('group what they find, with place and advice, and count it without an error', async () => {
    const { text, errors } = await runChecks(
      await review({ ...complete, text: 'Seen on 12 March 2019 and on 13 March 2019.' }),
    );
    expect(errors).toBe(0);
    expect(text.split('\n\n')).toEqual([
      'Privacy: exact dates (2)',
      expect.stringMatching(
        /report\.mdx:\d+:9\n {4}“12 March 2019”.*\n.*\n.*13 March.*\n {4}→ Say how/,
      ),
      '0 errors, 2 things to look at in 1 report.',
    ]);
  });

  it('give way to errors of the library', async () => {
    const { text, errors } = await runChecks(await review({ ...complete, text: '{x}' }));
    expect(errors).toBe(1);
    expect(text).toMatch(
      /^Errors in the content \(1\)\n\n {2}src\/content\/reports\/report-a\/report\.mdx:\d+:1/,
    );
    expect(text).toContain('run when there are no errors');
  });

  it('look at the reports that are named', async () => {
    expect((await readReview(project, ['none'])).reports).toEqual([]);
    const { status, stderr } = spawnSync(process.execPath, ['src/cli/run.mjs', 'check', 'none'], {
      cwd: project,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('There is no report `none`');
  });
});
