import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { siteConfigFaults, siteConfigFile } from '../../../../src/model/read/site-config.ts';

/** What is wrong with settings of these lines, as `line:column reason → advice`. */
async function faultsOf(...lines: string[]): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'casebook-settings-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'src'));
  writeFileSync(join(root, siteConfigFile), ['export default {', ...lines, '};', ''].join('\n'));
  const faults = await siteConfigFaults(root);
  expect(faults.every(({ file }) => file === siteConfigFile)).toBe(true);
  return faults.map(
    ({ line, column, reason, advice }) => `${line}:${column} ${reason} → ${advice}`,
  );
}

const sound = ["  title: 'Site A',", "  description: 'A site.',", "  language: 'en',"];
const editors = "  editors: 'the editors',";

describe('the settings of the site', () => {
  it('have no faults when every field is as it should be', async () => {
    const journal = "  journal: { title: 'Journal of Fixtures', issn: '1234-567X' },";
    expect(await faultsOf(...sound, editors, journal)).toEqual([]);
  });

  it('are told by name where a field is missing or unknown', async () => {
    expect(await faultsOf(...sound)).toEqual([
      '1:1 `editors` is missing in the settings. → Add `editors`: words.',
    ]);
    expect(await faultsOf(...sound, editors, "  tittle: 'Site B',")).toEqual([
      expect.stringMatching(/^6:3 Unknown field `tittle` in the settings\. → Write `title` if/),
    ]);
  });

  it('are told with the line of a value that is not allowed', async () => {
    const long = `  description: '${'word '.repeat(60)}',`;
    expect(await faultsOf(...sound.slice(0, 1), long, ...sound.slice(2), editors)).toEqual([
      '3:3 `description` in the settings has a value that is not allowed. → Write at most 200 characters.',
    ]);
    const journal = [
      '  journal: {',
      "    title: 'Journal of Fixtures',",
      "    issn: '12',",
      '  },',
    ];
    expect(await faultsOf(...sound, editors, ...journal)).toEqual([
      expect.stringMatching(/^8:5 `journal\.issn` in the settings .*0000-0000/),
    ]);
  });
});
