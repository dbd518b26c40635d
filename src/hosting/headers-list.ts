import type { Deploy } from './deploy.ts';
import { always, caching, hashedFiles, hsts, pageHeaders, pdfHeaders } from './headers.ts';
import type { Headers } from './headers.ts';
import { specialTypes, typesByEnding } from './media-types.ts';

/** What a server should send, for people who set up one for which there is no configuration. */
export function formatHeadersList({ base, policy }: Deploy): string {
  const parts = [
    part('All files', always),
    part('All files except *.pdf', pageHeaders(policy)),
    part('*.pdf', pdfHeaders),
    part(hashedFiles.map((glob) => base + glob).join('\n'), { 'Cache-Control': caching.hashed }),
    part('All other files', { 'Cache-Control': caching.others }),
    `Once all of the host is reached by HTTPS, and will be for good\n  ${hsts}`,
    part(
      'Content-Type; the first that matches',
      Object.fromEntries([
        ...[...specialTypes].map(([end, type]): [string, string] => [`*${end}`, type]),
        ...[...typesByEnding].map(([ending, type]): [string, string] => [`*.${ending}`, type]),
      ]),
    ),
    [
      'Beside that',
      'An address that ends with / is its index.html; one without it that is a folder is sent on to it.',
      `What is not found is ${base}404.html, with status 404.`,
      'A text is sent as the .br or .gz file beside it to who accepts that, with Content-Encoding and Vary.',
    ].join('\n  '),
  ];
  return `What a web server should send with this site. Made by \`npm run host\`.\n\n${parts.join('\n\n')}\n`;
}

function part(title: string, headers: Headers): string {
  return [title, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)].join(
    '\n  ',
  );
}
