import { always, caching, hashedFiles, hsts, pageHeaders, pdfHeaders } from './headers.ts';
import type { Headers } from './headers.ts';
import { unusualTypes } from './media-types.ts';

/**
 * The file `_headers`, from which Netlify and Cloudflare Pages learn what to send. Both apply every
 * rule that matches. Netlify takes of a header the last; Cloudflare would join all, but leaves out
 * those that a line with `!` names, which Netlify passes over. What no rule says of caching is
 * right on both: each copy is asked for again.
 *
 * @param base the path under which the site lies, with a slash at both ends
 * @param policy the content policy of the site
 */
export function formatHeadersFile(base: string, policy: string): string {
  const rules = [
    rule(`${base}*`, { ...always, ...pageHeaders(policy) }),
    `# To have browsers come by HTTPS only, once all of the host has it: add to the lines above\n#  ${hsts}`,
    ...hashedFiles.map((glob) => rule(base + glob, { 'Cache-Control': caching.hashed })),
    ...[...unusualTypes].map(([end, type]) => rule(`${base}*${end}`, { 'Content-Type': type })),
    rule(`${base}*.pdf`, pdfHeaders, Object.keys(pdfHeaders)),
  ];
  return `# What Netlify and Cloudflare Pages send with the files. Written by the build.\n\n${rules.join('\n\n')}\n`;
}

function rule(path: string, headers: Headers, without: readonly string[] = []): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [path, ...without.map((name) => `! ${name}`), ...lines].join('\n  ');
}
