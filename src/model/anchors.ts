/**
 * Addresses. A name that the author gave, or that a heading gives, is kept; everything else is
 * addressed by a fingerprint of its words, so that inserting or moving text changes no address.
 */
import { createHash } from 'node:crypto';
import type { Article } from './article.ts';
import { claimantsOf, fewPerReport, isMark } from './claimants.ts';
import type { Addressed, Claimant } from './claimants.ts';
import { fold } from './fold.ts';
import { follow } from './addresses/follow.ts';
import { oneEntryEach } from './addresses/ledger.ts';
import type { Ledger } from './addresses/ledger.ts';
import { settle } from './addresses/settle.ts';
import type { SettledAddresses } from './addresses/settle.ts';
import { sketchOf } from './addresses/sketch.ts';
import { nameSections } from './section-names.ts';

/** Ids that the page itself uses around the article; those of drawings only where there are any. */
const reservedAnchors = [
  'main',
  'contents',
  'key-facts',
  'references',
  'further-reading',
  'statements',
  'downloads',
];

/** Two nodes that ask for one address, or a node that asks for one that is taken by the page. */
export interface AnchorClash {
  anchor: string;
  node: Addressed;
  /** The node that has the address; `null` when the page has. */
  takenBy: Addressed | null;
}

/**
 * Gives every node of the article its address, in place: the name that the author gave, which
 * `anchor` holds before the call; else the address under which its passage was published; else one
 * made of its words, which no passage ever had.
 *
 * @param ledger the addresses that were published
 * @returns the clashes between names, of which the later node has no address of its own; and what
 *   became of the published addresses
 */
export function assignAnchors(
  article: Article,
  ledger: Ledger,
): { clashes: AnchorClash[]; addresses: SettledAddresses } {
  nameSections(article.sections, ledger);
  const claimants = claimantsOf(article);
  const taken = new Map<string, Addressed | null>(reservedIn(article).map((id) => [id, null]));
  const clashes = giveNames(claimants, taken);
  const kept = [...claimants.filter((one) => !isMark(one)), ...claimants.filter(isMark)];
  const passages = kept.map(({ node, named: name, words }) => ({
    kind: node.kind,
    name,
    begins: beginningOf(words),
    words: sketchOf(words),
  }));
  const published = oneEntryEach(ledger, passages);
  const followed = follow(published, passages);
  for (const [address, { at, same }] of followed.successors) {
    const claimant = kept[at];
    if (!same || !claimant || claimant.named !== '' || taken.has(address)) continue;
    claimant.node.anchor = address;
    taken.set(address, claimant.node);
  }
  for (const claimant of claimants) {
    if (claimant.named !== '' || taken.get(claimant.node.anchor) === claimant.node) continue;
    claimant.node.anchor = fingerprintAnchor(claimant, taken, published);
    taken.set(claimant.node.anchor, claimant.node);
  }
  const before = passagesBefore(claimants);
  const addressed = passages.map((passage, at) => ({
    ...passage,
    address: kept[at]?.node.anchor ?? '',
    after: before.get(kept[at]?.node)?.anchor ?? '',
  }));
  const addresses = settle(published, addressed, followed, article.version);
  for (const former of addresses.former) {
    const node = taken.get(former.at);
    if (node) (node.former ??= []).push(former);
  }
  return { clashes, addresses };
}

/** What the page uses itself. */
function reservedIn({ meta: { course, findings } }: Article): string[] {
  return [...reservedAnchors, ...(course ? ['course'] : []), ...(findings ? ['findings'] : [])];
}

/** Gives the nodes that have one their names, in place; returns those that are taken. */
function giveNames(
  claimants: readonly Claimant[],
  taken: Map<string, Addressed | null>,
): AnchorClash[] {
  const clashes: AnchorClash[] = [];
  for (const { node, named: anchor } of claimants) {
    if (anchor === '') continue;
    const owner = taken.get(anchor);
    if (owner !== undefined) clashes.push({ anchor, node, takenBy: owner });
    else taken.set(anchor, node);
    node.anchor = anchor;
  }
  return clashes;
}

/** Before each node the passage that is before it, or in which the mark of a citation stands. */
function passagesBefore(inOrder: readonly Claimant[]): Map<Addressed | undefined, Addressed> {
  const before = new Map<Addressed | undefined, Addressed>();
  let last: Addressed | undefined;
  for (const claimant of inOrder) {
    if (last) before.set(claimant.node, last);
    if (!isMark(claimant)) last = claimant.node;
  }
  return before;
}

/** As many words as tell people which passage is meant. */
function beginningOf(words: string): string {
  return words.trim().split(/\s+/).slice(0, 6).join(' ');
}

/** Prefix and the first hex digits of SHA-256 of the folded words, as many as tell it from others. */
function fingerprintAnchor(
  { prefix, words }: Claimant,
  taken: ReadonlyMap<string, unknown>,
  ledger: Ledger,
): string {
  const isFree = (anchor: string): boolean => !taken.has(anchor) && !ledger.has(anchor);
  const digest = createHash('sha256').update(fold(words)).digest('hex');
  const shortest = fewPerReport.has(prefix) ? 3 : 4;
  for (let length = shortest; length <= digest.length; length += 1) {
    const anchor = prefix + digest.slice(0, length);
    if (isFree(anchor)) return anchor;
  }
  let copy = 2;
  const anchor = prefix + digest.slice(0, shortest);
  while (!isFree(`${anchor}-${copy}`)) copy += 1;
  return `${anchor}-${copy}`;
}
