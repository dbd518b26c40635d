/**
 * The Chromium inside the npm package @sparticuz/chromium: no download, no system package.
 *
 * The package's own unpacking writes to fixed places and is meant for one process at a time, so
 * this unpacks its archives into a folder of our own and moves that into place in one step.
 */
import { execFile, spawn } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, readFileSync, statSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import type { Browser } from './chromium.ts';

/** Unpacks the browser unless that has been done; null where the package has none to offer. */
export async function unpackChromium(cache: string = tmpdir()): Promise<Browser | null> {
  const archives = findArchives();
  if (!archives) return null;
  const home = join(cache, `casebook-browser-${archives.version}-${userInfo().uid}`);
  if (!existsSync(home)) await unpackInto(home, archives.folder);
  if (statSync(home).uid !== userInfo().uid) {
    throw new Error(
      `${home} belongs to another user of this machine. Set TMPDIR to a folder of yours.`,
    );
  }
  const executablePath = join(home, 'chromium');
  return {
    executablePath,
    env: {
      ...(await environmentFor(executablePath, join(home, 'al2023', 'lib'))),
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
    },
  };
}

/**
 * What a program needs in its environment to start: nothing where the machine has its libraries,
 * else LD_LIBRARY_PATH with the folder of those that came with it.
 */
export async function environmentFor(
  program: string,
  libraries: string,
): Promise<Record<string, string>> {
  if (await starts(program, {})) return {};
  const inherited = process.env['LD_LIBRARY_PATH'];
  const env = { LD_LIBRARY_PATH: inherited ? `${libraries}:${inherited}` : libraries };
  if (await starts(program, env)) return env;
  throw new Error(
    `${program} does not start on this machine. Install Chrome or Chromium and set CHROME_PATH to its path.`,
  );
}

function findArchives(): { folder: string; version: string } | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    const home = dirname(dirname(entry));
    const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { folder: join(home, 'bin'), version: manifest.version };
  } catch {
    return null;
  }
}

async function unpackInto(home: string, archives: string): Promise<void> {
  await mkdir(dirname(home), { recursive: true });
  const draft = await mkdtemp(`${home}-`);
  try {
    const program = join(draft, 'chromium');
    await unbrotli(join(archives, 'chromium.br'), program);
    await chmod(program, 0o755);
    await untar(join(archives, 'al2023.tar.br'), join(draft, 'al2023'));
    await untar(join(archives, 'fonts.tar.br'), join(draft, 'fonts'));
    await writeFile(join(draft, 'fonts.conf'), fontSettings(home));
    await rename(draft, home).catch((error: unknown) => {
      // Another process was quicker: its copy serves as well.
      if (!existsSync(home)) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function untar(archive: string, folder: string): Promise<void> {
  await mkdir(folder);
  const plain = `${folder}.tar`;
  await unbrotli(archive, plain);
  await promisify(execFile)('tar', ['-x', '-f', plain, '-C', folder]);
  await rm(plain);
}

function unbrotli(archive: string, to: string): Promise<void> {
  return pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(to));
}

/** The one font that comes with the browser: how wide words are must not depend on the machine. */
function fontSettings(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

function starts(program: string, env: Record<string, string>): Promise<boolean> {
  return new Promise((resolve) => {
    const trial = spawn(program, ['--version'], {
      stdio: 'ignore',
      env: { ...process.env, ...env },
    });
    trial.on('error', () => resolve(false));
    trial.on('close', (code) => resolve(code === 0));
  });
}
