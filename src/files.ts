/** The files beside the reports, as pages and addresses ask for them. */
import { fileURLToPath } from 'node:url';
import { root } from 'astro:config/server';
import type { Format, Surroundings } from './formats/index.ts';
import { formats } from './formats/index.ts';
import { allTerms } from './library.ts';
import type { Article } from './model/article.ts';
import type { Term } from './model/term.ts';
import { pictureBytes, picturePath } from './pictures.ts';
import { absoluteHref, addressOnHost, reportPath, site } from './site.ts';

/** A file that a reader can be offered. */
export interface OfferedFile {
  format: Format;
  /** In bytes; in dev no page waits for a file that takes long, so that its size may be unknown. */
  size: number | undefined;
}

/**
 * Sizes of what was written. Addresses are made before the pages that name them, so each file is
 * written once; its bytes are not kept, because those of ten thousand reports would fill the memory.
 */
const sizes = new WeakMap<Article, Map<string, number>>();

/** The bytes of one file of a report. */
export async function writeFile(
  article: Article,
  format: Format,
): Promise<Uint8Array<ArrayBuffer>> {
  const content = await format.write(article, surroundingsOf(article, await allTerms()));
  const bytes =
    typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  const known = sizes.get(article) ?? new Map<string, number>();
  sizes.set(article, known.set(format.file, bytes.length));
  return bytes;
}

/** Begins the files that take long, of reports that will be asked for in this order. */
export async function beginFiles(articles: readonly Article[]): Promise<void> {
  const terms = await allTerms();
  for (const { begin } of formats) {
    await begin?.(articles, (article) => surroundingsOf(article, terms));
  }
}

function surroundingsOf(article: Article, terms: readonly Term[]): Surroundings {
  return {
    root: fileURLToPath(root),
    site,
    url: absoluteHref(reportPath(article.id)),
    addressOf: absoluteHref,
    terms,
    pictureAddress: async (file) => addressOnHost(await picturePath(article.id, file)),
    pictureBytes: (file) => pictureBytes(article.id, file),
  };
}

/** The files of a report, each with its size. */
export async function filesOf(article: Article): Promise<OfferedFile[]> {
  const files: OfferedFile[] = [];
  for (const format of formats) {
    const size = sizes.get(article)?.get(format.file);
    const waits = size === undefined && !(import.meta.env.DEV && format.begin);
    files.push({ format, size: waits ? (await writeFile(article, format)).length : size });
  }
  return files;
}
