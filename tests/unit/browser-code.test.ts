import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));
const entries = globSync(['src/scripts/**/*.ts', 'src/offline/worker.ts', 'src/search/query*.ts'], {
  cwd: project,
});

/** What a file imports when it runs: not what it imports as types only. */
function importsOf(text: string): string[] {
  const file = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest);
  return file.statements.flatMap((statement) => {
    if (ts.isImportDeclaration(statement)) {
      if (statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
    } else if (!ts.isExportDeclaration(statement) || statement.isTypeOnly) return [];
    const from = statement.moduleSpecifier;
    return from && ts.isStringLiteral(from) ? [from.text] : [];
  });
}

/** The ways by which a file comes to import a module of Node, each as the files passed through. */
function waysToNode(path: string, passed: string[] = []): string[] {
  const way = [...passed, relative(project, path)];
  if (passed.includes(way.at(-1) ?? '') || !existsSync(path)) return [];
  return importsOf(readFileSync(path, 'utf8')).flatMap((from) => {
    if (from.startsWith('node:')) return [[...way, from].join(' → ')];
    return from.startsWith('.') ? waysToNode(join(dirname(path), from), way) : [];
  });
}

it('sees what a file imports when it runs', () => {
  const text = `
    import { a } from './a.ts'; import type { B } from './b.ts'; import './c.ts';
    export * from './d.ts'; export type { E } from './e.ts'; export const f = 1;`;
  expect(importsOf(text)).toEqual(['./a.ts', './c.ts', './d.ts']);
});

it.each(entries)('%s runs in a browser: nothing it leads to needs Node', (entry) => {
  expect(waysToNode(join(project, entry))).toEqual([]);
});
