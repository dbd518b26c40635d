/** Pictures that are kept from one build to the next. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { crc32 } from 'node:zlib';

export interface Place {
  /** The folder of all that is kept. */
  cache: string;
  /** What made the pictures. Those of other editions are removed. */
  edition: string;
  /** The picture's name, which says all that shows in it. */
  name: string;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** The picture that was kept, or else the one that `make` gives, which is kept then. */
export function keep({ cache, edition, name }: Place, make: () => Bytes): Bytes {
  const folder = join(cache, edition);
  const file = join(folder, name);
  const found = readWhole(file);
  if (found) return found;
  const made = make();
  try {
    if (prepared !== folder) prepare(cache, edition);
    prepared = folder;
    // Aside first, so that no other build meets half a file.
    const aside = `${file}.${process.pid}`;
    writeFileSync(aside, Buffer.concat([sumOf(made), made]));
    renameSync(aside, file);
  } catch {
    // Where nothing can be kept, each build draws for itself.
  }
  return made;
}

let prepared = '';

function prepare(cache: string, edition: string): void {
  mkdirSync(join(cache, edition), { recursive: true });
  for (const other of readdirSync(cache)) {
    if (other !== edition) rmSync(join(cache, other), { recursive: true, force: true });
  }
}

/** What is in a file, if it is there and has not been damaged since it was written. */
function readWhole(file: string): Bytes | undefined {
  try {
    const bytes = readFileSync(file);
    const content = new Uint8Array(bytes.subarray(4));
    return sumOf(content).equals(bytes.subarray(0, 4)) ? content : undefined;
  } catch {
    return undefined;
  }
}

function sumOf(content: Bytes): Buffer {
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(content));
  return sum;
}
