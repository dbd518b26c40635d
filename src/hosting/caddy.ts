import type { Deploy } from './deploy.ts';
import { always, caching, hashedFiles, hsts, pageHeaders, pdfHeaders } from './headers.ts';
import type { Headers } from './headers.ts';
import { specialTypes, typesByEnding } from './media-types.ts';
import type { ServerOptions } from './nginx.ts';

const html = 'text/html; charset=utf-8';

/**
 * What goes into the block of a site in a Caddyfile. Caddy asks the machine what a file is, and
 * machines differ: so every type is said here.
 */
export function formatCaddy(
  { base, policy }: Deploy,
  { root, brotli, redirects }: ServerOptions,
): string {
  const files = [
    `root * "${root}"`,
    'file_server {',
    `  precompressed ${brotli ? 'br gzip' : 'gzip'}`,
    '}',
  ];
  const hashed = hashedFiles.map((glob) => `/${glob}`).join(' ');
  const [hstsName = '', hstsValue = ''] = hsts.split(': ');
  const site = [
    ...header('', always),
    '# When all of this host is reached by HTTPS, and will be for good:',
    `# header ${hstsName} "${hstsValue}"`,
    '# The policy of the pages would break the viewers of PDF.',
    '@pdf path *.pdf',
    ...header('@pdf', pdfHeaders),
    '@notPdf not path *.pdf',
    ...header('@notPdf', pageHeaders(policy)),
    '# Files that are named after their content.',
    `@hashed path ${hashed}`,
    ...header('@hashed', { 'Cache-Control': caching.hashed }),
    `@others not path ${hashed}`,
    ...header('@others', { 'Cache-Control': caching.others }),
    'map {path} {casebook_type} {',
    ...[...specialTypes].map(([end, type]) => `  ~${pattern(end)}$ "${type}"`),
    ...[...typesByEnding].map(([ending, type]) => `  ~${pattern(`.${ending}`)}$ "${type}"`),
    // A folder, or the way to it.
    `  ~/[^./]*$ "${html}"`,
    '  default application/octet-stream',
    '}',
    'header Content-Type {casebook_type}',
    ...(redirects.length > 0 ? ['# Pages that moved.'] : []),
    ...redirects.flatMap(({ from, to, all }, at) => {
      const path = from.slice(base.length - 1);
      return all
        ? [
            `@moved${at} path_regexp moved${at} ^${pattern(path)}(.+)$`,
            `redir @moved${at} "${to}{re.moved${at}.1}" permanent`,
          ]
        : [`redir ${path} "${to}" permanent`];
    }),
    '# What is not for visitors.',
    '@hidden path_regexp /\\.|\\.(br|gz)$|^/_(headers|redirects)$|\\x00',
    'error @hidden 404',
    '@sent not method GET HEAD',
    'error @sent 405',
    ...files,
  ];
  const missing = [
    `@casebook expression {err.status_code} == 404 && path('${base}*')`,
    ...block('handle @casebook', [
      'rewrite * /404.html',
      ...header('', {
        ...always,
        ...pageHeaders(policy),
        'Cache-Control': caching.others,
        'Content-Type': html,
      }),
      ...files,
    ]),
  ];
  const lines = [
    '# For Caddy: put this into the block of the site. Made by `npm run host`.',
    '# The content policy names the style and script that the pages have: make this file anew with',
    '# each site, and reload Caddy, before the new pages are put in place.',
    ...(base === '/' ? [] : [`redir ${base.slice(0, -1)} ${base} permanent`]),
    ...block(base === '/' ? 'handle' : `handle_path ${base}*`, site),
    ...block('handle_errors', missing),
  ];
  return `${lines.join('\n')}\n`;
}

function header(matcher: string, headers: Headers): string[] {
  return block(
    ['header', matcher].filter(Boolean).join(' '),
    Object.entries(headers).map(([name, value]) => `${name} "${value}"`),
  );
}

function block(head: string, lines: readonly string[]): string[] {
  return [`${head} {`, ...lines.map((line) => `  ${line}`), '}'];
}

function pattern(text: string): string {
  return text.replaceAll('.', '\\.');
}
