/**
 * Addresses. A name that the author gave, or that a heading gives, is kept; everything else is
 * addressed by a fingerprint of its words, so that inserting or moving text changes no address.
 */
import { createHash } from 'node:crypto';
import type { Anchored, Article, Block, Inline, Section } from './article.ts';
import { unknownNode } from './article.ts';
import { fold, slug } from './fold.ts';
import { follow } from './addresses/follow.ts';
import { oneEntryEach } from './addresses/ledger.ts';
import type { Ledger } from './addresses/ledger.ts';
import { settle } from './addresses/settle.ts';
import type { SettledAddresses } from './addresses/settle.ts';
import { sketchOf } from './addresses/sketch.ts';
import { blockText, inlineText, itemText, rowText } from './text.ts';

/** The anchor prefix of each kind whose name stands in a namespace of its own. */
const prefixes = {
  paragraph: 'p-',
  item: 'li-',
  row: 'row-',
  figure: 'fig-',
  table: 'tbl-',
  note: 'note-',
  reference: 'ref-',
  citation: 'cite-',
} as const;

/** Beginnings that a passage may not have, because the kinds above use them. */
export const reservedPrefixes: readonly string[] = Object.values(prefixes);

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

interface Addressed extends Anchored {
  kind: string;
}

/** A node on its way to an address: `anchor` holds the author's name for it, or nothing. */
interface Claimant {
  node: Addressed;
  /** The address that the name gives; empty when the words are to give it. */
  named: string;
  prefix: string;
  /** What it says. */
  words: string;
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
  const claimants = [...sectionClaims(article.sections, null)];
  for (const reference of article.references) {
    const { key, work } = reference;
    const anchor = prefixes.reference + key.replace(/^r(?=\d+$)/, '');
    claimants.push(named(reference, anchor, work ? `${work.title ?? ''} ${work.DOI ?? key}` : key));
  }
  const { course, findings } = article.meta;
  const reserved = [
    ...reservedAnchors,
    ...(course ? ['course'] : []),
    ...(findings ? ['findings'] : []),
  ];
  const taken = new Map<string, Addressed | null>(reserved.map((anchor) => [anchor, null]));
  const clashes: AnchorClash[] = [];
  for (const { node, named: anchor } of claimants) {
    if (anchor === '') continue;
    const owner = taken.get(anchor);
    if (owner !== undefined) clashes.push({ anchor, node, takenBy: owner });
    else taken.set(anchor, node);
    node.anchor = anchor;
  }
  // The mark of a citation is no passage: it is there for the way back from the list.
  const kept = claimants.filter(({ node }) => node.kind !== 'citation');
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
  const addressed = passages.map((passage, at) => ({
    ...passage,
    address: kept[at]?.node.anchor ?? '',
  }));
  const addresses = settle(published, addressed, followed, article.version);
  for (const former of addresses.former) {
    const node = taken.get(former.at);
    if (node) (node.former ??= []).push(former);
  }
  return { clashes, addresses };
}

/** As many words as tell people which passage is meant. */
function beginningOf(words: string): string {
  return words.trim().split(/\s+/).slice(0, 6).join(' ');
}

/** Prefix and the first hex digits, four or more, of SHA-256 of the folded words. */
function fingerprintAnchor(
  { prefix, words }: Claimant,
  taken: ReadonlyMap<string, unknown>,
  ledger: Ledger,
): string {
  const isFree = (anchor: string): boolean => !taken.has(anchor) && !ledger.has(anchor);
  const digest = createHash('sha256').update(fold(words)).digest('hex');
  for (let length = 4; length <= digest.length; length += 1) {
    const anchor = prefix + digest.slice(0, length);
    if (isFree(anchor)) return anchor;
  }
  let copy = 2;
  while (!isFree(`${prefix}${digest.slice(0, 4)}-${copy}`)) copy += 1;
  return `${prefix}${digest.slice(0, 4)}-${copy}`;
}

function named(node: Claimant['node'], anchor: string, words: string): Claimant {
  return { node, named: anchor, prefix: '', words };
}

function derived(node: Claimant['node'], prefix: string, words: string): Claimant {
  return { node, named: '', prefix, words };
}

/** XML takes no id that begins with a digit (Namespaces in XML 1.0, NCName). */
function sectionName(title: string): string {
  const name = slug(title);
  return /^\p{L}/u.test(name) ? name : `s-${name}`;
}

/**
 * A heading gives its words as the address. Parts of the abstract, and a heading whose words an
 * earlier one has, are prefixed with the section around them: `abstract-conclusions`.
 */
function* sectionClaims(
  sections: readonly Section[],
  parent: Section | null,
  seen = new Set<string>(),
): Generator<Claimant> {
  for (const section of sections) {
    const own = sectionName(section.title);
    const within = parent ? `${parent.anchor}-${own}` : own;
    section.anchor = parent && (parent.role === 'abstract' || seen.has(own)) ? within : own;
    seen.add(section.anchor);
    yield named(
      section,
      section.anchor,
      // By its heading, and by how it begins where that is another.
      [section.title, ...section.blocks.slice(0, 1).map(blockText)].join(' '),
    );
    for (const block of section.blocks) yield* blockClaims(block);
    yield* sectionClaims(section.sections, section, seen);
  }
}

function* blockClaims(block: Block): Generator<Claimant> {
  switch (block.kind) {
    case 'paragraph':
      yield block.anchor
        ? named(block, block.anchor, blockText(block))
        : derived(block, prefixes.paragraph, blockText(block));
      yield* inlineClaims(block.children);
      return;
    case 'list':
      for (const item of block.items) {
        yield derived(item, prefixes.item, itemText(item));
        for (const child of item.children) {
          yield* child.kind === 'list' ? blockClaims(child) : inlineClaims([child]);
        }
      }
      return;
    case 'quote':
      for (const paragraph of block.children) yield* blockClaims(paragraph);
      return;
    case 'note':
      yield named(block, prefixes.note + block.anchor, blockText(block));
      for (const paragraph of block.children) yield* blockClaims(paragraph);
      return;
    case 'figure':
      yield named(block, prefixes.figure + block.anchor, blockText(block));
      for (const paragraph of block.caption) yield* blockClaims(paragraph);
      return;
    case 'table':
      yield named(block, prefixes.table + block.anchor, blockText(block));
      yield* inlineClaims(block.caption);
      for (const row of block.rows) {
        yield derived(row, prefixes.row, rowText(row));
        for (const cell of row.cells) yield* inlineClaims(cell.children);
      }
      return;
    default:
      unknownNode(block, 'assignAnchors');
  }
}

function* inlineClaims(nodes: readonly Inline[]): Generator<Claimant> {
  for (const node of nodes) {
    switch (node.kind) {
      case 'passage':
        yield named(node, node.anchor, inlineText(node.children));
        yield* inlineClaims(node.children);
        break;
      case 'link':
        yield* inlineClaims(node.children);
        break;
      case 'citation':
        yield named(node, prefixes.citation + node.anchor, '');
        break;
      case 'text':
      case 'break':
      case 'cross-reference':
      case 'term':
        break;
      default:
        unknownNode(node, 'assignAnchors');
    }
  }
}
