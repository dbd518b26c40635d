/** What asks for an address: every passage of a report, by the name that it has or by its words. */
import type { Anchored, Article, Block, Inline, Section } from './article.ts';
import { unknownNode } from './article.ts';
import { findingLabel } from './findings.ts';
import { sectionWords } from './section-names.ts';
import { blockText, inlineText, itemText, lastSentence, rowText } from './text.ts';

/** The anchor prefix of each kind whose name stands in a namespace of its own. */
const prefixes = {
  paragraph: 'p-',
  item: 'li-',
  row: 'row-',
  event: 'event-',
  finding: 'finding-',
  figure: 'fig-',
  table: 'tbl-',
  note: 'note-',
  reference: 'ref-',
  citation: 'cite-',
} as const;

/** Of these a report has so few that a shorter fingerprint tells them apart. */
export const fewPerReport: ReadonlySet<string> = new Set([
  prefixes.event,
  prefixes.finding,
  prefixes.citation,
]);

/** Beginnings that a passage may not have, because the kinds above use them. */
export const reservedPrefixes: readonly string[] = Object.values(prefixes);

export interface Addressed extends Anchored {
  kind: string;
}

/** A node on its way to an address: `anchor` holds the author's name for it, or nothing. */
export interface Claimant {
  node: Addressed;
  /** The address that the name gives; empty when the words are to give it. */
  named: string;
  prefix: string;
  /** What it says. */
  words: string;
}

/** Everything that has an address, in the order of the page: what is drawn follows the abstract. */
export function claimantsOf(article: Article): Claimant[] {
  const sectionsOf = (part: Section['role']): Section[] =>
    article.sections.filter(({ role }) => role === part);
  return [
    ...sectionClaims(sectionsOf('abstract')),
    ...dataClaims(article),
    ...sectionClaims(sectionsOf('body')),
    ...[...article.references, ...article.furtherReading].map((reference) => {
      const { key, work } = reference;
      const anchor = prefixes.reference + key.replace(/^r(?=\d+$)/, '');
      return named(reference, anchor, work ? `${work.title ?? ''} ${work.DOI ?? key}` : key);
    }),
  ];
}

/** The mark of a citation stands in a passage and not between passages. */
export function isMark({ node }: Claimant): boolean {
  return node.kind === 'citation';
}

function named(node: Claimant['node'], anchor: string, words: string): Claimant {
  return { node, named: anchor, prefix: '', words };
}

function derived(node: Claimant['node'], prefix: string, words: string): Claimant {
  return { node, named: '', prefix, words };
}

/** What is drawn stands between abstract and text. */
function* dataClaims({ events, findings, meta }: Article): Generator<Claimant> {
  for (const [index, { when, text }] of (meta.course ?? []).entries()) {
    const node = events[index];
    if (node) yield derived(node, prefixes.event, `${when} ${text}`);
  }
  for (const [index, finding] of (meta.findings?.entries ?? []).entries()) {
    const node = findings[index];
    const words = `${finding.level ?? ''} ${findingLabel(finding)} ${finding.text}`;
    if (node) yield derived(node, prefixes.finding, words);
  }
}

function* sectionClaims(sections: readonly Section[]): Generator<Claimant> {
  for (const section of sections) {
    yield named(section, section.anchor, sectionWords(section));
    for (const block of section.blocks) yield* blockClaims(block);
    yield* sectionClaims(section.sections);
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
        let said = '';
        for (const child of item.children) {
          yield* child.kind === 'list' ? blockClaims(child) : inlineClaims([child], said);
          if (child.kind !== 'list') said += inlineText([child]);
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

/** So many words before a citation tell it from others of the same works. */
const claimLength = 12;

/** @param said the words before them in the same block */
function* inlineClaims(nodes: readonly Inline[], said = ''): Generator<Claimant> {
  for (const node of nodes) {
    switch (node.kind) {
      case 'passage':
        yield named(node, node.anchor, inlineText(node.children));
        yield* inlineClaims(node.children, said);
        break;
      case 'link':
        yield* inlineClaims(node.children, said);
        break;
      case 'citation': {
        const works = node.items.map(({ reference }) => reference);
        const claim = lastSentence(said).split(/\s+/).slice(-claimLength);
        yield derived(node, prefixes.citation, [...works, ...claim].join(' '));
        break;
      }
      case 'text':
      case 'break':
      case 'cross-reference':
      case 'term':
        break;
      default:
        unknownNode(node, 'assignAnchors');
    }
    said += inlineText([node]);
  }
}
