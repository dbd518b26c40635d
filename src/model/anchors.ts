/**
 * Addresses. A name that the author gave, or that a heading gives, is kept; everything else is
 * addressed by a fingerprint of its words, so that inserting or moving text changes no address.
 */
import { createHash } from 'node:crypto';
import type { Article, Block, Inline, Position, Section } from './article.ts';
import { unknownNode } from './article.ts';
import { fold, slug } from './fold.ts';
import { blockText, itemText, rowText } from './text.ts';

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
];

/** Two nodes that ask for one address, or a node that asks for one that is taken by the page. */
export interface AnchorClash {
  anchor: string;
  node: Addressed;
  /** The node that has the address; `null` when the page has. */
  takenBy: Addressed | null;
}

interface Addressed {
  kind: string;
  anchor: string;
  position: Position;
}

/** A node on its way to an address: `anchor` holds the author's name for it, or nothing. */
interface Claimant {
  node: Addressed;
  /** The address that the name gives; empty when the words are to give it. */
  named: string;
  prefix: string;
  words: string;
}

/**
 * Gives every node of the article its address, in place. Before the call `anchor` holds the name
 * that the author gave, if any.
 *
 * @returns the clashes between names; the later node of each has no address of its own.
 */
export function assignAnchors(article: Article): AnchorClash[] {
  const claimants = [...sectionClaims(article.sections, null)];
  for (const reference of article.references) {
    claimants.push(named(reference, prefixes.reference + reference.key.replace(/^r(?=\d+$)/, '')));
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
  for (const claimant of claimants) {
    if (claimant.named !== '') continue;
    claimant.node.anchor = fingerprintAnchor(claimant, taken);
    taken.set(claimant.node.anchor, claimant.node);
  }
  return clashes;
}

/** Prefix and the first hex digits, four or more, of SHA-256 of the folded words. */
function fingerprintAnchor(
  { prefix, words }: Claimant,
  taken: ReadonlyMap<string, unknown>,
): string {
  const digest = createHash('sha256').update(fold(words)).digest('hex');
  for (let length = 4; length <= digest.length; length += 1) {
    const anchor = prefix + digest.slice(0, length);
    if (!taken.has(anchor)) return anchor;
  }
  let copy = 2;
  while (taken.has(`${prefix}${digest.slice(0, 4)}-${copy}`)) copy += 1;
  return `${prefix}${digest.slice(0, 4)}-${copy}`;
}

function named(node: Claimant['node'], anchor: string): Claimant {
  return { node, named: anchor, prefix: '', words: '' };
}

function derived(node: Claimant['node'], prefix: string, words: string): Claimant {
  return { node, named: '', prefix, words };
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
    const own = slug(section.title);
    const within = parent ? `${parent.anchor}-${own}` : own;
    section.anchor = parent && (parent.role === 'abstract' || seen.has(own)) ? within : own;
    seen.add(section.anchor);
    yield named(section, section.anchor);
    for (const block of section.blocks) yield* blockClaims(block);
    yield* sectionClaims(section.sections, section, seen);
  }
}

function* blockClaims(block: Block): Generator<Claimant> {
  switch (block.kind) {
    case 'paragraph':
      yield block.anchor
        ? named(block, block.anchor)
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
      yield named(block, prefixes.note + block.anchor);
      for (const paragraph of block.children) yield* blockClaims(paragraph);
      return;
    case 'figure':
      yield named(block, prefixes.figure + block.anchor);
      for (const paragraph of block.caption) yield* blockClaims(paragraph);
      return;
    case 'table':
      yield named(block, prefixes.table + block.anchor);
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
        yield named(node, node.anchor);
        yield* inlineClaims(node.children);
        break;
      case 'link':
        yield* inlineClaims(node.children);
        break;
      case 'citation':
        yield named(node, prefixes.citation + node.anchor);
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
