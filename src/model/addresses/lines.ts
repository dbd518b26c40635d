/**
 * Ledgers as files: JSON with a line per address, sorted, so that people can read them and two
 * branches can be merged line by line.
 */

/** What is wrong with the text of a ledger. */
export interface LedgerFault {
  line: number;
  reason: string;
  advice: string;
}

/** What stands on a line. */
export interface LedgerLine<Entry> {
  address: string;
  entry: Entry;
}

/** Writes a ledger; the fields of an entry stand in their order, with spaces between them. */
export function formatLines(lines: readonly LedgerLine<object>[]): string {
  const written = lines
    .toSorted((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0))
    .map(({ address, entry }) => `  ${JSON.stringify(address)}: ${formatEntry(entry)}`);
  return `{\n${written.join(',\n')}\n}\n`;
}

function formatEntry(entry: object): string {
  const fields = Object.entries(entry)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{ ${fields.join(', ')} }`;
}

const lineOfEntry = /^\s*("(?:[^"\\]|\\.)+"):\s*(\{.*\})\s*,?\s*$/;

/**
 * Reads a ledger, line by line, so that what is wrong is told with its line.
 *
 * @returns the lines that could be read, as they stand: where two branches were merged, an address
 *   may be there twice; and what is wrong with the others
 */
export function readLines<Entry>(
  text: string,
  isEntry: (value: unknown) => value is Entry,
): { lines: LedgerLine<Entry>[]; faults: LedgerFault[] } {
  const lines: LedgerLine<Entry>[] = [];
  const faults: LedgerFault[] = [];
  text.split(/\r?\n/).forEach((content, index) => {
    const fault = (reason: string, advice: string): void =>
      void faults.push({ line: index + 1, reason, advice });
    if (/^\s*[{}]?\s*$/.test(content)) return;
    if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(content)) {
      return fault(
        'Two branches changed the ledger, and the merge was left unfinished.',
        'Delete the lines that begin with `<<<<<<<`, `|||||||`, `=======` and `>>>>>>>` and keep all others: every address that either branch has stays. Then run `npm run build`.',
      );
    }
    const [, name = '', value = ''] = lineOfEntry.exec(content) ?? [];
    const entry = parseJson(value);
    const address = parseJson(name);
    if (typeof address !== 'string' || !isEntry(entry)) {
      return fault(
        'This line of the ledger cannot be read.',
        'Bring the line back as it was last committed. The ledger is written by `npm run build` and not by hand.',
      );
    }
    lines.push({ address, entry });
  });
  return { lines, faults };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
