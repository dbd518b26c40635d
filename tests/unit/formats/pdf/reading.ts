/** PDFs as a program that is not ours reads them: pdf.js. */
import { getDocumentProxy } from 'unpdf';
import { createPrinter } from '../../../../src/formats/pdf/print.ts';
import type { Printed } from '../../../../src/formats/pdf/print.ts';
import { loadProgram } from '../../../../src/formats/pdf/program.ts';
import { manuscriptOf } from '../../../../src/formats/pdf/to-pdf.ts';
import type { Article } from '../../../../src/model/article.ts';
import { around } from '../articles.ts';

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

const printer = loadProgram().then(createPrinter);

/** Prints in this thread. */
export async function print(article: Article, surroundings = around()): Promise<Printed> {
  return (await printer)(await manuscriptOf(article, surroundings));
}

export async function openPdf(pdf: Uint8Array): Promise<PdfDocument> {
  // It takes away the bytes that it is given.
  return getDocumentProxy(new Uint8Array(pdf));
}

export async function pagesOf(document: PdfDocument): Promise<PdfPage[]> {
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  return Promise.all(numbers.map((number) => document.getPage(number)));
}

export interface Piece {
  text: string;
  /** Whether it is no part of the content (ISO 32000-1, 14.8.2.2): a running head, a band. */
  isArtifact: boolean;
  left: number;
  right: number;
}

/** The pieces of text on a page, in the order of the file. */
export async function piecesOf(page: PdfPage): Promise<Piece[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const open: boolean[] = [];
  const pieces: Piece[] = [];
  for (const item of items) {
    if ('str' in item) {
      const left = Number(item.transform[4]);
      pieces.push({
        text: item.str,
        isArtifact: open.includes(true),
        left,
        right: left + item.width,
      });
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push((item as { tag?: string }).tag === 'Artifact');
  }
  return pieces;
}

/** All that a document says, without white space; lines end where the page is full. */
export async function wordsOf(document: PdfDocument): Promise<string> {
  const pieces = (await Promise.all((await pagesOf(document)).map(piecesOf))).flat();
  return solid(
    pieces
      .filter(({ isArtifact }) => !isArtifact)
      .map(({ text }) => text)
      .join(''),
  );
}

/** Words without white space, and without what shows nothing. */
export function solid(words: string): string {
  return words.normalize('NFKC').replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '');
}

interface StructNode {
  role?: string;
  alt?: string;
  children?: StructNode[];
}

/** Every tag of a document. */
export async function tagsOf(document: PdfDocument): Promise<{ role: string; alt?: string }[]> {
  const trees = await Promise.all((await pagesOf(document)).map((page) => page.getStructTree()));
  const walk = (node: StructNode): StructNode[] => [node, ...(node.children ?? []).flatMap(walk)];
  return trees.flatMap((tree) => walk(tree as StructNode)).filter(isTag);
}

function isTag(node: StructNode): node is { role: string; alt?: string } {
  return node.role !== undefined;
}

export interface PdfLink {
  page: number;
  /** The address on the web. */
  url?: string;
  /** The page and the height to which it leads. */
  dest?: [{ num: number }, { name: string }, number, number, number];
  rect: [number, number, number, number];
}

export async function linksOf(document: PdfDocument): Promise<PdfLink[]> {
  const lists = (await pagesOf(document)).map(async (page) =>
    ((await page.getAnnotations()) as PdfLink[]).map((link) => ({
      ...link,
      page: page.pageNumber,
    })),
  );
  return (await Promise.all(lists)).flat();
}
