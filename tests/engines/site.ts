/** The site that readers in every engine go through, built once before them (Vitest’s globalSetup). */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { copyMadeUpSite, env } from '../site/made-up-site.ts';
import { build } from '../site/workspace.ts';

/** Notes that are longer than their passages have to make room for each other in the margin. */
const notes = ['one', 'two', 'three', 'four'].map(
  (name) => `
A short passage.

<EditorNote id="${name}" title="Note ${name}">
${'The report says nothing, at some length. '.repeat(8)}
</EditorNote>
`,
);

function addNotes(report: string): void {
  const place = '## Discussion\n';
  const text = readFileSync(report, 'utf8');
  if (!text.includes(place)) throw new Error(`${report} has no discussion.`);
  writeFileSync(report, text.replace(place, place + notes.join('')));
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of that site. */
    builtSite: string;
  }
}

/** Returns the tidying up. */
export default async function buildSite(project: TestProject): Promise<() => Promise<void>> {
  const workspace = await copyMadeUpSite();
  addNotes(join(workspace.root, 'src/content/reports/report-a/report.mdx'));
  const { code, output, dist } = await build(workspace, env);
  if (code !== 0) throw new Error(output);
  project.provide('builtSite', dist);
  return () => workspace.remove();
}
