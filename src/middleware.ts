/** What is done to every page before it is written. */
import type { MiddlewareHandler } from 'astro';

export const onRequest: MiddlewareHandler = async (_context, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  return new Response(tightenSpaces(await response.text()), response);
};

/** A tag, or an element in which every space counts. */
const markup =
  /(<(?:pre|script|style|textarea)\b[^]*?<\/(?:pre|script|style|textarea)>|<(?:"[^"]*"|[^">])*>)/;

/** Tags of what is never laid out within a line: no space beside them can be seen. */
const block =
  /^<(?:!doctype|\/?(?:html|head|title|meta|link|body|header|footer|main|section|article|div|p|h[1-6]|ul|dl|dt|dd|table|thead|tbody|tr|t[hd]|caption|figure|details|summary|blockquote|form))\b/;

/**
 * Takes the spaces out of a page that cannot be seen: those beside blocks, and all but one of
 * several. The templates' indentation weighs as much as the content policy.
 */
export function tightenSpaces(html: string): string {
  const parts = html.split(markup);
  for (let at = 0; at < parts.length; at += 2) {
    let text = (parts[at] ?? '').replaceAll(/[ \t\n\f\r]+/g, ' ');
    if (block.test(parts[at - 1] ?? '')) text = text.replace(/^ /, '');
    if (block.test(parts[at + 1] ?? '')) text = text.replace(/ $/, '');
    parts[at] = text;
  }
  return parts.join('');
}
