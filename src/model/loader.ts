import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { Article } from './article.ts';
import { LibraryError } from './problem.ts';
import { readLibrary, reportsFolder } from './read/library.ts';

/**
 * Puts every article into Astro's data store, keyed by the digest of its files. A build stops at
 * the first faulty library; in dev the faults are printed and the last good pages stay.
 */
export function reportLoader(): Loader {
  return {
    name: 'casebook-reports',
    async load({ config, store, logger, watcher }) {
      const root = fileURLToPath(config.root);
      // What an earlier process stored may come from another version of the model.
      let fresh = false;
      const sync = (): void => {
        const { reports } = readLibrary(root);
        const ids = new Set(reports.map(({ article }) => article.id));
        for (const key of store.keys()) if (!fresh || !ids.has(key)) store.delete(key);
        fresh = true;
        for (const { article, digest } of reports) {
          store.set({ id: article.id, data: article as Article & Record<string, unknown>, digest });
        }
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
      watcher.add(fileURLToPath(new URL(`${reportsFolder}/`, config.root)));
      watcher.on('all', (_event, file) => {
        if (file.replaceAll('\\', '/').includes(`/${reportsFolder}/`)) syncOrSay();
      });
    },
  };
}
