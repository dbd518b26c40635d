/** The site that readers in every engine go through, built once before them (Vitest’s globalSetup). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { build, makeWorkspace } from '../site/workspace.ts';

export const base = '/some/base/';

const library = join(import.meta.dirname, '../fixtures/library');

/** Notes that are longer than their passages have to make room for each other in the margin. */
const notes = ['one', 'two', 'three', 'four'].map(
  (name) => `
A short passage.

<EditorNote id="${name}" title="Note ${name}">
${'The report says nothing, at some length. '.repeat(8)}
</EditorNote>
`,
);

function withNotes(report: string): string {
  const place = '## Discussion\n';
  const text = readFileSync(join(library, report), 'utf8');
  if (!text.includes(place)) throw new Error(`${report} has no discussion.`);
  return text.replace(place, place + notes.join(''));
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of that site. */
    builtSite: string;
  }
}

/** Returns the tidying up. */
export default async function buildSite(project: TestProject): Promise<() => Promise<void>> {
  const workspace = await makeWorkspace({
    content: library,
    files: {
      'src/content/reports/report-a/report.mdx': withNotes('reports/report-a/report.mdx'),
      'src/content/glossary/granule.yaml': 'term: granule\ndefinition: A made-up small grain.\n',
    },
  });
  const { code, output, dist } = await build(workspace, { BASE_PATH: base });
  if (code !== 0) throw new Error(output);
  project.provide('builtSite', dist);
  return () => workspace.remove();
}
