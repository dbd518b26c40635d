/** A small web server for a built site, which answers as static hosts do. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { RequestListener, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** A site that is being served. */
export interface Served {
  /** The address of the site's first page, with its base path and a slash at the end. */
  url: string;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '.avif': 'image/avif',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.epub': 'application/epub+zip',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** Serves a `dist` folder below a base path on a free port. */
export async function serveDist(dist: string, base = '/'): Promise<Served> {
  return serve((request, response) => answerFrom(dist, base, request.url ?? '/', response), base);
}

/** Serves on a free port what a listener answers. */
export async function serve(listener: RequestListener, base = '/'): Promise<Served> {
  const prefix = `/${base}/`.replaceAll(/\/+/g, '/');
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${prefix}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Answers from a `dist` folder: `x/` is `x/index.html`, `x` is sent on to `x/` where that is a
 * folder, and what is not there gets `404.html` with status 404.
 */
export function answerFrom(
  dist: string,
  base: string,
  address: string,
  response: ServerResponse,
): void {
  const prefix = `/${base}/`.replaceAll(/\/+/g, '/');
  const { pathname, search } = new URL(address, 'http://localhost');
  answer(response, dist, prefix, pathname, search).catch((error: unknown) => {
    response.writeHead(500).end(String(error));
  });
}

async function answer(
  response: ServerResponse,
  dist: string,
  prefix: string,
  pathname: string,
  search: string,
): Promise<void> {
  const wanted = pathname.startsWith(prefix) ? decode(pathname.slice(prefix.length)) : null;
  if (wanted !== null) {
    const file = join(dist, wanted, wanted === '' || wanted.endsWith('/') ? 'index.html' : '');
    const kind = await kindOf(file);
    if (kind === 'file') return send(response, 200, file);
    if (kind === 'folder') return redirect(response, `${pathname}/${search}`);
  } else if (`${pathname}/` === prefix) {
    return redirect(response, prefix + search);
  }
  const missing = join(dist, '404.html');
  if ((await kindOf(missing)) === 'file') return send(response, 404, missing);
  response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
}

/** The path below `dist`, or null where it would lead out of it or is not a path at all. */
function decode(path: string): string | null {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.split(/[\\/]/).includes('..') || decoded.includes('\0') ? null : decoded;
  } catch {
    return null;
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(301, { Location: to }).end();
}

function send(response: ServerResponse, status: number, file: string): void {
  const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream';
  response.writeHead(status, { 'Content-Type': type });
  createReadStream(file).pipe(response);
}
