import type { Deploy } from './deploy.ts';
import {
  always,
  caching,
  globPattern,
  hashedFiles,
  hsts,
  pageHeaders,
  pdfHeaders,
} from './headers.ts';
import { specialTypes, typesByEnding } from './media-types.ts';
import type { Redirect } from './redirects.ts';

export interface ServerOptions {
  /** The folder on the server that holds the site, without a slash at its end. */
  root: string;
  /** Whether the server was built with brotli. */
  brotli: boolean;
  /** For pages that moved. */
  redirects: readonly Redirect[];
}

/**
 * What goes into a `server` block of nginx. Headers are said once, for the whole site: a location
 * that added one of its own would lose all others (ngx_http_headers_module), so locations only set
 * variables. Those of the outermost level are set anew when nginx goes on to the page for what is
 * not found, which therefore never has the headers of what was asked for.
 */
export function formatNginx(
  { base, policy }: Deploy,
  { root, brotli, redirects }: ServerOptions,
): string {
  const path = base.replaceAll('.', '\\.');
  const variables = {
    ...pageHeaders(policy),
    'Cache-Control': caching.others,
  };
  const set = (headers: Readonly<Record<string, string>>): string[] =>
    Object.entries(headers).map(([name, value]) => `set ${variable(name)} "${value}";`);
  const site = [
    `alias "${root}/";`,
    'index index.html;',
    'absolute_redirect off;',
    `error_page 404 ${base}404.html;`,
    '# A folder without a page.',
    `error_page 403 =404 ${base}404.html;`,
    '',
    '# Packed files that the build has written.',
    'gzip_static on;',
    'gzip_vary on;',
    ...(brotli ? ['brotli_static on;'] : []),
    '',
    ...block('types', endings()),
    'default_type application/octet-stream;',
    '',
    ...Object.entries(always).map(([name, value]) => addHeader(name, `"${value}"`)),
    ...Object.keys(variables).map((name) => addHeader(name, variable(name))),
    '# When all of this host is reached by HTTPS, and will be for good:',
    `# ${addHeader(...(hsts.split(': ') as [string, string]), true)}`,
    '',
    ...(redirects.length > 0 ? ['# Pages that moved.'] : []),
    ...redirects.flatMap(({ from, to, all }) =>
      all
        ? block(`location ~ "^${from.replaceAll('.', '\\.')}(.+)$"`, [`return 301 "${to}$1";`])
        : block(`location = "${from}"`, [`return 301 "${to}";`]),
    ),
    '# What is not for visitors.',
    ...block(`location ~ "/\\.|\\.(?:br|gz)$|^${path}_(?:headers|redirects)$"`, ['return 404;']),
    '# Files that are named after their content.',
    ...block(
      `location ~ "^${path}(?:${hashedFiles.map(globPattern).join('|')})$"`,
      set({ 'Cache-Control': caching.hashed }),
    ),
    '# The policy of the pages would break the viewers of PDF.',
    ...block('location ~ "\\.pdf$"', set(pdfHeaders)),
    '# Types that the end of the name does not tell.',
    ...[...specialTypes].flatMap(([end, type]) =>
      block(`location ~ "${end.replaceAll('.', '\\.')}$"`, [
        'types { }',
        `default_type "${type}";`,
      ]),
    ),
  ];
  const lines = [
    '# For nginx: put this into the `server` block of the host. Made by `npm run host`.',
    '# The content policy names the style and script that the pages have: make this file anew with',
    '# each site, and reload nginx, before the new pages are put in place.',
    ...set(variables),
    ...(base === '/' ? [] : [`location = ${base.slice(0, -1)} { return 301 ${base}; }`]),
    ...block(`location ^~ ${base}`, site),
  ];
  return `${lines.join('\n')}\n`;
}

function endings(): string[] {
  const byType = new Map<string, string[]>();
  for (const [ending, type] of typesByEnding) {
    byType.set(type, [...(byType.get(type) ?? []), ending]);
  }
  return [...byType].map(([type, names]) => `"${type}" ${names.join(' ')};`);
}

function block(head: string, lines: readonly string[]): string[] {
  return [`${head} {`, ...lines.map((line) => (line === '' ? '' : `  ${line}`)), '}'];
}

function addHeader(name: string, value: string, quoted = false): string {
  return `add_header ${name} ${quoted ? `"${value}"` : value} always;`;
}

function variable(header: string): string {
  return `$casebook_${header.toLowerCase().replaceAll('-', '_')}`;
}
