/** Reports written into a folder of their own, and what a check finds in them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readReview } from '../../../../src/cli/check/review.ts';
import type { Check, Review } from '../../../../src/cli/check/review.ts';
import { reportsFolder } from '../../../../src/model/read/library.ts';
import { siteConfigFile } from '../../../../src/model/read/site-config.ts';
import { reportText } from '../../model/reading.ts';
import type { Sources } from '../../model/reading.ts';

type Files = Record<string, string | Uint8Array>;

/** The review of one report, `report-a`, with the files given beside it. */
export function review(sources: Sources, files: Files = {}): Promise<Review> {
  const root = mkdtempSync(join(tmpdir(), 'casebook-check-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const references = sources.references ? JSON.stringify(sources.references, null, 1) : '[]';
  const all: Files = { 'report.mdx': reportText(sources), 'references.json': references, ...files };
  for (const [name, content] of Object.entries(all)) {
    const file = join(root, reportsFolder, 'report-a', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const settings = { title: 'Site', description: 'A site.', language: 'en', editors: 'nobody' };
  writeFileSync(join(root, siteConfigFile), `export default ${JSON.stringify(settings)};`);
  return readReview(root);
}

/** What a check finds, as `file:line reason`. */
export async function findings(
  check: Check,
  sources: Sources = {},
  files: Files = {},
): Promise<string[]> {
  const found = await check.find(await review(sources, files));
  return found.map(
    ({ file, line, reason }) =>
      `${file.replace(`${reportsFolder}/report-a/`, '')}:${line} ${reason}`,
  );
}
