/** Serves a folder as a static host does, compressed, and keeps count of what went over the wire. */
import { createServer } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { serveSite } from '../../../src/hosting/serve.ts';
import { stopServer } from './stop-server.ts';

export interface Sent {
  path: string;
  /** The bytes of the body as it was sent. */
  bytes: number;
  /** Bytes if the reader’s browser took nothing better than gzip. */
  gzip: number;
}

export interface CountingServer {
  url: string;
  /** Everything that was sent since the last call. */
  take(): Sent[];
  /** Every answer begins so many milliseconds late, as over a slow connection. */
  delay: number;
  close(): Promise<void>;
}

const isText = /text|json|javascript|svg|xml/;

/** @param extra files beside those of the folder, by path */
export async function countBytes(
  folder: string,
  extra: (path: string) => string | null = () => null,
): Promise<CountingServer> {
  const inner = await serveSite(folder);
  const compressed = new Map<string, { br: Buffer; gzip: Buffer }>();
  let sent: Sent[] = [];

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', inner.url).pathname;
    const begun = performance.now();
    void (async () => {
      const added = extra(path);
      const answer = added === null ? await fetch(new URL(path, inner.url)) : null;
      const body = answer ? Buffer.from(await answer.arrayBuffer()) : Buffer.from(added ?? '');
      const type = answer?.headers.get('content-type') ?? 'text/javascript';
      const forms = isText.test(type) ? both(path, body) : { br: body, gzip: body };
      const brotli = String(request.headers['accept-encoding']).includes('br');
      const chosen = brotli ? forms.br : forms.gzip;
      if (added === null) sent.push({ path, bytes: chosen.length, gzip: forms.gzip.length });
      const late = site.delay - (performance.now() - begun);
      if (late > 0) await new Promise((resolve) => setTimeout(resolve, late));
      response.writeHead(answer?.status ?? 200, {
        'Content-Type': type,
        'Cache-Control': 'max-age=600',
        ...(forms.br !== forms.gzip && { 'Content-Encoding': brotli ? 'br' : 'gzip' }),
      });
      response.end(chosen);
    })().catch((error: unknown) => response.writeHead(500).end(String(error)));
  });

  /** Compressed once: hosts keep the compressed files too. */
  function both(path: string, body: Buffer): { br: Buffer; gzip: Buffer } {
    const known = compressed.get(path);
    if (known) return known;
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    const forms = { br: brotliCompressSync(body, { params }), gzip: gzipSync(body, { level: 9 }) };
    compressed.set(path, forms);
    return forms;
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const site: CountingServer = {
    url: `http://127.0.0.1:${port}/`,
    delay: 0,
    take() {
      const taken = sent;
      sent = [];
      return taken;
    },
    async close() {
      await stopServer(server);
      await inner.close();
    },
  };
  return site;
}
