/** A small web server for a built site, for a look at it and for tests; it does as real hosts do. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { RequestListener, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { readDeploy } from './deploy.ts';
import { headersOf } from './headers.ts';
import type { Headers } from './headers.ts';
import { contentTypeOfFile } from './media-types.ts';

/** A site that is being served. */
export interface Served {
  /** The address of the site's first page, with its base path and a slash at the end. */
  url: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** The path under which the site lies. */
  base?: string | undefined;
  /** The port, or the next that is free; without it any. */
  port?: number;
  /** As a host that lets nobody say what is sent beside the type: a bucket, GitHub Pages. */
  plain?: boolean;
}

/** A built site, as it is to be served. */
export interface Site {
  dist: string;
  /** The path under which it lies, with a slash at both ends. */
  prefix: string;
  headersOf: (file: string) => Headers;
}

export function openSite(dist: string, { base, plain }: ServeOptions): Site {
  const { policy } = (!plain && readDeploy(dist)) || {};
  return {
    dist,
    prefix: `/${base ?? ''}/`.replaceAll(/\/+/g, '/'),
    headersOf: (file) => (policy === undefined ? {} : headersOf(file, policy)),
  };
}

/** Serves a built site on this machine alone. */
export function serveSite(dist: string, options: ServeOptions = {}): Promise<Served> {
  const site = openSite(dist, options);
  return serve((request, response) => answerFrom(site, request.url ?? '/', response), options);
}

/** Serves what a listener answers. */
export async function serve(
  listener: RequestListener,
  { base, port }: ServeOptions,
): Promise<Served> {
  const server = createServer(listener);
  const found = await listen(server, port ?? 0);
  return {
    url: `http://127.0.0.1:${found}${`/${base ?? ''}/`.replaceAll(/\/+/g, '/')}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Answers from a built site: `x/` is `x/index.html`, `x` is sent on to `x/` where that is a folder,
 * and what is not there gets `404.html` with status 404.
 */
export function answerFrom(site: Site, address: string, response: ServerResponse): void {
  const { pathname, search } = new URL(address, 'http://localhost');
  answer(site, response, pathname, search).catch((error: unknown) => {
    response.writeHead(500).end(String(error));
  });
}

/** Takes a port, or where it is in use the next, and gives its number. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error);
      resolve(listen(server, port + 1));
    });
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

async function answer(
  site: Site,
  response: ServerResponse,
  pathname: string,
  search: string,
): Promise<void> {
  const wanted = pathname.startsWith(site.prefix)
    ? decode(pathname.slice(site.prefix.length))
    : null;
  if (wanted !== null) {
    const file = wanted + (wanted === '' || wanted.endsWith('/') ? 'index.html' : '');
    const kind = await kindOf(path.join(site.dist, file));
    if (kind === 'file') return send(site, response, 200, file);
    if (kind === 'folder') return redirect(response, `${pathname}/${search}`);
  } else if (`${pathname}/` === site.prefix) {
    return redirect(response, site.prefix + search);
  }
  if ((await kindOf(path.join(site.dist, '404.html'))) === 'file') {
    return send(site, response, 404, '404.html');
  }
  response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
}

/** The path in the site, or null where it would lead out of it, is hidden or is no path at all. */
function decode(encoded: string): string | null {
  try {
    const decoded = decodeURIComponent(encoded);
    return /(?:^|[\\/])\.|\0/.test(decoded) ? null : decoded;
  } catch {
    return null;
  }
}

async function kindOf(file: string): Promise<'file' | 'folder' | null> {
  try {
    return (await stat(file)).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(301, { Location: to }).end();
}

function send(site: Site, response: ServerResponse, status: number, file: string): void {
  response.writeHead(status, {
    'Content-Type': contentTypeOfFile(file),
    ...site.headersOf(file),
  });
  createReadStream(path.join(site.dist, file)).pipe(response);
}
