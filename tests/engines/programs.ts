/** Programs that may be on the machine: how they are found, started and ended. */
import { spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';

/** A program by its name in PATH, or by a pattern of where it lies; the first that is there. */
export function findProgram(...names: string[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const places = names.flatMap((name) =>
    name.startsWith('/') ? globSync(name) : folders.map((folder) => join(folder, name)),
  );
  return places.find((place) => existsSync(place)) ?? null;
}

/** A program that runs until it is ended. */
export interface Running {
  /** Waits until it says something. @throws with what it said instead, when that takes a minute */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  end(): Promise<void>;
}

export function startProgram(
  program: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Running {
  const child = spawn(program, args, { env: { ...process.env, ...env } });
  process.once('exit', () => child.kill());
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  child.on('error', ({ message }) => (output += message));
  return {
    says: (pattern) =>
      eventually(
        program,
        () => pattern.exec(output),
        () => output,
      ),
    async end() {
      child.kill();
      const timer = setTimeout(() => child.kill('SIGKILL'), 3000);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** Asks again and again. @throws when there is no answer in a minute */
export async function eventually<Answer>(
  what: string,
  ask: () => Answer | null | Promise<Answer | null>,
  instead: () => string = () => '',
): Promise<Answer> {
  for (const begun = Date.now(); Date.now() - begun < 60_000;) {
    const answer = await ask();
    if (answer !== null) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what} was not ready in a minute. ${instead()}`);
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
