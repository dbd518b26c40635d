/** A report as a PDF, made by Typst in the background and kept for the next build. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../../model/article.ts';
import type { Surroundings } from '../index.ts';
import { digestOf, openCache } from '../cache.ts';
import type { Cache } from '../cache.ts';
import { pictureFile } from './nodes.ts';
import { createPress, mostThreads } from './press.ts';
import type { Press } from './press.ts';
import type { Manuscript, Printed } from './print.ts';
import { codeOf } from './printable.ts';
import { functionsFile, toTypst } from './source.ts';

/** What makes and keeps the PDFs of a project. */
interface Workshop {
  press: Press;
  cache: Cache;
  /** Of the code that prints, and of the versions of what it uses. */
  code: Buffer;
}

interface Order extends Printed {
  /** Whether it need not be printed again. */
  kept: boolean;
}

let workshop: Workshop | undefined;

/** What is being made, by the id of the report. */
const orders = new Map<string, Promise<Order>>();

/**
 * Gives the same bytes for the same article. What was printed before from the same source,
 * pictures, fonts and code is not printed again.
 *
 * @throws where it cannot be made, naming the report
 */
export async function toPdf(article: Article, around: Surroundings): Promise<Uint8Array> {
  const { pdf, missing } = await order(article, around);
  if (missing.length > 0) {
    const signs = missing.map((sign) => `${sign} (${codeOf(sign)})`).join(', ');
    console.warn(
      `The PDF of the report "${article.id}" shows numbers in place of signs that none of its fonts has: ${signs}. src/formats/fonts.ts says how to add a font.`,
    );
  }
  return pdf;
}

/**
 * Makes the PDFs of many reports on every processor while other things are done, in the order in
 * which they will be asked for. What fails here is told when it is asked for.
 */
export function printAhead(
  articles: readonly Article[],
  aroundOf: (article: Article) => Surroundings,
): void {
  const queue = articles.values();
  const work = async (): Promise<void> => {
    for (const article of queue) {
      const { kept } = await order(article, aroundOf(article));
      // It would all be printed twice.
      if (!kept) return;
    }
  };
  for (let thread = 0; thread < mostThreads; thread += 1) work().catch(() => undefined);
}

function order(article: Article, around: Surroundings): Promise<Order> {
  const { id } = article;
  const begun = orders.get(id);
  if (begun) return begun;
  const made = make(article, around)
    .catch((cause: unknown) => {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`The PDF of the report "${id}" could not be made: ${reason}`, { cause });
    })
    .finally(() => orders.delete(id));
  orders.set(id, made);
  return made;
}

async function make(article: Article, around: Surroundings): Promise<Order> {
  workshop ??= openWorkshop(around.root);
  const { press, cache, code } = workshop;
  const manuscript = await manuscriptOf(article, around);
  const { pictures, ...words } = manuscript;
  const madeFrom = digestOf([code, JSON.stringify(words), ...Object.values(pictures)]);
  const name = `${article.id}.pdf`;
  const before = await cache.read(name, madeFrom);
  if (before) return { ...unpack(before), kept: true };
  const printed = await press(manuscript);
  return { ...printed, kept: await cache.keep(name, madeFrom, pack(printed)) };
}

const countLength = 4;

/** The signs that no font has, after the number of their bytes; and the PDF. */
function pack({ pdf, missing }: Printed): Buffer {
  const signs = Buffer.from(missing.join(''));
  const count = Buffer.alloc(countLength);
  count.writeUInt32LE(signs.length);
  return Buffer.concat([count, signs, pdf]);
}

function unpack(bytes: Buffer): Printed {
  const start = countLength + bytes.readUInt32LE();
  return { missing: [...bytes.toString('utf8', countLength, start)], pdf: bytes.subarray(start) };
}

/** Everything from which the PDF of a report is printed. */
export async function manuscriptOf(article: Article, around: Surroundings): Promise<Manuscript> {
  const pictures: Record<string, Uint8Array> = {};
  for (const figure of article.figures) {
    if (figure.image) pictures[pictureFile(figure)] = await around.pictureBytes(figure.image.file);
  }
  const functions = readFileSync(path.join(ownFolder(around.root), functionsFile), 'utf8');
  return {
    source: toTypst(article, around),
    functions: { [functionsFile]: functions },
    url: around.url,
    language: article.meta.language,
    pictures,
  };
}

function openWorkshop(root: string): Workshop {
  const own = ownFolder(root);
  const files = [
    ...readdirSync(own).map((name) => path.join(own, name)),
    path.join(own, '..', 'picture.ts'),
    path.join(own, '..', 'fonts.ts'),
    path.join(root, 'package.json'),
  ];
  return {
    press: createPress(root),
    cache: openCache(root, 'pdf'),
    code: digestOf(files.sort().map((file) => readFileSync(file))),
  };
}

function ownFolder(root: string): string {
  return path.join(root, 'src', 'formats', 'pdf');
}
