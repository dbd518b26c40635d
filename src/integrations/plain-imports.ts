import type { Plugin } from 'vite';

/**
 * Leaves a script's dynamic imports as the browser knows them. Vite wraps each in a helper that
 * preloads its stylesheets and parts, and lists these parts in every script: two kilobytes on every
 * page for scripts that have no stylesheets and few parts.
 */
export function plainImports(): Plugin {
  const helper = '\0vite/preload-helper.js';
  return {
    name: 'casebook-plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id === helper ? 'export const __vitePreload = (load) => load();' : null),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          // Where several scripts need the helper it becomes a file, of which no page should wait.
          if (chunk.moduleIds.join() === helper) delete bundle[chunk.fileName];
          chunk.code = chunk.code
            .replace(/import\{\w+ as (\w+)\}from"\.\/preload-helper[^"]*";/, 'var $1=e=>e();')
            .replace(/^const __vite__mapDeps=.*\n/, '')
            .replaceAll(/,__vite__mapDeps\(\[[\d,]*\]\)/g, '');
        }
      },
    },
  };
}
