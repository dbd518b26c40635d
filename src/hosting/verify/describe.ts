import type { WrongHeader } from './check-headers.ts';
import type { ServedFile } from './fetch-files.ts';
import type { Findings } from './verify-site.ts';

/** So many files of a kind are named. */
const named = 10;

/** What to do about headers, by what a server says it is. */
const recipes: [server: RegExp, advice: string][] = [
  [/nginx/i, 'For nginx: run `npm run host`, put .hosting/nginx.conf in place, reload nginx.'],
  [/caddy/i, 'For Caddy: run `npm run host`, put .hosting/Caddyfile in place, reload Caddy.'],
  [/netlify|cloudflare/i, 'The file _headers must lie in the folder that is published.'],
  [/./, 'Run `npm run host`: .hosting/headers.txt lists what the server should send.'],
];

/** Whether anything has to be mended. */
export function isWrong({ files, headers, host }: Findings): boolean {
  return headers.length > 0 || host.length > 0 || files.some(({ state }) => state !== 'as built');
}

/** What was found, for people. */
export function describe(findings: Findings): string {
  const { site, server, plain, other, files, headers, host, packed } = findings;
  const counts = (['as built', 'missing', 'different', 'stale'] as const)
    .map((state) => ({ state, of: files.filter((file) => file.state === state) }))
    .filter(({ of }) => of.length > 0);
  const lines = [
    [site, server].filter(Boolean).join(' · '),
    `${files.length} files: ${counts.map(({ state, of }) => `${of.length} ${state}`).join(', ')}`,
    ...(other ? ['Another site than that in dist is served, or a part of one.'] : []),
    ...counts.filter(({ state }) => state !== 'as built').flatMap(({ of }) => inFull(of)),
    ...(headers.length > 0 ? ['Headers'] : []),
    ...headers.map(inWords),
    ...host,
    ...(headers.length > 0 || host.length > 0 ? [adviceFor(server)] : []),
    ...(packed ? [] : ['Pages are sent without being packed: in about three times as many bytes.']),
    ...(plain
      ? ['This host sends no headers of the site’s own; the pages carry their content policy.']
      : []),
    isWrong(findings) ? 'This is not as it should be.' : 'Everything is served as it was built.',
  ];
  return lines.join('\n');
}

function inFull(files: ServedFile[]): string[] {
  const lines = files.slice(0, named).map(({ file, state, says }) => `  ${state} ${file}: ${says}`);
  const more = files.length - named;
  return more > 0 ? [...lines, `  and ${more} more`] : lines;
}

function inWords({ name, sent, wanted, files }: WrongHeader): string {
  const [first = '', ...others] = files;
  const where = others.length > 0 ? `${first} and ${others.length} more` : first;
  return `  ${name} of ${where}: ${sent === null ? 'none' : `\`${sent}\``}, not \`${wanted}\``;
}

function adviceFor(server: string): string {
  return recipes.find(([pattern]) => pattern.test(server || '?'))?.[1] ?? '';
}
