/** Pagefind as it comes: one page per report and per term, and its own search. What ours is measured against. */
import { close, createIndex } from 'pagefind';
import type { Article, Block } from '../../src/model/article.ts';
import { namesOf } from '../../src/model/term.ts';
import type { Term } from '../../src/model/term.ts';
import { blockText, walkSections } from '../../src/model/text.ts';
import { escapeHtml } from '../../src/search/written-words.ts';
import { loadProgram, serve } from './harness.ts';
import type { Engine } from './harness.ts';

interface Program {
  createInstance(options: { basePath: string; baseUrl: string }): {
    init(): Promise<void>;
    search(query: string): Promise<{ results: { data(): Promise<{ raw_url: string }> }[] }>;
  };
}

/** How many pages are looked at for the ranking. */
const depth = 10;

/** Indexes the pages of a library and opens Pagefind on them; its addresses are those of pages. */
export async function openPlain(
  articles: readonly Article[],
  terms: readonly Term[],
): Promise<Engine> {
  const base = serve(await indexPages(articles, terms));
  const program = await loadProgram<Program>(`${base}pagefind/pagefind.js`);
  const instance = program.createInstance({ basePath: `${base}pagefind/`, baseUrl: '/' });
  await instance.init();
  return {
    async ask(query) {
      const { results } = await instance.search(query);
      const pages = await Promise.all(results.slice(0, depth).map((result) => result.data()));
      return {
        state: results.length > 0 ? 'ready' : 'empty',
        addresses: pages.map(({ raw_url }) => raw_url),
        notices: [],
      };
    },
  };
}

async function indexPages(
  articles: readonly Article[],
  terms: readonly Term[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const pages = [
    ...articles.map((article) => ({ url: `/reports/${article.id}/`, html: reportHtml(article) })),
    ...terms.map((term) => ({ url: `/glossary/${term.slug}/`, html: termHtml(term) })),
  ];
  try {
    const { index } = await createIndex({ forceLanguage: 'en' });
    if (!index) throw new Error('The index of pages could not be begun.');
    for (const { url, html } of pages) {
      const content = `<!doctype html><html><body data-pagefind-body>${html}</body></html>`;
      const { errors } = await index.addHTMLFile({ url, content });
      if (errors.length > 0) throw new Error(`${url}: ${errors.join('; ')}`);
    }
    const { files } = await index.getFiles();
    return new Map(files.map(({ path, content }) => [path, content]));
  } finally {
    await close();
  }
}

function reportHtml({ meta, sections, references }: Article): string {
  const { conditions, interventions, specialties, regions, keywords } = meta;
  const works = references.flatMap(({ work }) => (work ? [work.title ?? ''] : []));
  return [
    `<h1>${escapeHtml(meta.title)}</h1>`,
    ...[conditions, interventions, specialties, regions, keywords].map((list) =>
      paragraph(list.join(', ')),
    ),
    ...meta.keyFacts.map(({ label, text }) => paragraph(`${label}: ${text}`)),
    ...[...walkSections(sections)].flatMap(({ title, depth: level, blocks }) => [
      `<h${level}>${escapeHtml(title)}</h${level}>\n`,
      ...blocks.map((block: Block) => paragraph(blockText(block))),
    ]),
    ...works.map(paragraph),
  ].join('');
}

function termHtml(term: Term): string {
  const [name = '', ...others] = namesOf(term);
  return `<h1>${escapeHtml(name)}</h1>\n${paragraph(term.definition)}${paragraph(others.join(', '))}`;
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>\n`;
}
