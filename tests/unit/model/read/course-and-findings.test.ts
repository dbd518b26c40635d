import { describe, expect, it } from 'vitest';
import { findingsByPlace } from '../../../../src/model/findings.ts';
import { expectProblem, original, read, readWell } from '../reading.ts';

const event = (fields: string): string => `${original}\ncourse:\n  - { ${fields} }`;
const finding = (fields: string, regions = ''): string =>
  `${original}\nfindings:${regions}\n  entries:\n    - { ${fields} }`;
const rest = 'modality: MRI, text: Mass, passage: text';

describe('the course', () => {
  it('holds events with the words of their time, and the time since the one before', () => {
    const matter = `${event('when: Then, kind: test, text: X-ray, passage: text')}
  - { when: At six months, after: { value: 6, unit: months }, kind: follow-up, text: MRI, passage: text }`;
    expect(readWell({ matter }).meta.course).toEqual([
      { when: 'Then', kind: 'test', text: 'X-ray', passage: 'text' },
      {
        when: 'At six months',
        after: { value: 6, unit: 'months' },
        kind: 'follow-up',
        text: 'MRI',
        passage: 'text',
      },
    ]);
  });

  it('takes no event without words for its time', () => {
    const fields = 'kind: test, text: X-ray, passage: text';
    expectProblem(
      { matter: event(fields).replace('- { kind', '- ‸{ kind') },
      '`course[1].when` is missing',
      /Add `course\[1\]\.when`, which must say when.*`At six months`/,
    );
    expectProblem({ matter: event(`‸when: 1998, ${fields}`) }, /must be words/, '"1998"');
    expectProblem({ matter: event(`‸when: "", ${fields}`) }, /empty/, 'Fill it in');
  });

  it('takes no kind or unit of its own, and no time before the first event', () => {
    expectProblem(
      { matter: event('when: Then, ‸kind: scan, text: MRI, passage: text') },
      'course[1].kind',
      '`operation`',
    );
    const after = (unit: string): string =>
      event(`when: Then, kind: test, text: MRI, passage: text, after: { value: 1, ${unit} }`);
    expectProblem({ matter: after('‸unit: hours') }, 'course[1].after.unit', '`days`');
    expectProblem(
      { matter: after('unit: days').replace('after', '‸after') },
      /the first event has none before it/,
      'course[1].after',
    );
  });

  it('leads to passages of the text', () => {
    expectProblem(
      { matter: event('when: Then, kind: test, text: MRI, ‸passage: tekst') },
      'The event “Then” points to `#tekst`',
      'Write `text`',
    );
  });

  it('is not taken for a heading of that name', () => {
    const body = '## Course\n\nWords.\n\n## Text\n\nWords.\n';
    const matter = event('when: Then, kind: test, text: MRI, passage: text');
    readWell({ body });
    const { problems } = read({ body, matter });
    expect(problems.map(({ reason }) => reason)).toEqual([
      'The address `#course` belongs to the page itself.',
    ]);
  });
});

describe('findings', () => {
  it('lie at a level of the spine, between two, or in a part of it', () => {
    for (const level of ['L4', 'L4–L5', 'L4-L5', 'L5–S1', 'C7–T1', 'Sacrum', 'Lumbar spine']) {
      readWell({ matter: finding(`level: ${level}, ${rest}`) });
    }
  });

  it.each([
    ['L6', 'Write `L5` if'],
    ['L3–L5', 'Write `L4–L5` if'],
    ['Sakrum', 'Write `Sacrum` if'],
    ['Left knee', /declared in `regions`/],
  ])('do not lie at %s', (level, advice) => {
    expectProblem(
      { matter: finding(`‸level: ${level}, ${rest}`) },
      `There is no level \`${level}\``,
      advice,
    );
  });

  it('lie in the regions that the report declares, and only there', () => {
    const regions = '\n  regions: [Femur, Joint space, Tibia]';
    readWell({ matter: finding(`level: Joint space–Tibia, ${rest}`, regions) });
    expectProblem(
      { matter: finding(`‸level: Tibja, ${rest}`, regions) },
      'no level `Tibja`',
      'Write `Tibia` if that is what you meant. The regions here are `Femur`',
    );
    expectProblem({ matter: finding(`‸level: L4, ${rest}`, regions) }, 'no level `L4`', 'Femur');
  });

  it('say where, or that the report does not', () => {
    readWell({ matter: finding(`positionStated: false, ${rest}`) });
    expectProblem(
      { matter: finding(rest).replace('- { mod', '- ‸{ mod') },
      'level` is missing',
      'write `positionStated: false` instead',
    );
    expectProblem(
      { matter: finding(`level: L4, ‸positionStated: false, ${rest}`) },
      'although there is a `level`',
      'positionStated',
    );
  });

  it('have no side of their own making, and lead to passages of the text', () => {
    expectProblem({ matter: finding(`level: L4, ‸side: middle, ${rest}`) }, 'side', '`left`');
    expectProblem(
      { matter: finding('level: L4, modality: MRI, text: Mass, ‸passage: nowhere-at-all') },
      'The finding “Mass” points to `#nowhere-at-all`',
      '<Passage id="nowhere-at-all">',
    );
  });

  it('stand in the order of levels, with the empty ones between the first and the last', () => {
    const at = (level: string) => ({ level, modality: 'MRI', text: level, passage: 'text' });
    const { places, elsewhere } = findingsByPlace({
      entries: [
        at('Sacrum'),
        at('S1'),
        { positionStated: false, modality: 'MRI', text: 'Mass', passage: 'text' },
        at('L3–L4'),
        at('S1'),
      ],
    });
    expect(places.map(({ place, entries }) => [place.name, entries.length])).toEqual([
      ['L3', 0],
      ['L3–L4', 1],
      ['L4', 0],
      ['L5', 0],
      ['S1', 2],
      ['Sacrum', 1],
    ]);
    expect(elsewhere).toHaveLength(1);
  });
});
