import type { Plugin } from 'vite';

/**
 * Leaves a script's dynamic imports as the browser knows them. Vite wraps each in a helper that
 * preloads its stylesheets and parts: two kilobytes on every page for scripts that have neither.
 */
export function plainImports(): Plugin {
  const helper = '\0vite/preload-helper.js';
  return {
    name: 'casebook-plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id === helper ? 'export const __vitePreload = (load) => load();' : null),
  };
}
