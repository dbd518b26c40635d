/** Makes the files of the search index, which browsers fetch piece by piece. */
import { close, createIndex } from 'pagefind';
import type { Article } from '../model/article.ts';
import type { Term } from '../model/term.ts';
import { escapeHtml } from './markup.ts';
import { termRecord, toRecords } from './records.ts';
import type { SearchRecord } from './records.ts';

/**
 * Indexes the reports and the glossary. The same content gives the same bytes, in whatever order they come.
 *
 * @returns the files that a browser needs, by their path below `pagefind/`
 * @throws when the index cannot be made, or a report cannot be added to it
 */
export async function indexLibrary(
  articles: readonly Article[],
  terms: readonly Term[] = [],
): Promise<Map<string, Uint8Array>> {
  const language = mainLanguage(articles);
  const records = [
    ...articles.flatMap(toRecords),
    ...terms.map((term) => termRecord(term, language)),
  ].sort((a, b) => order(a.url, b.url));
  try {
    const { index, errors } = await createIndex({ forceLanguage: language });
    refuse(errors, 'The search index could not be begun');
    if (!index) throw new Error('The search index could not be begun.');
    for (const record of records) {
      const added = await index.addHTMLFile({ url: record.url, content: toDocument(record) });
      refuse(added.errors, `${record.url} could not be added to the search index`);
    }
    const made = await index.getFiles();
    refuse(made.errors, 'The search index could not be made');
    const files = new Map(made.files.map(({ path, content }) => [path, content]));
    return neededFiles(files);
  } finally {
    await close();
  }
}

function refuse(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`${what}: ${errors.join('; ')}`);
}

/**
 * The language of most reports, whose inflections the index then knows. All reports are in one
 * index: a browser opens one, and would not find what another holds.
 */
function mainLanguage(articles: readonly Article[]): string {
  const counts = new Map<string, number>();
  for (const { meta } of articles) {
    const language = meta.language.split('-')[0] ?? '';
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || order(a[0], b[0]));
  return first?.[0] ?? 'en';
}

/** All is metadata and nothing a filter, whose files Pagefind writes in a different order each time. */
function toDocument({ type, title, report, language, html }: SearchRecord): string {
  return `<!doctype html><html><body
    data-pagefind-body
    data-pagefind-meta="title[data-title],report[data-report],type[data-type],language[data-language]"
    data-title="${escapeHtml(title)}" data-report="${escapeHtml(report)}"
    data-type="${type}" data-language="${escapeHtml(language)}">\n${html}</body></html>`;
}

/** Leaves out ready-made interfaces, and the search program for languages that are not there. */
function neededFiles(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const entry = JSON.parse(new TextDecoder().decode(files.get('pagefind-entry.json'))) as {
    languages: Record<string, { wasm: string | null }>;
  };
  const programs = Object.values(entry.languages).map(
    ({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`,
  );
  const needed = [...files].filter(([path]) => {
    if (path.startsWith('wasm.')) return programs.includes(path);
    return /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|.*\.pf_\w+)$/.test(path);
  });
  return new Map(needed.sort(([a], [b]) => order(a, b)));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
