/** What is done to every page before it is written. */
import type { MiddlewareHandler } from 'astro';

export const onRequest: MiddlewareHandler = async (_context, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  return new Response(tighten(await response.text()), response);
};

/** A tag, or an element in which every space counts. */
const markup =
  /(<(?:pre|script|style|textarea)\b[^]*?<\/(?:pre|script|style|textarea)>|<(?:"[^"]*"|[^">])*>)/;

/** Tags of what is never laid out within a line: no space beside them can be seen. */
const block =
  /^<(?:!doctype|\/?(?:html|head|title|meta|link|body|header|footer|main|section|article|div|p|h[1-6]|[uo]l|li|dl|dt|dd|table|thead|tbody|tr|t[hd]|caption|figure|details|summary|blockquote|form))\b/;

/** End tags that mean nothing before the next such element, or at the end of what they are in. */
const ending = /^<\/(?:li|d[td]|t[dhr])>$/;
const next = /^<(?:li|d[td]|t[dhr]|\/(?:[uo]l|dl|div|tr|thead|tbody|table))\b/;

/**
 * Takes out of a page what no browser misses: the spaces beside blocks, all but one of several
 * others, and end tags that may be left out (HTML, 13.1.2.4). Together they weigh as much as the
 * content policy.
 */
export function tighten(html: string): string {
  const parts = html.split(markup);
  for (let at = 0; at < parts.length; at += 2) {
    let text = (parts[at] ?? '').replaceAll(/[ \t\n\f\r]+/g, ' ');
    if (block.test(parts[at - 1] ?? '')) text = text.replace(/^ /, '');
    if (block.test(parts[at + 1] ?? '')) text = text.replace(/ $/, '');
    parts[at] = text;
    const isEmpty = text === '' && next.test(parts[at + 1] ?? '');
    if (isEmpty && ending.test(parts[at - 1] ?? '')) parts[at - 1] = '';
  }
  return parts.join('');
}
