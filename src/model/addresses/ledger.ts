/**
 * The ledger of a report: every address that it ever published, with what is needed to follow the
 * passage when it is edited. It is kept beside the report as `addresses.json`, a line per address,
 * so that people can read it and two branches can be merged line by line.
 */
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
}

/** By address. */
export type Ledger = ReadonlyMap<string, LedgerEntry>;

/** What is wrong with the text of a ledger. */
export interface LedgerFault {
  line: number;
  reason: string;
  advice: string;
}

/** Writes a ledger: sorted, a line per address. */
export function formatLedger(ledger: Ledger): string {
  const lines = [...ledger]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([address, known]) => `  ${JSON.stringify(address)}: ${formatEntry(known)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** The fields in one order, with spaces between them. */
function formatEntry({ kind, after, begins, words, now, gone }: LedgerEntry): string {
  const fields = Object.entries({ kind, after, begins, words, now, gone })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{ ${fields.join(', ')} }`;
}

const lineOfEntry = /^\s*("(?:[^"\\]|\\.)+"):\s*(\{.*\})\s*,?\s*$/;

/**
 * Reads a ledger, line by line, so that what is wrong is told with its line.
 *
 * @returns the entries that could be read, and what is wrong with the rest
 */
export function readLedger(text: string): { ledger: Ledger; faults: LedgerFault[] } {
  const ledger = new Map<string, LedgerEntry>();
  const faults: LedgerFault[] = [];
  text.split(/\r?\n/).forEach((content, index) => {
    const line = index + 1;
    const fault = (reason: string, advice: string): void =>
      void faults.push({ line, reason, advice });
    if (/^\s*[{}]?\s*$/.test(content)) return;
    if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(content)) {
      return fault(
        'Two branches changed the ledger, and the merge was left unfinished.',
        'Delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>` and keep all others: every address that either branch has stays. Then run `npm run build`.',
      );
    }
    const [, name = '', value = ''] = lineOfEntry.exec(content) ?? [];
    const read = parseJson(value);
    const address = parseJson(name);
    if (typeof address !== 'string' || !isEntry(read)) {
      return fault(
        'This line of the ledger cannot be read.',
        'Bring the line back as it was last committed. The ledger is written by `npm run build` and not by hand.',
      );
    }
    const before = ledger.get(address);
    if (before && formatEntry(before) !== formatEntry(read)) {
      return fault(
        `The ledger has the address \`${address}\` twice, with different entries.`,
        `Keep the line that tells what is published, as a rule the one with the later words, and delete the other.`,
      );
    }
    ledger.set(address, read);
  });
  return { ledger, faults };
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
