/** The site of the project with the search index of a large synthetic library. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { indexLibrary } from '../../../src/search/index-site.ts';
import { build, makeWorkspace } from '../../site/workspace.ts';
import { siteTerms } from '../libraries.ts';
import { concordance } from '../queries/places.ts';
import type { Concordance } from '../queries/places.ts';
import { readSyntheticLibrary } from '../synthetic.ts';
import { kilobytes, milliseconds, table } from './tables.ts';

export interface LargeSite {
  dist: string;
  /** What stands in its reports. */
  words: Concordance;
  remove(): Promise<void>;
}

/** Builds it, and prints what the index costs to make and to keep. */
export async function makeLargeSite(reports: number): Promise<LargeSite> {
  const terms = siteTerms();
  const articles = readSyntheticLibrary(reports, terms);
  const begun = performance.now();
  const files = await indexLibrary(articles, terms);
  const took = performance.now() - begun;
  console.log(`\nIndex of ${reports} reports and ${terms.length} terms: ${milliseconds(took)}\n`);
  console.log(table(['kind', 'files', 'bytes', 'gzip', 'largest'], byKind(files)));

  const workspace = await makeWorkspace();
  const { code, output, dist } = await build(workspace);
  if (code !== 0) throw new Error(`The site could not be built:\n${output}`);
  const folder = join(dist, 'pagefind');
  await rm(folder, { recursive: true, force: true });
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return { dist, words: concordance(articles), remove: () => workspace.remove() };
}

/** The files of an index by what they are: by the end of their names, without hashes. */
function byKind(files: ReadonlyMap<string, Uint8Array>): string[][] {
  const kinds = new Map<string, { count: number; bytes: number; gzip: number; largest: number }>();
  for (const [path, content] of files) {
    const folder = path.includes('/') ? `${path.split('/')[0]}/` : '';
    const kind =
      folder || (/^(?:pagefind|wasm)/.test(path) ? path : `*${/\.[^.]*$/.exec(path)?.[0] ?? ''}`);
    const sum = kinds.get(kind) ?? { count: 0, bytes: 0, gzip: 0, largest: 0 };
    sum.count += 1;
    sum.bytes += content.length;
    sum.gzip += gzipSync(content).length;
    sum.largest = Math.max(sum.largest, content.length);
    kinds.set(kind, sum);
  }
  return [...kinds].map(([kind, { count, bytes, gzip, largest }]) => [
    kind,
    String(count),
    kilobytes(bytes),
    kilobytes(gzip),
    kilobytes(largest),
  ]);
}
