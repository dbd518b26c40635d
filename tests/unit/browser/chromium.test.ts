import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environmentFor } from '../../browser/bundled-chromium.ts';
import { findChromium, usualPlaces } from '../../browser/chromium.ts';

describe('the browser for the tests', () => {
  it('is the one that CHROME_PATH names', async () => {
    const browser = await findChromium({ CHROME_PATH: process.execPath });
    expect(browser).toEqual({ executablePath: process.execPath, env: {} });
  });

  it('is not guessed at when CHROME_PATH names a file that is not there', async () => {
    await expect(findChromium({ CHROME_PATH: '/no/such/chrome' })).rejects.toThrow(
      'CHROME_PATH names a file that is not there: /no/such/chrome',
    );
  });

  it('is looked for where each system keeps its programs', () => {
    expect(usualPlaces('linux', { PATH: '/opt/bin' })).toContain('/opt/bin/chromium');
    expect(usualPlaces('darwin', {})).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    );
    expect(usualPlaces('win32', { ProgramFiles: 'C:' }).join()).toContain('msedge.exe');
  });
});

describe.skipIf(process.platform === 'win32')('a program with libraries of its own', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casebook-program-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('starts as it is where the machine has the libraries', async () => {
    expect(await environmentFor(await program('exit 0'), '/libs')).toEqual({});
  });

  it('gets them through LD_LIBRARY_PATH where the machine has not', async () => {
    const needy = await program('case "$LD_LIBRARY_PATH" in /libs*) exit 0;; *) exit 127;; esac');
    const { LD_LIBRARY_PATH } = await environmentFor(needy, '/libs');
    expect(LD_LIBRARY_PATH).toMatch(/^\/libs(:|$)/);
  });

  it('is given up with advice when it does not start either way', async () => {
    await expect(environmentFor(await program('exit 127'), '/libs')).rejects.toThrow('CHROME_PATH');
  });

  async function program(script: string): Promise<string> {
    const path = join(folder, 'program');
    await writeFile(path, `#!/bin/sh\n${script}\n`);
    await chmod(path, 0o755);
    return path;
  }
});
