import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import typescript from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** The project's own lint, without the rules that need the file to be there. */
const eslint = new ESLint({
  cwd: project,
  overrideConfigFile: 'tests/eslint.config.js',
  overrideConfig: [
    typescript.configs.disableTypeChecked,
    { languageOptions: { parserOptions: { projectService: false } } },
  ],
});

async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? [])
    .filter(({ ruleId, fatal }) => fatal ?? ruleId === 'casebook/direction')
    .map(({ message }) => message);
}

describe('an import against the direction of dependencies fails the lint', () => {
  it.each([
    ['src/model/article.ts', `import '../formats/jats.ts';`],
    ['src/model/article.ts', `import 'astro:content';`],
    ['src/model/article.ts', `import 'parse5';`],
    ['src/model/read/mdx.ts', `import '../../library.ts';`],
    [
      'src/model/article.ts',
      `import type { Loader } from 'astro/loaders'; export type L = Loader;`,
    ],
    ['src/model/loader.ts', `import { glob } from 'astro/loaders'; glob();`],
    ['src/formats/jats.ts', `import 'astro:content';`],
    ['src/formats/jats.ts', `import type { APIRoute } from 'astro'; export type A = APIRoute;`],
    ['src/formats/jats.ts', `import '../library.ts';`],
    ['src/formats/jats.ts', `import '../search/records.ts';`],
    ['src/formats/jats.ts', `export * from '../components/names.ts';`],
    ['src/search/records.ts', `import 'pagefind';`],
    ['src/search/records.ts', `import '../model/read/mdx.ts';`],
    ['src/search/query.ts', `import 'node:fs';`],
    ['src/search/query.ts', `import './index-pages.ts';`],
    ['src/search/query-terms.ts', `export const later = () => import('node:path');`],
    ['src/search/index-pages.ts', `import '../library.ts';`],
    ['src/drawing/course.ts', `import 'node:fs';`],
    ['src/drawing/course.ts', `import '../formats/jats.ts';`],
    ['src/scripts/menu.ts', `import 'node:fs';`],
    ['src/scripts/menu.ts', `import '../model/read/mdx.ts';`],
    ['src/scripts/menu.ts', `import '../search/index-pages.ts';`],
    ['src/scripts/menu.ts', `import '../offline/list-site.ts';`],
    ['src/offline/kept.ts', `import '../scripts/menu.ts';`],
    ['src/offline/list-site.ts', `import '../formats/jats.ts';`],
    ['src/components/article/Cite.astro', `---\nimport '../../layouts/Base.astro';\n---\n`],
    ['src/components/article/Cite.astro', `<script>import 'node:fs';</script>`],
    ['src/components/article/names.ts', `export { x } from '../../pages/index.astro';`],
    ['src/layouts/Base.astro', `---\nimport '../pages/index.astro';\n---\n`],
    ['src/pages/index.astro', `---\nimport '../search/records.ts';\n---\n`],
    ['src/pages/[id].bib.ts', `import '../model/read/mdx.ts';`],
  ])('%s: %s', async (file, code) => {
    const messages = await complaints(file, code);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain('may not be imported here. ');
  });
});

describe('an import in the direction of dependencies passes', () => {
  it.each([
    ['src/model/read/mdx.ts', `import 'satteri'; import 'node:fs'; import '../article.ts';`],
    ['src/model/loader.ts', `import type { Loader } from 'astro/loaders'; export type L = Loader;`],
    ['src/formats/jats.ts', `import '../model/article.ts'; import './xml.ts'; import 'node:fs';`],
    ['src/search/query.ts', `import './spelling.ts'; import '../model/fold.ts';`],
    ['src/search/index-pages.ts', `import 'pagefind'; import 'node:fs'; import './records.ts';`],
    ['src/scripts/menu.ts', `import '../search/query.ts'; await import('/pagefind/pagefind.js');`],
    ['src/components/site/Search.astro', `<script>import '../../scripts/search.ts';</script>`],
    ['src/layouts/Base.astro', `---\nimport '../components/site/Header.astro';\n---\n`],
    ['src/pages/[id].bib.ts', `import '../library.ts'; import '../formats/bibtex.ts';`],
    [
      'src/pages/index.astro',
      `---\nimport '../layouts/Base.astro';\nimport 'astro:assets';\n---\n`,
    ],
  ])('%s: %s', async (file, code) => {
    expect(await complaints(file, code)).toEqual([]);
  });
});
