/**
 * The direction of dependencies: which folder may import what. An import that leads against it is
 * an error of the lint, with what the folder may import instead.
 */
import { dirname, relative, resolve } from 'node:path';

const anyPackage = /^(?!\.\.|src\/|tests\/)/;
const tests = /^tests\//;

/** What code for browsers may import: nothing that reads files or needs Node. */
const browserCode = {
  may: [
    /^src\/scripts\//,
    /^src\/offline\/(?!list-)/,
    /^src\/search\/(?!index-)/,
    /^src\/model\/(?!read\/|loader\.ts)/,
  ],
  says: 'Code for browsers may import src/scripts, src/offline (not list-*), src/search (not index-*) and src/model (not read/, not loader.ts)',
};

const model = {
  may: [/^src\/model\//, /^(zod|yaml|satteri)(\/|$)/, /^node:/],
  says: 'src/model may import itself, zod, yaml, satteri and node: modules (src/model/loader.ts also the types of astro/loaders)',
};

/**
 * Folders, most particular first; the first that matches a file counts. `may` (or else `mayNot`)
 * are patterns of what is imported: a path in the project or the name of a package. `types` may
 * be imported as types only.
 */
const boundaries = [
  { files: /\.astro\/[^/]+\.[jt]s$/, ...browserCode },
  { files: /^src\/scripts\//, ...browserCode },
  {
    files: /^src\/search\/index-[^/]*$/,
    may: [/^src\/(search|model)\//, /^pagefind$/, /^node:/],
    says: 'src/search/index-* may import src/search, src/model, pagefind and node: modules',
  },
  {
    files: /^src\/offline\/list-[^/]*$/,
    may: [/^src\/(offline|model)\//, /^node:/],
    says: 'src/offline/list-* may import src/offline, src/model and node: modules',
  },
  {
    files: /^src\/offline\//,
    may: [/^src\/offline\/(?!list-)/, /^src\/hosting\/headers\.ts$/],
    says: 'src/offline may import itself (not list-*) and src/hosting/headers.ts, because browsers run it',
  },
  {
    files: /^src\/search\//,
    may: browserCode.may.slice(2),
    says: 'src/search may import itself (not index-*) and src/model (not read/, not loader.ts), because browsers run it too',
  },
  {
    files: /^src\/model\/loader\.ts$/,
    ...model,
    types: [/^astro\/loaders$/],
  },
  { files: /^src\/model\//, ...model },
  {
    files: /^src\/drawing\//,
    may: [/^src\/drawing\//, /^src\/model\/(?!read\/|loader\.ts)/],
    says: 'src/drawing may import itself and src/model (not read/, not loader.ts)',
  },
  {
    files: /^src\/formats\//,
    mayNot: [
      /^astro([:/]|$)/,
      /^@astrojs\//,
      /^src\/(pages|layouts|components|search|scripts)\//,
      /^src\/(library|content\.config)\.ts$/,
      tests,
    ],
    says: 'src/formats may import src/model, but neither Astro nor what makes pages or the search',
  },
  {
    files: /^src\/hosting\//,
    may: [/^src\/(hosting|formats)\//, /^node:/],
    says: 'src/hosting may import itself, src/formats and node: modules',
  },
  {
    files: /^src\/components\//,
    mayNot: [/^src\/(pages|layouts)\//, tests],
    says: 'src/components may not import pages or layouts, which are built from them',
  },
  {
    files: /^src\/layouts\//,
    mayNot: [/^src\/pages\//, tests],
    says: 'src/layouts may not import pages, which are built from them',
  },
  {
    files: /^src\/pages\//,
    may: [
      anyPackage,
      /^src\/(pages|layouts|components|formats|styles)\//,
      /^src\/model\/(?!read\/|loader\.ts)/,
      /^src\/(library|files|cards|site|site\.config)\.ts$/,
    ],
    says: 'src/pages may import layouts, components, styles, src/library.ts, src/files.ts, src/cards.ts, src/site.ts, src/formats and src/model (not read/)',
  },
];

/** @type {import('eslint').Rule.RuleModule} */
const direction = {
  meta: {
    type: 'problem',
    messages: { forbidden: '"{{from}}" may not be imported here. {{says}}.' },
    schema: [],
  },
  create(context) {
    const file = inProject(context.filename, context.cwd);
    const boundary = boundaries.find(({ files }) => files.test(file));
    if (!boundary) return {};

    /** @param {any} node @param {boolean} typeOnly */
    function check(node, typeOnly) {
      const { source } = node;
      if (typeof source?.value !== 'string') return;
      const target = targetOf(source.value, context.physicalFilename, context.cwd);
      if (target === null || allows(boundary, target, typeOnly)) return;
      const data = { from: source.value, says: boundary.says };
      context.report({ node, messageId: 'forbidden', data });
    }

    /** @param {any} node */
    function checkKind(node) {
      check(node, (node.importKind ?? node.exportKind) === 'type');
    }

    return {
      ImportDeclaration: checkKind,
      ExportAllDeclaration: checkKind,
      ExportNamedDeclaration: checkKind,
      ImportExpression: (node) => check(node, false),
      TSImportType: (node) => check(node, true),
    };
  },
};

/** A path in the project, a package by its name, or null for an address on the site. */
function targetOf(source, filename, root) {
  if (source.startsWith('/')) return null;
  if (!source.startsWith('.')) return source;
  return inProject(resolve(dirname(filename), source.replace(/\?.*$/, '')), root);
}

function allows({ may, mayNot, types = [] }, target, typeOnly) {
  const matches = (pattern) => pattern.test(target);
  if (typeOnly && types.some(matches)) return true;
  return may ? may.some(matches) : !mayNot.some(matches);
}

function inProject(path, root) {
  return relative(root, path).replaceAll('\\', '/');
}

export default { rules: { direction } };
