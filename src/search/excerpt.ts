/** What a hit shows of the text around it. */
import { afterHidden, isHidden } from './fold.ts';
import type { Part } from './outcome.ts';
import type { Fragment } from './pagefind.ts';
import { blockAt, headingAt } from './pieces.ts';

/** As many words are shown, and as many of them before the match. */
const length = 30;
const lead = 8;

/** The words around a match, from its own block only, those that matched anywhere in it marked. */
export function excerptOf(
  fragment: Fragment,
  tokens: readonly string[],
  found: ReadonlyMap<number, unknown>,
  match: { from: number },
): Part[] {
  const block = blockAt(match.from, fragment, tokens.length);
  const heading = headingAt(match.from, fragment, tokens.length);
  // A heading says little by itself, so the block after it comes along.
  const end =
    block.id !== null && block.id === heading.id && block.end < tokens.length
      ? blockAt(block.end, fragment, tokens.length).end
      : block.end;
  const from = Math.max(block.start, Math.min(match.from - lead, end - length));
  const to = Math.min(end, from + length);

  const shown: { text: string; matched: boolean }[] = [];
  for (let at = from; at < to; at += 1) {
    const text = tokens[at] ?? '';
    const last = shown.at(-1);
    if (!isHidden(text)) shown.push({ text, matched: found.has(at) });
    else if (last) {
      last.text += afterHidden(text);
      last.matched ||= found.has(at);
    }
  }
  const parts = shown.flatMap(({ text, matched }, index) => [
    ...(index > 0 ? [plainPart(' ')] : []),
    ...(matched ? markedParts(text) : [plainPart(text)]),
  ]);
  if (from > block.start) parts.unshift(plainPart('… '));
  if (to < end) parts.push(plainPart(' …'));
  return joined(parts);
}

/** The title of a hit: that of the record, and of the part of it in which the match lies. */
export function titleOf(fragment: Fragment, at: number): string {
  const heading = withoutHidden(headingAt(at, fragment, Infinity).text);
  const { title, type } = fragment.meta;
  if (heading === '' || heading === title) return title;
  return type === 'section' ? `${title} › ${heading}` : heading;
}

function withoutHidden(text: string): string {
  return text
    .split(/\s+/)
    .filter((word) => !isHidden(word))
    .join(' ');
}

function plainPart(text: string): Part {
  return { text, matched: false };
}

/** A word that matched, without the punctuation around it. */
function markedParts(token: string): Part[] {
  const [, before = '', word = '', after = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(token) ?? [];
  return [plainPart(before), { text: word, matched: true }, plainPart(after)];
}

function joined(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part.text === '') continue;
    if (last && last.matched === part.matched) last.text += part.text;
    else result.push({ ...part });
  }
  return result;
}
