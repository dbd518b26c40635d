/**
 * Versions that were published and are kept as they were. Each is a folder in that of its report,
 * `v1`, with a copy of its texts and a record of every file that belongs to it.
 */
import { createHash } from 'node:crypto';

/** In the folder of a frozen version: what belongs to it. */
export const recordFile = 'frozen.json';

/** The files of a version by name, each with the digest that it had when it was frozen. */
export type FrozenRecord = ReadonlyMap<string, string>;

/** The folder of a frozen version, within that of its report. */
export function versionFolder(version: number): string {
  return `v${version}`;
}

/** The version whose folder has this name, or `null` where it is no version's. */
export function versionOfFolder(name: string): number | null {
  const [, digits] = /^v([1-9]\d*)$/.exec(name) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** Whether a file is copied with a version; pictures are shared with the report while they stay. */
export function isText(name: string): boolean {
  return /\.(?:mdx|json)$/.test(name);
}

/** SHA-256 in hex; of a text whichever way its lines end. */
export function digestOfFile(name: string, bytes: Buffer): string {
  const content = isText(name) ? bytes.toString('latin1').replaceAll('\r\n', '\n') : bytes;
  return createHash('sha256')
    .update(typeof content === 'string' ? Buffer.from(content, 'latin1') : content)
    .digest('hex');
}

/** Writes a record: sorted, a line per file. */
export function formatRecord(record: FrozenRecord): string {
  const sorted = [...record].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}

/** @returns `null` for what is no record */
export function readRecord(text: string): FrozenRecord | null {
  try {
    const entries = Object.entries(JSON.parse(text) as object);
    const whole = entries.every(([, digest]) => /^[0-9a-f]{64}$/.test(String(digest)));
    return whole ? new Map(entries as [string, string][]) : null;
  } catch {
    return null;
  }
}
