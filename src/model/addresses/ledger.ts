/**
 * The ledger of a report: every address that it ever published, with what is needed to follow the
 * passage when it is edited. It is kept beside the report as `addresses.json`.
 */
import { formatLines, readLines } from './lines.ts';
import type { LedgerFault } from './lines.ts';
import { isSketch } from './sketch.ts';

export const ledgerFile = 'addresses.json';

/** What a ledger knows of an address. */
export interface LedgerEntry {
  /** What stands there: `paragraph`, `section`, `figure` … */
  kind: string;
  /** The address of the passage before it when it was last seen; empty at the beginning. */
  after: string;
  /** Its first words, for people. */
  begins: string;
  /** Its sketch. */
  words: string;
  /** Where what stood there is now: under another name, or as part of another passage. */
  now?: string;
  /** The version of the report from which on it is gone. */
  gone?: number;
  /** What another branch knew of the same address, where two were merged and not yet built. */
  others?: LedgerEntry[];
}

/** By address. */
export type Ledger = ReadonlyMap<string, LedgerEntry>;

/** Writes a ledger: sorted, a line per address. */
export function formatLedger(ledger: Ledger): string {
  return formatLines(
    [...ledger].flatMap(([address, { others = [], ...entry }]) =>
      [entry, ...others].map(({ kind, after, begins, words, now, gone }) => ({
        address,
        entry: { kind, after, begins, words, now, gone },
      })),
    ),
  );
}

/**
 * Reads a ledger.
 *
 * @returns the entries that could be read, and what is wrong with the rest
 */
export function readLedger(text: string): { ledger: Ledger; faults: LedgerFault[] } {
  const ledger = new Map<string, LedgerEntry>();
  const { lines, faults } = readLines(text, isEntry);
  for (const { address, entry } of lines) {
    const known = ledger.get(address);
    if (!known) ledger.set(address, entry);
    else if (![known, ...(known.others ?? [])].some((one) => isSame(one, entry))) {
      known.others = [...(known.others ?? []), entry];
    }
  }
  return { ledger, faults };
}

/** Whether the words of a passage, and no name, gave it an address. */
export function isDerived(address: string): boolean {
  return /^(?:(?:p|li|row)-[0-9a-f]{4,}|(?:event|finding|cite)-[0-9a-f]{3,})(?:-\d+)?$/.test(
    address,
  );
}

/** Whether a passage bears the address. */
export function isLive({ now, gone }: LedgerEntry): boolean {
  return now === undefined && gone === undefined;
}

/**
 * Of what merged branches know of an address, keeps what holds of the text: what bears it before
 * what was decided of it, and of two that bear it the one that is there word for word.
 *
 * @param passages the text as it is now
 */
export function oneEntryEach(
  ledger: Ledger,
  passages: readonly { kind: string; name: string; words: string }[],
): Ledger {
  const names = new Set(passages.map(({ name }) => name));
  const texts = new Set(passages.map(({ kind, words }) => `${kind} ${words}`));
  const rank = (address: string, entry: LedgerEntry): number => {
    const mayBear = isDerived(address) || names.has(address);
    const standing = isLive(entry) ? (mayBear ? 4 : 0) : 2;
    return standing + Number(texts.has(`${entry.kind} ${entry.words}`));
  };
  return new Map(
    [...ledger].map(([address, { others = [], ...entry }]) => [
      address,
      [entry, ...others].reduce((best, other) =>
        rank(address, other) > rank(address, best) ? other : best,
      ),
    ]),
  );
}

function isSame(one: LedgerEntry, other: LedgerEntry): boolean {
  const fields = ['kind', 'after', 'begins', 'words', 'now', 'gone'] as const;
  return fields.every((field) => one[field] === other[field]);
}

function isEntry(value: unknown): value is LedgerEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, after, begins, words, now, gone, ...rest } = value as Record<string, unknown>;
  return (
    [kind, after, begins, words].every((field) => typeof field === 'string') &&
    isSketch(String(words)) &&
    (now === undefined || (typeof now === 'string' && now !== '')) &&
    (gone === undefined || (Number.isInteger(gone) && Number(gone) > 0)) &&
    Object.keys(rest).length === 0
  );
}
