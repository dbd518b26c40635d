import { unknownNode } from '../../model/article.ts';
import type { Inline, Link, Mark, Text } from '../../model/article.ts';
import { inlineText } from '../../model/text.ts';
import { bracketText } from '../bracket.ts';
import type { Surroundings } from '../index.ts';
import { codeSpan, escapeStarts, escapeWords, linkTo, markdownLink } from './escape.ts';

/** Where links of one document lead. */
export interface Setting {
  addressOf: Surroundings['addressOf'];
  /** The page of the report: whole, or as the way from this file. */
  page: string;
}

/** Words that carry marks, or a piece that is Markdown already. */
type Piece = Pick<Text, 'text' | 'marks'> | { markdown: string };

/** Inline content as the lines of a block: of several where the author broke it. */
export function lines(nodes: readonly Inline[], setting: Setting): string {
  return escapeStarts(withinLine(nodes, setting).trim());
}

/** The same where no block begins and no line can end: after other words. */
export function oneLine(nodes: readonly Inline[], setting: Setting): string {
  return withinLine(nodes, setting).replaceAll('\\\n', ' ').trim();
}

/** The same in a table, where the stroke ends a cell even in code (GitHub Flavored Markdown, 4.10). */
export function cellLine(nodes: readonly Inline[], setting: Setting): string {
  return oneLine(nodes.map(withStrokesKept), setting);
}

function withStrokesKept(node: Inline): Inline {
  if (node.kind === 'text' && node.marks.includes('code')) {
    return { ...node, text: node.text.replaceAll('|', '\\|') };
  }
  return node.kind === 'passage' || node.kind === 'link'
    ? { ...node, children: node.children.map(withStrokesKept) }
    : node;
}

/** A bracket of citations needs no sign before it unless what follows could make it a link. */
function withinLine(nodes: readonly Inline[], setting: Setting): string {
  return marked(joined(nodes.flatMap((node) => pieces(node, setting))), 0).replace(
    /\\(\[[\d–,\u2009]+\])(?![([:])/g,
    '$1',
  );
}

function pieces(node: Inline, setting: Setting): Piece[] {
  switch (node.kind) {
    case 'text':
      return [node];
    case 'break':
      return [{ markdown: '\\\n' }];
    case 'citation':
      return [{ markdown: bracketText(node).replace('[', '\\[') }];
    case 'cross-reference':
      return [{ markdown: linkTo(`${setting.page}#${node.target}`, node.label) }];
    case 'link':
      return [link(node, setting)];
    case 'passage':
    case 'term':
      return node.children.flatMap((child) => pieces(child, setting));
    default:
      return unknownNode(node, 'toMarkdown');
  }
}

/** A page of the site is linked where its whole address is known. */
function link({ href, children }: Link, setting: Setting): Piece {
  const { addressOf, page } = setting;
  if (inlineText(children) === href) return { markdown: linkTo(href) };
  const address = href.startsWith('#')
    ? page + href
    : href.startsWith('/')
      ? addressOf(href)
      : href;
  const words = withinLine(children, setting);
  return { markdown: address === undefined ? words : markdownLink(words, address) };
}

/** Texts with the same marks as one, so that no sign of emphasis stands within words. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (last && 'text' in last && 'text' in piece && sameMarks(last, piece)) {
      all[all.length - 1] = { ...last, text: last.text + piece.text };
    } else {
      all.push(piece);
    }
  }
  return all;
}

function sameMarks(a: { marks: readonly Mark[] }, b: { marks: readonly Mark[] }): boolean {
  return a.marks.join() === b.marks.join();
}

/** Pieces with the marks that all of them share outermost; `depth` are written around them. */
function marked(pieces: readonly Piece[], depth: number): string {
  const runs: { mark: Mark | undefined; pieces: Piece[] }[] = [];
  for (const piece of pieces) {
    const mark = 'text' in piece ? piece.marks[depth] : undefined;
    const last = runs.at(-1);
    if (last && last.mark === mark) last.pieces.push(piece);
    else runs.push({ mark, pieces: [piece] });
  }
  return runs.map(({ mark, pieces: within }) => wrapped(mark, within, depth)).join('');
}

function wrapped(mark: Mark | undefined, within: readonly Piece[], depth: number): string {
  switch (mark) {
    case undefined:
      return within
        .map((piece) => ('text' in piece ? escapeWords(piece.text) : piece.markdown))
        .join('');
    case 'emphasis':
      return `*${marked(within, depth + 1)}*`;
    case 'strong':
      return `**${marked(within, depth + 1)}**`;
    case 'code':
      return within.map((piece) => ('text' in piece ? codeSpan(piece.text) : '')).join('');
  }
}
