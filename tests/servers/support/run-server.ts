/** Starts a web server as a program of its own, in a folder of its own, on a free port. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Running {
  /** `http://127.0.0.1:…`, without a slash at its end. */
  origin: string;
  stop: () => Promise<void>;
}

/** How to run one kind of server. */
export interface Program {
  command: string;
  /** The configuration around what the project ships. */
  configure: (shipped: string, port: number, folder: string) => string;
  args: (config: string, folder: string, port: number) => string[];
}

/** Whether a program is installed. */
export function isInstalled(command: string): boolean {
  return spawnSync(command, ['-h']).error === undefined;
}

/**
 * Runs a server with the configuration that the project ships for it.
 *
 * @throws when it does not come up, with what it said
 */
export async function runServer(program: Program, shipped: string): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), `casebook-${program.command}-`));
  const port = await freePort();
  const config = join(folder, 'config');
  await writeFile(config, program.configure(shipped, port, folder));
  const child = spawn(program.command, program.args(config, folder, port), {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  let said = '';
  let ended = false;
  const end = new Promise<void>((resolve) => {
    child.once('close', () => {
      ended = true;
      resolve();
    });
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  const stop = async (): Promise<void> => {
    child.kill();
    await end;
    await rm(folder, { recursive: true, force: true });
  };
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 200; tries += 1) {
    if (ended) break;
    const answer = await fetch(origin).catch(() => null);
    if (answer) return { origin, stop };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await stop();
  throw new Error(`${program.command} did not come up:\n${said}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
