/** Links within a report: what they lead to must exist, and empty ones take its label. */
import type { Article, Block, CitedReference, Inline } from '../article.ts';
import type { AnchorClash } from '../anchors.ts';
import type { Addressed } from '../claimants.ts';
import type { ReportMeta } from '../report.ts';
import { walkSections } from '../text.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Reporter } from './reporter.ts';
import { walkLinks, walkRuns } from './walk.ts';
import { nearest } from './zod-advice.ts';

/** Every anchor of the article, with the label that an empty link to it prints (`null`: none). */
function labels(article: Article): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const section of walkSections(article.sections)) {
    found.set(section.anchor, section.title);
    section.blocks.forEach((block) => blockLabels(block, found));
  }
  for (const { nodes } of walkRuns(article.sections)) inlineLabels(nodes, found);
  for (const { anchor } of [...article.events, ...article.findings]) found.set(anchor, null);
  for (const reference of article.references) {
    found.set(reference.anchor, `reference ${reference.number}`);
  }
  for (const { anchor } of article.furtherReading) found.set(anchor, null);
  return found;
}

function blockLabels(block: Block, found: Map<string, string | null>): void {
  switch (block.kind) {
    case 'figure':
    case 'table':
      found.set(block.anchor, block.label);
      if (block.kind === 'table') block.rows.forEach((row) => found.set(row.anchor, null));
      else block.caption.forEach((paragraph) => found.set(paragraph.anchor, null));
      break;
    case 'list':
      for (const item of block.items) {
        found.set(item.anchor, null);
        for (const child of item.children) if (child.kind === 'list') blockLabels(child, found);
      }
      break;
    case 'note':
      found.set(block.anchor, 'the editor’s note');
      block.children.forEach((paragraph) => found.set(paragraph.anchor, null));
      break;
    case 'quote':
      block.children.forEach((paragraph) => found.set(paragraph.anchor, null));
      break;
    case 'paragraph':
      found.set(block.anchor, null);
  }
}

function inlineLabels(nodes: readonly Inline[], found: Map<string, string | null>): void {
  for (const node of nodes) {
    if (node.kind === 'passage') found.set(node.anchor, null);
    if (node.kind === 'passage' || node.kind === 'link') inlineLabels(node.children, found);
  }
}

/** Fills citations and cross-references with their targets, in place, and reports dead ones. */
export function resolveLinks(article: Article, reporter: Reporter): void {
  const known = labels(article);
  const byKey = new Map<string, CitedReference>(
    article.references.map((reference) => [reference.key, reference]),
  );
  for (const { nodes } of walkRuns(article.sections)) {
    for (const node of walkLinks(nodes)) {
      if (node.kind === 'citation') {
        for (const item of node.items) item.target = byKey.get(item.reference)?.anchor ?? '';
        continue;
      }
      const target = node.kind === 'link' ? node.href.replace(/^#/, '') : node.target;
      if (node.kind === 'link' && !node.href.startsWith('#')) continue;
      const label = known.get(target);
      if (label === undefined) {
        const close = nearest(target, [...known.keys()]);
        reporter.add(
          node.position,
          `The link leads to \`#${target}\`, which is not in this report.`,
          close
            ? `Write \`#${close}\` if that is what you meant.`
            : 'Link to a heading, figure, table or passage.',
        );
      } else if (node.kind === 'cross-reference') {
        if (label === null) {
          reporter.add(
            node.position,
            `The link to \`#${target}\` has no words, and a passage has no number to print.`,
            `Write \`[words](#${target})\`.`,
          );
        }
        node.label = label ?? '';
      }
    }
  }
}

/** Reports key facts, events, findings and CARE statements whose passage is not in the text. */
export function checkFrontMatterLinks(
  article: Article,
  matter: FrontMatter,
  reporter: Reporter,
): void {
  const known = labels(article);
  for (const { says, passage, path } of frontMatterLinks(article.meta)) {
    if (known.has(passage)) continue;
    const close = nearest(passage, [...known.keys()]);
    reporter.add(
      matter.locate(path),
      `${says} points to \`#${passage}\`, which is not in this report.`,
      close
        ? `Write \`${close}\` if that is what you meant.`
        : `Name the sentence that carries it: \`<Passage id="${passage}">…</Passage>\`.`,
    );
  }
}

function* frontMatterLinks({
  keyFacts,
  searchWords,
  course = [],
  findings,
  care = {},
}: ReportMeta): Generator<{ says: string; passage: string; path: PropertyKey[] }> {
  for (const [index, { label, passage }] of keyFacts.entries()) {
    yield { says: `The key fact “${label}”`, passage, path: ['keyFacts', index, 'passage'] };
  }
  for (const [index, { words, passage }] of searchWords.entries()) {
    const says = `What is found by “${words[0]}”`;
    yield { says, passage, path: ['searchWords', index, 'passage'] };
  }
  for (const [index, { when, passage }] of course.entries()) {
    yield { says: `The event “${when}”`, passage, path: ['course', index, 'passage'] };
  }
  for (const [index, { text, passage }] of (findings?.entries ?? []).entries()) {
    yield {
      says: `The finding “${text}”`,
      passage,
      path: ['findings', 'entries', index, 'passage'],
    };
  }
  for (const [id, statement] of Object.entries(care)) {
    const { passage } = statement ?? {};
    if (passage !== undefined) {
      yield { says: `CARE item ${id}`, passage, path: ['care', id, 'passage'] };
    }
  }
}

/** Reports names that two nodes ask for, each in the file in which the later one stands. */
export function reportClashes(
  clashes: readonly AnchorClash[],
  reporterOf: (node: Addressed) => Reporter,
): void {
  for (const { anchor, node, takenBy } of clashes) {
    const listed = node.kind === 'reference';
    const reporter = reporterOf(node);
    const other = takenBy && reporterOf(takenBy) !== reporter;
    const file = !other
      ? ''
      : takenBy.kind === 'reference'
        ? ' of references.json'
        : ' of the report';
    reporter.add(
      node.position,
      takenBy
        ? `The address \`#${anchor}\` is taken by line ${takenBy.position.line}${file}.`
        : `The address \`#${anchor}\` belongs to the page itself.`,
      listed
        ? 'Give the entry another id, and cite that.'
        : 'Give this one another name (for a heading: other words).',
    );
  }
}

/** Every anchor that the article offers, in no particular order. */
export function anchorsOf(article: Article): Set<string> {
  return new Set(labels(article).keys());
}
