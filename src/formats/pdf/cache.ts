/**
 * What was printed before, in `node_modules/.astro`, one file for each report: the digest of all
 * that it was made from, the digest of the rest, the signs that no font has, and the PDF. A file
 * that is damaged or was made from something else counts as none; with the folder only time is lost.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Printed } from './print.ts';

const digestLength = 32;
const countLength = 4;

export interface Cache {
  /** What was printed for a report, if from the same. */
  read: (id: string, madeFrom: Buffer) => Promise<Printed | null>;
  /** @returns whether it is kept; that the folder cannot be written is no fault */
  keep: (id: string, madeFrom: Buffer, printed: Printed) => Promise<boolean>;
}

/** @param root the folder of the project */
export function openCache(root: string): Cache {
  const folder = path.join(root, 'node_modules', '.astro', 'pdf');
  const fileOf = (id: string): string => path.join(folder, `${id}.pdf`);
  return {
    async read(id, madeFrom) {
      const entry = await readFile(fileOf(id)).catch(() => Buffer.alloc(0));
      const body = entry.subarray(2 * digestLength);
      const head = Buffer.concat([madeFrom, digestOf([body])]);
      return entry.subarray(0, 2 * digestLength).equals(head) ? unpack(body) : null;
    },
    async keep(id, madeFrom, printed) {
      const next = `${fileOf(id)}.${process.pid}`;
      const body = pack(printed);
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(next, Buffer.concat([madeFrom, digestOf([body]), body]));
        await rename(next, fileOf(id));
        return true;
      } catch {
        await rm(next, { force: true }).catch(() => undefined);
        return false;
      }
    },
  };
}

function pack({ pdf, missing }: Printed): Buffer {
  const signs = Buffer.from(missing.join(''));
  const count = Buffer.alloc(countLength);
  count.writeUInt32LE(signs.length);
  return Buffer.concat([count, signs, pdf]);
}

function unpack(body: Buffer): Printed {
  const start = countLength + body.readUInt32LE();
  return { missing: [...body.toString('utf8', countLength, start)], pdf: body.subarray(start) };
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
