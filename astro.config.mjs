import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { publishedAddress } from './src/cli/published-address.ts';
import { offline } from './src/integrations/offline.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { redirects } from './src/integrations/redirects.ts';
import { search } from './src/integrations/search.ts';
import { siteMap } from './src/integrations/site-map.ts';

const { site, base } = publishedAddress(process.env);

/**
 * Lightning CSS's number for its work on prefixes (`Features.VendorPrefixes`). It would take
 * `-webkit-text-size-adjust` away, the one that iPhones know, and write others that none of the
 * browsers below needs.
 */
const vendorPrefixes = 262144;

export default defineConfig({
  ...(site ? { site } : {}),
  base,
  trailingSlash: 'ignore',
  compressHTML: true,
  devToolbar: { enabled: false },
  // Dashes and quotation marks stay as they are written.
  markdown: {
    processor: satteri({ features: { smartPunctuation: false } }),
    // Colours would be style attributes, which a content policy forbids.
    syntaxHighlight: false,
  },
  integrations: [mdx(), search(), offline(), redirects(), ...(site ? [siteMap(base)] : [])],
  vite: {
    plugins: [plainImports()],
    css: { lightningcss: { exclude: vendorPrefixes } },
    // Pages name the scripts that they begin with: by their hashes alone, which is shorter.
    environments: {
      client: { build: { rolldownOptions: { output: { entryFileNames: '_astro/[hash].js' } } } },
    },
    // A service worker has power over what lies below it, and an address that never changes.
    worker: { rolldownOptions: { output: { entryFileNames: 'sw.js' } } },
    build: {
      rolldownOptions: { onLog: exceptAstroDirectives },
      // Scripts stay files, so that a content policy need not allow inline script.
      assetsInlineLimit: 0,
      // The first versions with `light-dark()` and `:has()`, which must not be rewritten for older ones.
      cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    },
  },
});

/** Astro marks modules with a directive of its own, of which the bundler warns at every build. */
function exceptAstroDirectives(level, log, handle) {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
}
