/** Brings a ledger up to date with the text, and tells what became of each address. */
import type { Followed, Passage } from './follow.ts';
import { isDerived, isLive } from './ledger.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';

/** A passage that has its address. */
export interface AddressedPassage extends Passage {
  address: string;
  /** The address of the passage before it, or in which it stands; empty at the beginning. */
  after: string;
}

/** An address that no passage bears any more, and where it leads. */
export interface FormerAddress {
  /** Without `#`. */
  address: string;
  /** The address of the passage at which it lands. */
  at: string;
  /** The version of the report from which on its passage is gone; none where that is only elsewhere. */
  gone?: number;
}

/** What happened to an address since the ledger was written. */
export type AddressChange =
  | { kind: 'new'; address: string }
  /** `alike`: how much the texts share, from 0 to 1. */
  | { kind: 'followed'; address: string; alike: number }
  | { kind: 'renamed'; address: string; now: string; alike: number }
  | { kind: 'gone'; address: string; at: string };

/** A published address whose passage cannot be told. */
export interface LostAddress {
  address: string;
  begins: string;
  /** `lost`: it is nowhere; `displaced`: other words have its name, and its own are at `now`. */
  why: 'lost' | 'displaced';
  now: string | null;
}

export interface SettledAddresses {
  /** The ledger as it should be. */
  ledger: Ledger;
  changes: AddressChange[];
  former: FormerAddress[];
  lost: LostAddress[];
}

/**
 * @param passages in the order of the text, each with its address
 * @param version the version of the report
 */
export function settle(
  before: Ledger,
  passages: readonly AddressedPassage[],
  { successors, displaced }: Followed,
  version: number,
): SettledAddresses {
  const next = new Map<string, LedgerEntry>();
  const changes: AddressChange[] = [];
  const lost: LostAddress[] = [];
  for (const { address, after, kind, begins, words } of passages) {
    next.set(address, { kind, after, begins, words });
    const known = before.get(address);
    if (!known) changes.push({ kind: 'new', address });
    else if (known.words !== words) {
      changes.push({ kind: 'followed', address, alike: successors.get(address)?.alike ?? 0 });
    }
  }
  for (const { name, words } of displaced) {
    const begins = before.get(name)?.begins ?? '';
    lost.push({ address: name, begins, why: 'displaced', now: passages[words]?.address ?? null });
  }
  for (const [address, entry] of before) {
    if (next.has(address)) continue;
    const successor = successors.get(address);
    const now = successor && passages[successor.at]?.address;
    if (!isLive(entry)) next.set(address, entry);
    else if (now !== undefined) {
      next.set(address, { ...entry, now });
      changes.push({ kind: 'renamed', address, now, alike: successor?.alike ?? 0 });
    } else {
      next.set(address, { ...entry, gone: version });
      if (!isDerived(address)) {
        lost.push({ address, begins: entry.begins, why: 'lost', now: null });
      }
    }
  }
  const first = passages[0]?.address ?? '';
  const former = [...next].flatMap(([address, entry]): FormerAddress[] => {
    if (isLive(entry)) return [];
    const { at, gone } = landingOf(address, next, first);
    return [gone === undefined ? { address, at } : { address, at, gone }];
  });
  for (const { address, at } of former) {
    const entry = before.get(address);
    if (entry && isLive(entry) && next.get(address)?.gone !== undefined) {
      changes.push({ kind: 'gone', address, at });
    }
  }
  return { ledger: next, changes, former, lost };
}

/**
 * Where an address that no passage bears leads: where its passage went, or the nearest passage
 * before it that is still there; by itself the beginning of the report.
 */
function landingOf(
  address: string,
  ledger: Ledger,
  first: string,
): { at: string; gone: number | undefined } {
  const seen = new Set<string>();
  let gone: number | undefined;
  let at = address;
  while (!seen.has(at)) {
    seen.add(at);
    const entry = ledger.get(at);
    if (!entry) return { at: first, gone };
    if (isLive(entry)) return { at, gone };
    gone ??= entry.gone;
    at = entry.now ?? entry.after;
  }
  return { at: first, gone };
}
