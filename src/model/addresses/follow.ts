/** Finds the passages of a ledger in the text as it is now, whatever was edited, moved, split or joined. */
import { isDerived, isLive } from './ledger.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';
import { compareWithin } from './sketch.ts';

/** A passage of the text as it is now. */
export interface Passage {
  kind: string;
  /** The address that the author or a heading gives it; empty where its words are to give it. */
  name: string;
  /** Its first words. */
  begins: string;
  /** The sketch of its words. */
  words: string;
}

/** Where the passage of a published address is now. */
export interface Successor {
  /** Its number in the text. */
  at: number;
  /** How much of both texts together they share, from 0 to 1. */
  alike: number;
  /** Whether that passage is what bears the address: the others are reached under another name. */
  same: boolean;
}

export interface Followed {
  /** By published address; addresses that are nowhere are not among them. */
  successors: Map<string, Successor>;
  /** Names that stand at other words, whose own words are elsewhere: the number of both passages. */
  displaced: { name: string; named: number; words: number }[];
}

/** From so much on two passages are one that was edited. */
const edited = 0.35;
/** Less is enough where the passages before and after are those from before. */
const editedInPlace = 0.12;
/** So much of a passage that is in another was taken up by it. */
const takenUp = 0.6;
/** What the passages around add, each of the two. */
const context = 0.1;

/** @param passages in the order of the text */
export function follow(ledger: Ledger, passages: readonly Passage[]): Followed {
  const compare = compareWithin([
    ...[...ledger.values()].map(({ words }) => words),
    ...passages.map(({ words }) => words),
  ]);
  const successors = new Map<string, Successor>();
  const taken = new Set<number>();
  const take = (address: string, at: number, alike: number, same: boolean): void => {
    successors.set(address, { at, alike, same });
    taken.add(at);
  };

  passages.forEach(({ name, words }, at) => {
    const known = name === '' ? undefined : ledger.get(name);
    if (known) take(name, at, compare(known.words, words).alike, true);
  });
  takeUnchanged(ledger, passages, successors, taken, take);

  const nextOf = new Map(
    [...ledger].flatMap(([address, entry]) =>
      isLive(entry) && entry.kind !== 'citation' ? [[entry.after, address]] : [],
    ),
  );
  const open = [...ledger].filter(([address, entry]) => isLive(entry) && !successors.has(address));
  // The first round finds most; what stands around a passage then helps with the others.
  for (let round = 0; round < 3; round += 1) {
    const pairs = open
      .filter(([address]) => !successors.has(address))
      .flatMap(([address, entry]) =>
        passages.flatMap((passage, at) => {
          if (taken.has(at) || !mayFollow(address, entry, passage)) return [];
          const { alike } = compare(entry.words, passage.words);
          const around = neighbours(address, entry, at, nextOf, successors);
          const enough = around === 2 ? editedInPlace : edited;
          return alike < enough ? [] : [{ address, at, alike, score: alike + context * around }];
        }),
      )
      .sort((a, b) => b.score - a.score || (a.address < b.address ? -1 : 1));
    for (const { address, at, alike } of pairs) {
      if (successors.has(address) || taken.has(at)) continue;
      take(address, at, alike, passages[at]?.name === '' && isDerived(address));
    }
  }
  for (const [address, entry] of open) {
    if (successors.has(address)) continue;
    const [best] = passages
      .map((passage, at) => ({ at, passage, ...compare(entry.words, passage.words) }))
      .filter(({ passage, kept }) => kept >= takenUp && mayTakeUp(entry, passage))
      .sort((a, b) => b.kept - a.kept || b.alike - a.alike);
    if (best) successors.set(address, { at: best.at, alike: best.alike, same: false });
  }
  return { successors, displaced: displacedNames(ledger, passages, successors, compare) };
}

/** Passages whose words are those of before; of equal ones the first takes the first address. */
function takeUnchanged(
  ledger: Ledger,
  passages: readonly Passage[],
  successors: ReadonlyMap<string, Successor>,
  taken: ReadonlySet<number>,
  take: (address: string, at: number, alike: number, same: boolean) => void,
): void {
  const unchanged = new Map<string, string[]>();
  const keyOf = ({ kind, words }: { kind: string; words: string }): string => `${kind} ${words}`;
  // What is gone comes back with its words, after what is there.
  const inOrder = [...ledger].sort(
    ([a, one], [b, other]) =>
      Number(isLive(other)) - Number(isLive(one)) || a.length - b.length || (a < b ? -1 : 1),
  );
  for (const [address, entry] of inOrder) {
    if (!isDerived(address) || successors.has(address)) continue;
    unchanged.set(keyOf(entry), [...(unchanged.get(keyOf(entry)) ?? []), address]);
  }
  passages.forEach((passage, at) => {
    if (passage.name !== '' || taken.has(at)) return;
    const address = unchanged.get(keyOf(passage))?.shift();
    if (address !== undefined) take(address, at, 1, true);
  });
}

/** A name that is taken by a passage known under it cannot become the new name of another. */
function mayFollow(address: string, { kind }: LedgerEntry, passage: Passage): boolean {
  if (isDerived(address) && passage.name === '') return kind === passage.kind;
  const texts = ['paragraph', 'item', 'passage'];
  return kind === passage.kind || (texts.includes(kind) && texts.includes(passage.kind));
}

/** A section holds everything in it, and so nothing in particular; the mark of a citation holds nothing. */
function mayTakeUp({ kind }: LedgerEntry, passage: Passage): boolean {
  if (kind === passage.kind) return true;
  return kind !== 'section' && passage.kind !== 'section' && passage.kind !== 'citation';
}

/** How many of the two passages around an address are around a passage too. */
function neighbours(
  address: string,
  { after }: LedgerEntry,
  at: number,
  nextOf: ReadonlyMap<string, string>,
  successors: ReadonlyMap<string, Successor>,
): number {
  const before = after === '' ? at === 0 : successors.get(after)?.at === at - 1;
  const next = nextOf.get(address);
  const behind = next !== undefined && successors.get(next)?.at === at + 1;
  return Number(before) + Number(behind);
}

/** Names that were given to other words, while the words that they had are still there. */
function displacedNames(
  ledger: Ledger,
  passages: readonly Passage[],
  successors: ReadonlyMap<string, Successor>,
  compare: ReturnType<typeof compareWithin>,
): Followed['displaced'] {
  return passages.flatMap(({ name, kind, words }, named) => {
    const entry = name === '' ? undefined : ledger.get(name);
    const successor = successors.get(name);
    if (!entry || !successor || entry.words.length < 8) return [];
    // Two sections with one heading have that in common.
    const stays = kind === 'section' ? takenUp / 2 : editedInPlace;
    if (compare(entry.words, words).alike >= stays) return [];
    const [elsewhere] = passages
      .map((other, at) => ({ at, other, alike: compare(entry.words, other.words).alike }))
      .filter(({ at, other, alike }) => at !== named && alike >= takenUp && mayTakeUp(entry, other))
      .filter(({ other }) => !ledger.has(other.name) || other.name === entry.now)
      .sort((a, b) => b.alike - a.alike);
    return elsewhere ? [{ name, named, words: elsewhere.at }] : [];
  });
}
