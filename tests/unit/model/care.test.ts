import { describe, expect, it } from 'vitest';
import { careCoverage } from '../../../src/model/care-coverage.ts';
import type { Coverage } from '../../../src/model/care-coverage.ts';
import { careParts } from '../../../src/model/care.ts';
import { expectProblem, original, readWell, restatement } from './reading.ts';
import type { Sources } from './reading.ts';

/** How the parts of the checklist are covered, by their numbers. */
function coverage(sources: Sources): Record<string, Coverage> {
  const items = careCoverage(readWell(sources)).flatMap(({ parts }) => parts);
  expect(items.map(({ id }) => id)).toEqual(careParts.map(([id]) => id));
  return Object.fromEntries(items.map(({ id, coverage: found }) => [id, found]));
}

/** The parts that are reported, each with its address. */
function reported(sources: Sources): Record<string, string> {
  return Object.fromEntries(
    Object.entries(coverage(sources)).flatMap(([id, found]) =>
      found.status === 'reported' ? [[id, found.anchor]] : [],
    ),
  );
}

const matterWith = (...lines: string[]): string => [original, ...lines].join('\n');

describe('the coverage of the CARE checklist', () => {
  it('is nothing where nothing shows it', () => {
    expect(reported({})).toEqual({});
  });

  it('is taken from the headings of text and abstract', () => {
    const body = [
      '<Abstract>\n\n### Background\n\nA.\n\n### Case\n\nB.\n\n### Conclusions\n\nC.\n\n</Abstract>',
      '## Introduction\n\nD.',
      '## Text\n\n### History\n\nE.\n\n### Examination\n\nF.\n\n### Timeline\n\nG.',
      '## Discussion\n\nH.\n\n### Strengths and limitations\n\nI.',
      '## Patient’s perspective\n\nJ.',
    ].join('\n\n');
    expect(reported({ body })).toEqual({
      '3a': 'abstract-background',
      '3b': 'abstract-case',
      '3c': 'abstract-case',
      '3d': 'abstract-conclusions',
      '4': 'introduction',
      '5c': 'history',
      '6': 'examination',
      '7': 'timeline',
      '11a': 'strengths-and-limitations',
      '11b': 'discussion',
      '12': 'patient-s-perspective',
    });
  });

  it('is taken from title, keywords, key facts, statements and the name of a table', () => {
    const matter = matterWith('keywords: [one, two]', 'consent: Given.')
      .replace('title: Report A', 'title: A case report')
      .replace('First', 'Patient')
      .replace('Second', 'Outcome');
    const table = '<Table id="timeline">\n\nC\n\n| a |\n| - |\n| b |\n\n</Table>';
    expect(reported({ matter, text: `Words.\n\n${table}` })).toEqual({
      '1': 'main',
      '2': 'main',
      '5a': 'text',
      '7': 'tbl-timeline',
      '10a': 'text',
      '13': 'statements',
    });
  });

  it('does not take the keywords of a restatement, which are its editors’, for those of the source', () => {
    expect(reported({ matter: `${restatement}\nkeywords: [one, two]` })).toEqual({});
  });

  it('is what the front matter says, above all else, with the headings around the place', () => {
    const found = coverage({
      matter: matterWith(
        'care:',
        '  8a: { passage: seen }',
        '  9c: { notApplicable: Nothing was changed. }',
        '  11b: { passage: seen }',
      ),
      body: '## Text\n\n### Course\n\n<Passage id="seen">Seen.</Passage> More.\n\n## Discussion\n\nWords.',
    });
    const seen = { status: 'reported', anchor: 'seen', place: 'Text, Course' };
    expect(found['8a']).toEqual(seen);
    expect(found['11b']).toEqual(seen);
    expect(found['9c']).toEqual({ status: 'not applicable', reason: 'Nothing was changed.' });
    expect(found['9b']).toEqual({ status: 'not reported' });
  });
});

describe('what the front matter says of CARE', () => {
  it('names items that exist', () => {
    expectProblem(
      { matter: matterWith('care:', '  8a: { passage: text }', '  ‸8e: { passage: text }') },
      '`care.8e`',
      'Write `8a`',
    );
  });

  it('leads to a passage of the report', () => {
    expectProblem(
      { matter: matterWith('care:', '  8a: { ‸passage: texd }') },
      'CARE item 8a points to `#texd`',
      'Write `text`',
    );
  });

  it.each([
    ['neither a passage nor a reason', '{}'],
    ['both a passage and a reason', '{ passage: text, notApplicable: None. }'],
  ])('is not %s', (_what, value) => {
    expectProblem(
      { matter: matterWith('care:', `  ‸8a: ${value}`) },
      '`care.8a` in the front matter needs either `passage` or `notApplicable`',
      'Correct `care.8a`',
    );
  });
});
