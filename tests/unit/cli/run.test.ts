import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const run = fileURLToPath(new URL('../../../src/cli/run.mjs', import.meta.url));

it.each([['nope'], ['toString'], []])(
  'answers an unknown command (%s) with the list of commands',
  (...command) => {
    const { status, stderr } = spawnSync(process.execPath, [run, ...command], { encoding: 'utf8' });
    expect(status).toBe(1);
    for (const name of ['start', 'dev', 'build', 'new', 'check', 'test', 'format']) {
      expect(stderr).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    }
  },
);
