/**
 * What took long to make, kept for the next build in `node_modules/.astro`, one file for each name:
 * the digest of all that it was made from, the digest of the rest, and the bytes. A file that is
 * damaged or was made from something else counts as none; with the folder only time is lost.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const digestLength = 32;

export interface Cache {
  /** What was kept under a name, if made from the same. */
  read: (name: string, madeFrom: Buffer) => Promise<Buffer | null>;
  /** @returns whether it is kept; that the folder cannot be written is no fault */
  keep: (name: string, madeFrom: Buffer, bytes: Uint8Array) => Promise<boolean>;
}

/**
 * @param root the folder of the project
 * @param kind the folder of what is kept together
 */
export function openCache(root: string, kind: string): Cache {
  const folder = path.join(root, 'node_modules', '.astro', kind);
  const fileOf = (name: string): string => path.join(folder, name);
  return {
    async read(name, madeFrom) {
      const entry = await readFile(fileOf(name)).catch(() => Buffer.alloc(0));
      const bytes = entry.subarray(2 * digestLength);
      const head = Buffer.concat([madeFrom, digestOf([bytes])]);
      return entry.subarray(0, 2 * digestLength).equals(head) ? bytes : null;
    },
    async keep(name, madeFrom, bytes) {
      const next = `${fileOf(name)}.${process.pid}`;
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(next, Buffer.concat([madeFrom, digestOf([bytes]), bytes]));
        await rename(next, fileOf(name));
        return true;
      } catch {
        await rm(next, { force: true }).catch(() => undefined);
        return false;
      }
    },
  };
}

/** One digest (SHA-256) of many parts, each of which counts with its length. */
export function digestOf(parts: readonly (string | Uint8Array)[]): Buffer {
  const digest = createHash('sha256');
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    digest.update(`${bytes.length}:`).update(bytes);
  }
  return digest.digest();
}
