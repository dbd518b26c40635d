import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { problemsOfPages } from './addresses/page-problems.ts';
import { problemsOfAddresses } from './addresses/problems.ts';
import { formatProblem, LibraryError } from './problem.ts';
import { glossaryFolder } from './read/glossary.ts';
import { ledgerOf, readLibrary, reportsFolder } from './read/library.ts';
import type { Library } from './read/library.ts';
import { formerPages, readSitePages } from './read/site-pages.ts';

/**
 * Milliseconds of quiet before changed files are read. An editor empties a file before it writes
 * it, and the watcher may tell of the two as one change, at the moment between them.
 */
const settling = 50;

/** What a collection keeps of the library: entries by id. */
interface Entry {
  id: string;
  data: object;
  digest: string;
}

/** Every article with the versions before it, keyed by the digest of their files. */
export function reportLoader(): Loader {
  return libraryLoader(
    'casebook-reports',
    ({ reports }) =>
      reports.map(({ article, versions, digest }) => ({
        id: article.id,
        data: { article, versions },
        digest,
      })),
    ({ reports }) =>
      reports.flatMap(({ article: { id }, addresses }) =>
        problemsOfAddresses(id, ledgerOf(id), addresses).map(formatProblem),
      ),
  );
}

/** The glossary as one entry, `terms`, because Astro warns of collections that are empty. */
export function glossaryLoader(): Loader {
  return libraryLoader('casebook-glossary', ({ terms }) => [
    { id: 'terms', data: { terms }, digest: JSON.stringify(terms) },
  ]);
}

/** The addresses of pages that lead elsewhere or nowhere, as one entry, `pages`. */
export function addressLoader(): Loader {
  return libraryLoader(
    'casebook-addresses',
    (library, root) => {
      const data = formerPages(readSitePages(root, library));
      return [{ id: 'pages', data, digest: JSON.stringify(data) }];
    },
    (library, root) =>
      readSitePages(root, library).flatMap(({ file, pages }) =>
        problemsOfPages(file, pages).map(formatProblem),
      ),
  );
}

/**
 * Puts a part of the library into Astro's data store. A build stops at the first faulty library;
 * in dev the faults are printed and the last good pages stay. Warnings are for those who write.
 */
function libraryLoader(
  name: string,
  entriesOf: (library: Library, root: string) => Entry[],
  warningsOf: (library: Library, root: string) => string[] = () => [],
): Loader {
  return {
    name,
    async load({ config, store, logger, watcher }) {
      const root = fileURLToPath(config.root);
      // What an earlier process stored may come from another version of the model.
      let fresh = false;
      const sync = (): void => {
        const library = readLibrary(root);
        const entries = entriesOf(library, root);
        const ids = new Set(entries.map(({ id }) => id));
        for (const key of store.keys()) if (!fresh || !ids.has(key)) store.delete(key);
        fresh = true;
        for (const { id, data, digest } of entries) {
          store.set({ id, data: data as Record<string, unknown>, digest });
        }
        if (watcher) for (const warning of warningsOf(library, root)) logger.warn(warning);
      };
      const syncOrSay = (): void => {
        try {
          sync();
        } catch (error) {
          if (!(error instanceof LibraryError)) throw error;
          logger.error(error.message);
        }
      };
      if (!watcher) {
        sync();
        return;
      }
      syncOrSay();
      const folders = [reportsFolder, glossaryFolder];
      for (const folder of folders) {
        watcher.add(fileURLToPath(new URL(`${folder}/`, config.root)));
      }
      let due: NodeJS.Timeout | undefined;
      const syncSoon = (): void => {
        clearTimeout(due);
        due = setTimeout(syncOrSay, settling);
      };
      // What changes before the watcher has seen every file once is not told as a change.
      watcher.on('ready', syncSoon);
      watcher.on('all', (_event, file) => {
        const path = file.replaceAll('\\', '/');
        if (folders.some((folder) => path.includes(`/${folder}/`))) syncSoon();
      });
    },
  };
}
