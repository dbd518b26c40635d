import type { Article, Block, Inline } from './article.ts';
import type { TermIndex } from './term-index.ts';
import { runsOf } from './read/walk.ts';
import { inlineText, sentenceAt, walkSections } from './text.ts';

/** A sentence that mentions a term. */
export interface Mention {
  /** The report's id. */
  report: string;
  /** Its address within the report: that of the named passage in which it stands, or of the block. */
  anchor: string;
  /** The title of the section in which it stands; of a part of the abstract, after that of the abstract. */
  section: string;
  /** The sentence; of a long one as much as stands around the term; of a table the row. */
  text: string;
  /** Whether an editor's note says it, and not the report. */
  byEditors: boolean;
}

/** Words that have an address. */
interface Stretch {
  anchor: string;
  text: string;
  /** The named passages within it, from character `start` up to the one before `end`. */
  passages: { start: number; end: number; anchor: string }[];
  /** A row of a table has no sentences. */
  isWhole?: boolean;
}

/**
 * Of every address in an article the first sentence that mentions a term, by the term's slug, in the
 * order of the text.
 */
export function mentionsIn(article: Article, index: TermIndex): Map<string, Mention[]> {
  const mentions = new Map<string, Mention[]>();
  for (const top of article.sections) {
    for (const section of walkSections([top])) {
      const isPartOfAbstract = top.role === 'abstract' && top !== section;
      const title = isPartOfAbstract ? `${top.title}: ${section.title}` : section.title;
      for (const block of section.blocks) {
        const place = { report: article.id, section: title, byEditors: block.kind === 'note' };
        for (const { slug, ...found } of sentencesOf(block, index)) {
          const known = mentions.get(slug) ?? [];
          if (known.some(({ anchor }) => anchor === found.anchor)) continue;
          mentions.set(slug, [...known, { ...place, ...found }]);
        }
      }
    }
  }
  return mentions;
}

function* sentencesOf(
  block: Block,
  index: TermIndex,
): Generator<{ slug: string; anchor: string; text: string }> {
  for (const { anchor, text, passages, isWhole } of stretchesOf(block)) {
    for (const { slug, start, end } of index.find(text)) {
      const passage = passages.find((one) => one.start <= start && end <= one.end);
      yield {
        slug,
        anchor: passage?.anchor ?? anchor,
        text: isWhole ? text : around(text, start),
      };
    }
  }
}

/** The words of a block, text before titles: a title says less of what is said of the term. */
function stretchesOf(block: Block): Stretch[] {
  switch (block.kind) {
    case 'table':
      return [
        stretchOf({ nodes: block.caption, anchor: block.anchor }),
        ...[{ anchor: block.anchor, cells: block.header }, ...block.rows].map((row) => ({
          anchor: row.anchor,
          text: row.cells.map(({ children }) => inlineText(children)).join(' '),
          passages: [],
          isWhole: true,
        })),
      ];
    case 'note':
      return [
        ...[...runsOf(block)].map(({ nodes }) => stretchOf({ nodes, anchor: block.anchor })),
        plain(block.anchor, block.title),
      ];
    case 'figure':
      return [
        ...[...runsOf(block)].map(({ nodes }) => stretchOf({ nodes, anchor: block.anchor })),
        plain(block.anchor, `${block.label}. ${block.title}`),
        ...block.details.map(({ label, value }) =>
          plain(block.anchor, `${block.label}. ${label}: ${value}`),
        ),
      ];
    default:
      return [...runsOf(block)].map(stretchOf);
  }
}

function plain(anchor: string, text: string): Stretch {
  return { anchor, text, passages: [], isWhole: true };
}

function stretchOf({ nodes, anchor }: { nodes: readonly Inline[]; anchor: string }): Stretch {
  const passages: Stretch['passages'] = [];
  let at = 0;
  for (const node of nodes) {
    const end = at + inlineText([node]).length;
    if (node.kind === 'passage') passages.push({ start: at, end, anchor: node.anchor });
    at = end;
  }
  return { anchor, text: inlineText(nodes), passages };
}

/** So many characters tell what is said of a term. */
const longest = 240;

/** The sentence in which a term begins at a character, or of a long one what stands around the term. */
function around(text: string, at: number): string {
  const { sentence, start } = sentenceAt(text, at);
  if (sentence.length <= longest) return sentence;
  const from = Math.max(0, Math.min(at - start - longest / 2, sentence.length - longest));
  const cut = sentence.slice(from, from + longest);
  const opening = from > 0 ? `… ${cut.replace(/^\S*\s/, '')}` : cut;
  return from + longest < sentence.length ? `${opening.replace(/\s\S*$/, '')} …` : opening;
}
