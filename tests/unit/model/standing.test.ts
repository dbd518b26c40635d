import { describe, expect, it } from 'vitest';
import { asItStands, listedTitle, titleOf } from '../../../src/model/standing.ts';
import { readWell, withLine } from './reading.ts';

const report = (status: string, ...dates: string[]) =>
  readWell({
    matter: withLine(
      'status: current',
      `status: ${status}\nnotices: [${dates.map((date) => `{ date: ${date}, text: Why. }`).join(', ')}]`,
    ),
  });

describe('the title of a report', () => {
  it('is its own while the report stands', () => {
    const article = report('current');
    expect([titleOf(article), listedTitle(article)]).toEqual(['Report A', 'Report A']);
  });

  it('says everywhere that it was retracted, and among others that it was corrected', () => {
    const [corrected, retracted] = [
      report('corrected', '2026-02-01'),
      report('retracted', '2026-02-01'),
    ];
    expect([titleOf(corrected), listedTitle(corrected)]).toEqual([
      'Report A',
      'Corrected: Report A',
    ]);
    expect([titleOf(retracted), listedTitle(retracted)]).toEqual([
      'Retracted: Report A',
      'Retracted: Report A',
    ]);
  });
});

it('a version stands as its report does now', () => {
  const [version, current] = [report('current'), report('retracted', '2026-02-01')];
  const standing = asItStands({ ...version, version: 1 }, current);
  expect(titleOf(standing)).toBe('Retracted: Report A');
  expect(standing.meta.notices).toEqual(current.meta.notices);
  expect(standing.version).toBe(1);
});
