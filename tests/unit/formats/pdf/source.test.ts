import { describe, expect, it } from 'vitest';
import { toTypst } from '../../../../src/formats/pdf/source.ts';
import { readFixture } from '../../search/library.ts';
import { around, fullOriginal, unknownPlace } from '../articles.ts';
import { hostile, retracted, structures, withUnknownKind } from '../unusual.ts';

describe('the source of a PDF', () => {
  it.each([
    ['report-a', readFixture('report-a')],
    ['original', fullOriginal()],
    ['hostile', hostile()],
    ['retracted', retracted()],
    ['structures', structures()],
  ])('holds the words of a report and nothing else: %s', async (name, article) => {
    await expect(toTypst(article, around())).toMatchFileSnapshot(
      `../golden/${name}.pdf.golden.typ`,
    );
  });

  it('holds words as strings only, from which no sign breaks out', () => {
    const [imports, ...lines] = toTypst(hostile(), around())
      .replaceAll(/"(?:[^"\\]|\\.)*"/g, '')
      .split('\n');
    expect(imports).toBe('#import : *');
    expect(lines.join('\n')).not.toMatch(/["\\$*_<>@`[\]/]/);
    expect(lines.filter((line) => line.includes('#'))).toEqual(['#show: report.with((', '#{']);
  });

  it('leads to no address that is not known', () => {
    expect(toTypst(readFixture('report-a'), unknownPlace())).not.toContain('example.org');
  });

  it('refuses a node of a kind that it does not know', () => {
    expect(() => toTypst(withUnknownKind(), around())).toThrow(/riddle/);
  });
});
