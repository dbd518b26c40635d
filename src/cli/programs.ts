/** Runs the programs of installed packages, on the Node that runs this. */
import { spawn } from 'node:child_process';
import type { SpawnOptions } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

/** The folder of the project. */
export const project = fileURLToPath(new URL('../..', import.meta.url));

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** How a program ended. */
export interface Ended {
  /** The exit code, or null when a signal ended it. */
  code: number | null;
  /** What it printed, where that was kept. */
  output: string;
}

/** Runs a program with the terminal for its own. */
export function runInView(file: string, args: string[]): Promise<Ended> {
  return run(file, args, { stdio: 'inherit' });
}

/** Runs a program and keeps what it prints, in colour where that can be shown. */
export async function runQuietly(
  file: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<Ended> {
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const { code, output } = await run(file, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...colour, ...env },
  });
  return { code, output: process.stdout.isTTY ? output : stripVTControlCharacters(output) };
}

/**
 * The file behind a package's command.
 *
 * @throws when the package is not installed, saying what to do.
 */
export function programOf(packageName: string, command: string = packageName): string {
  const manifestPath = findManifest(packageName);
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const { bin } = manifest;
  const file = typeof bin === 'string' ? bin : bin[command];
  if (file === undefined) throw new Error(`${packageName} has no command "${command}".`);
  return join(dirname(manifestPath), file);
}

function findManifest(packageName: string): string {
  try {
    return createRequire(import.meta.url).resolve(`${packageName}/package.json`);
  } catch (cause) {
    const advice = 'Install what the tests need with `npm ci`, without `--omit=dev`.';
    throw new Error(`${packageName} is not installed. ${advice}`, { cause });
  }
}

function run(file: string, args: string[], options: SpawnOptions): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], { cwd: project, ...options });
    const stop = (signal: NodeJS.Signals) => {
      child.kill(signal);
      process.exit(1);
    };
    for (const signal of signals) process.once(signal, stop);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    child.on('error', reject);
    child.on('close', (code) => {
      for (const signal of signals) process.off(signal, stop);
      resolve({ code, output });
    });
  });
}
