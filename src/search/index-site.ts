/** Makes the files of the search index, which browsers fetch piece by piece. */
import { setImmediate as turn } from 'node:timers/promises';
import * as pagefind from 'pagefind';
import type { Article } from '../model/article.ts';
import type { Term } from '../model/term.ts';
import { createTermIndex } from '../model/term-index.ts';
import { makeLexicon } from './index-lexicon.ts';
import { createJoin, entryFile, pack } from './index-join.ts';
import { areWorthLoading, makeLeads } from './index-leads.ts';
import type { Files } from './index-join.ts';
import { termRecord, toRecords } from './records.ts';
import type { SearchRecord } from './records.ts';
import { createWriter, escapeHtml } from './written-words.ts';

/** A second copy of the module has a process of its own. */
const anew = `${import.meta.resolve('pagefind')}?second`;

/** Of as many reports Pagefind makes an index at once. */
const partSize = 100;

/**
 * Of a language that Pagefind knows it would keep stems in place of words. The site looks up the
 * words as they stand, and knows itself which are inflections of one.
 */
const undetermined = 'und';

/**
 * Indexes the reports and the glossary. The same content gives the same bytes, in whatever order they come.
 *
 * @returns the files that a browser needs, by their path below `pagefind/`
 * @throws when the index cannot be made, or a report cannot be added to it
 */
export async function indexLibrary(
  articles: readonly Article[],
  terms: readonly Term[] = [],
): Promise<Files> {
  const language = mainLanguage(articles);
  const writer = createWriter(createTermIndex(terms));
  const sorted = [...articles].sort((a, b) => order(a.id, b.id));
  const glossary = terms.map((term) => termRecord(term, writer, language)).sort(byAddress);
  const tags = new Set(articles.map(({ meta }) => meta.language));
  const tells = tags.size > 1;
  const programs = [pagefind, (await import(anew)) as typeof pagefind];
  const parts: Promise<Files>[] = [];
  try {
    const join = createJoin();
    for (let start = 0; start < Math.max(1, sorted.length); start += partSize) {
      const part = await beginPart(programs[parts.length % 2] ?? pagefind);
      const addAll = (records: readonly SearchRecord[]): void => {
        for (const record of records) part.add(record, tells);
      };
      for (const article of sorted.slice(start, start + partSize)) {
        addAll(toRecords(article, writer));
        await turn();
      }
      if (start + partSize >= sorted.length) addAll(glossary);
      const made = part.end();
      made.catch(() => undefined); // It is told when it is waited for.
      parts.push(made);
      const before = await parts.at(-3);
      if (before) join.add(before);
    }
    for (const part of parts.slice(-2)) join.add(await part);
    const { counts, size, leadsOf, ...joined } = join.end();
    // Pagefind has parts of words too, by which nothing is to be found.
    const known = new Map([...counts].filter(([word]) => writer.vocabulary.has(word)));
    const [files, leads] = await Promise.all([
      joined.files,
      areWorthLoading(size, known.size) ? pack(makeLeads([...known.keys()], terms, leadsOf)) : null,
    ]);
    return withLexicon(
      neededFiles(files),
      makeLexicon(tells ? language : [...tags][0], known, sorted, terms, leads),
    );
  } finally {
    // A part that goes on would begin a process anew.
    await Promise.allSettled(parts);
    await Promise.all(programs.map(({ close }) => close()));
  }
}

/**
 * Begins an index of some of the records. Pagefind is a process of its own: while it works on what
 * it was given, more can be written.
 */
async function beginPart({ createIndex }: typeof pagefind): Promise<{
  /** @param tells whether the index keeps the language of each record */
  add: (record: SearchRecord, tells: boolean) => void;
  /** @throws when a record could not be added */
  end: () => Promise<Files>;
}> {
  const { index, errors } = await createIndex({ forceLanguage: undetermined });
  refuse(errors, 'The search index could not be begun');
  if (!index) throw new Error('The search index could not be begun.');
  const added: Promise<void>[] = [];
  return {
    add(record, tells) {
      const { url } = record;
      const adding = index.addHTMLFile({ url, content: toDocument(record, tells) });
      const done = adding.then(({ errors: faults }) => {
        refuse(faults, `${url} could not be added to the search index`);
      });
      done.catch(() => undefined); // It is told at the end.
      added.push(done);
    },
    async end() {
      await Promise.all(added);
      const made = await index.getFiles();
      refuse(made.errors, 'The search index could not be made');
      await index.deleteIndex();
      return new Map(made.files.map(({ path, content }) => [path, content]));
    },
  };
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

/**
 * Nothing is a filter, whose files Pagefind writes in a different order each time; and no more is
 * metadata than must be, for its words go into the index of each record.
 */
function toDocument({ title, language, html }: SearchRecord, tells: boolean): string {
  const more = tells ? `,language:${escapeHtml(language)}` : '';
  return `<!doctype html><html><body data-pagefind-body data-pagefind-meta="title[data-title]${more}"
    data-title="${escapeHtml(title)}">\n${html}</body></html>`;
}

/** Adds the lexicon, and the list of its parts to the file that is read first. */
function withLexicon(
  files: ReadonlyMap<string, Uint8Array>,
  { files: added, ...says }: ReturnType<typeof makeLexicon>,
): Files {
  const entry = JSON.parse(new TextDecoder().decode(files.get(entryFile))) as object;
  const extended = new TextEncoder().encode(JSON.stringify({ ...entry, ...says }));
  return new Map([...files, ...added, [entryFile, extended]]);
}

/**
 * Leaves out ready-made interfaces, and programs for languages that are not there. The site needs no
 * program of Pagefind's; it goes along for whoever opens the index from elsewhere.
 */
function neededFiles(files: ReadonlyMap<string, Uint8Array>): Files {
  const entry = JSON.parse(new TextDecoder().decode(files.get(entryFile))) as {
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

function byAddress(a: SearchRecord, b: SearchRecord): number {
  return order(a.url, b.url);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
