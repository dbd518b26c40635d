/** The search index: written with the site, and in dev made when it is first asked for. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { LibraryError } from '../model/problem.ts';
import { readLibrary } from '../model/read/library.ts';
import type { Library } from '../model/read/library.ts';
import { indexLibrary } from '../search/index-site.ts';

type Files = ReadonlyMap<string, Uint8Array>;

export function search(): AstroIntegration {
  let root = '';
  let prefix = '';
  return {
    name: 'casebook-search',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        prefix = `/${config.base}/pagefind/`.replace(/\/+/g, '/');
      },

      'astro:build:done': async ({ dir, logger }) => {
        const files = await indexOf(readLibrary(root));
        await writeFiles(files, path.join(fileURLToPath(dir), 'pagefind'));
        logger.info(`${files.size} files in the search index`);
      },

      'astro:server:setup': ({ server, logger }) => {
        const current = indexOnDemand(root);
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.originalUrl ?? '/', 'http://localhost');
          if (!pathname.startsWith(prefix)) return next();
          current().then(
            (files) => {
              const file = files.get(pathname.slice(prefix.length));
              response.writeHead(file ? 200 : 404, {
                'Content-Type': file ? contentType(pathname) : 'text/plain',
                'Cache-Control': 'no-cache',
              });
              response.end(file ?? 'Not found');
            },
            (error: unknown) => {
              logger.error(error instanceof Error ? error.message : String(error));
              response.writeHead(500, { 'Content-Type': 'text/plain' }).end('No search index');
            },
          );
        });
      },
    },
  };
}

function indexOf({ reports, terms }: Library): Promise<Files> {
  return indexLibrary(
    reports.map(({ article }) => article),
    terms,
  );
}

async function writeFiles(files: Files, folder: string): Promise<void> {
  for (const [name, content] of files) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

/**
 * Gives the index of the library as it stands, made anew only when a report has changed. While a
 * report has faults, which the content loader tells, the last index serves.
 */
function indexOnDemand(root: string): () => Promise<Files> {
  let made: { digests: string; files: Promise<Files> } | undefined;
  const read = (): Library | null => {
    try {
      return readLibrary(root);
    } catch (error) {
      if (made && error instanceof LibraryError) return null;
      throw error;
    }
  };
  return async () => {
    const library = read();
    if (!library) return made?.files ?? new Map();
    const digests = JSON.stringify([library.reports.map(({ digest }) => digest), library.terms]);
    if (made?.digests !== digests) {
      const before = made?.files.catch(() => undefined);
      made = { digests, files: Promise.resolve(before).then(() => indexOf(library)) };
    }
    return made.files;
  };
}

function contentType(name: string): string {
  if (name.endsWith('.js')) return 'text/javascript; charset=utf-8';
  if (name.endsWith('.json')) return 'application/json; charset=utf-8';
  return 'application/octet-stream';
}
