/** Writes drawings as SVG: classes for what the style sheet colours, no style of their own. */
import { lineHeight } from './words.ts';
import type { Line } from './words.ts';

/** The width of every drawing, in its own units; its letters are 14 of them high. */
export const drawingWidth = 316;

/**
 * A link to the passage that carries a row of the drawing. The target is what can be seen of it and
 * a rectangle, as wide as the drawing and as high as the style sheet makes it.
 *
 * @param anchor the address of the row itself, if it has one
 */
export function row(y: number, passage: string, content: string, anchor = ''): string {
  const id = anchor && ` id="${anchor}"`;
  return `<a transform="translate(0 ${y})"${id} href="#${escape(passage)}"><rect/>${content}</a>`;
}

/** Lines one below the other. Each ends in a space, so that words stay apart when copied or read. */
export function text(x: number, lines: readonly Line[], y = 14): string {
  const written = lines.map(({ lead, rest }, index) => {
    const words = `${lead && `<tspan class="w">${escape(lead)} </tspan>`}${escape(rest)}`;
    const end = rest !== '' && index < lines.length - 1 ? ' ' : '';
    return index === 0 ? words + end : `<tspan x="${x}" dy="${lineHeight}">${words}${end}</tspan>`;
  });
  return `<text x="${x}" y="${y}">${written.join('')}</text>`;
}

/** One line of quiet words. */
export function label(x: number, y: number, words: string): string {
  return `<text class="u" x="${x}" y="${y}">${escape(words)}</text>`;
}

/** A sign of the drawing with what it means. */
export function key(x: number, y: number, content: string): string {
  return `<g transform="translate(${x} ${y})">${content}</g>`;
}

/** A line or shape; `name` says how it looks, `title` what it means to those who do not see it. */
export function path(name: string, d: string, title = ''): string {
  const start = `<path${name && ` class="${name}"`} d="${d}"`;
  return title === '' ? `${start}/>` : `${start}><title>${escape(title)}</title></path>`;
}

/** The drawing as a whole: to those who hear it a row of links, not a picture. */
export function svg(height: number, content: readonly string[]): string {
  return `<svg role="none" viewBox="0 0 ${drawingWidth} ${height}">${content.join('')}</svg>`;
}

export function escape(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
