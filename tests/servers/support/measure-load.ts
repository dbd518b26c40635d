/** As many requests as a server can take, by wrk, and nginx with and without our configuration. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { servers, serveOneFile } from './programs.ts';
import type { Site } from './sites.ts';

export interface Load {
  /** Requests a second. */
  rate: number;
  /** Milliseconds within which 99 of 100 were answered. */
  slowest: number;
  /** Answers that were none, came late, or had another status than 2xx and 3xx. */
  errors: number;
}

export interface LoadOfSite {
  /** One page, again and again. */
  page: Load;
  /** Bytes of that page as it is sent. */
  bytes: number;
  /** Every file of the site in turn. */
  all: Load;
  /** One file of as many bytes as the page, from nginx as it is without a configuration. */
  bare: Load;
}

/** @param seconds how long each of the three measures takes */
export async function measureLoad(site: Site, seconds: number): Promise<LoadOfSite> {
  const path = site.pages.find((page) => /^reports\/[^/]+\/$/.test(page)) ?? '';
  const body = site.read(`${path}index.html.br`);
  const folder = await mkdtemp(join(tmpdir(), 'casebook-load-'));
  const script = join(folder, 'every-file.lua');
  await writeFile(script, everyFile(site));
  const page = await servers[0].serve(site.dist);
  const bare = await serveOneFile(body);
  try {
    const address = page.origin + site.base;
    return {
      bytes: body.length,
      page: await drive(address + path, seconds),
      all: await drive(address, seconds, script),
      bare: await drive(`${bare.origin}/file.html`, seconds),
    };
  } finally {
    await Promise.all([page.stop(), bare.stop()]);
    await rm(folder, { recursive: true });
  }
}

/** What wrk asks for, in its language: the files one after the other. */
function everyFile({ base, files }: Site): string {
  const paths = files.map((file) => JSON.stringify(base + encodeURI(file)));
  return `local paths = { ${paths.join(', ')} }
local at = 0
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at])
end
`;
}

/** Keeps a hundred connections busy, in two threads. */
async function drive(address: string, seconds: number, script?: string): Promise<Load> {
  const { stdout } = await promisify(execFile)('wrk', [
    ...['-t', '2', '-c', '100', '-d', `${seconds}s`, '--timeout', '10s', '--latency'],
    ...['-H', 'Accept-Encoding: br'],
    ...(script === undefined ? [] : ['-s', script]),
    address,
  ]);
  return readWrk(stdout);
}

/** Reads what wrk prints. */
export function readWrk(text: string): Load {
  const rate = /Requests\/sec:\s+([\d.]+)/.exec(text)?.[1];
  const [, slowest, unit = ''] = /99%\s+([\d.]+)(us|ms|s)/.exec(text) ?? [];
  if (rate === undefined || slowest === undefined)
    throw new Error(`wrk measured nothing:\n${text}`);
  const failed = /Socket errors:.*/.exec(text)?.[0].match(/\d+/g) ?? [];
  const refused = /Non-2xx or 3xx responses: (\d+)/.exec(text)?.[1] ?? '0';
  return {
    rate: Number(rate),
    slowest: Number(slowest) * ({ us: 0.001, ms: 1, s: 1000 }[unit] ?? 1),
    errors: [...failed, refused].reduce((sum, count) => sum + Number(count), 0),
  };
}
