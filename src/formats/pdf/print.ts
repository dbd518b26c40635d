/** From a manuscript to the finished PDF. */
import { encodePicture } from '../picture.ts';
import { createCompiler } from './compiler.ts';
import { finishPdf } from './finish.ts';
import { printable } from './printable.ts';

/** All that a PDF is made from. */
export interface Manuscript {
  /** The source of the report, as `toTypst` writes it. */
  source: string;
  /** The functions that the source calls, by the name of their file. */
  functions: Readonly<Record<string, string>>;
  /** The address of the report's page, where it is known. */
  url: string | undefined;
  /** A BCP 47 tag. */
  language: string;
  /** The pictures as their authors saved them, by the name under which the source knows them. */
  pictures: Readonly<Record<string, Uint8Array>>;
}

export interface Printed {
  pdf: Uint8Array;
  /** Signs that no font has; the PDF has their numbers in their places. */
  missing: string[];
}

export type Printer = (manuscript: Manuscript) => Promise<Printed>;

/**
 * @returns makes a PDF; of the same manuscript always the same. Its memory grows with every one.
 */
export async function createPrinter(program: WebAssembly.Module): Promise<Printer> {
  const compiler = await createCompiler(program);
  return async ({ source, functions, url, language, pictures }) => {
    const { text, missing } = printable(source, compiler.has);
    const encoded: Record<string, Uint8Array> = {};
    for (const [name, bytes] of Object.entries(pictures)) {
      encoded[name] = await encodePicture(bytes);
    }
    const { pdf, places } = compiler.compile({
      sources: { 'main.typ': text, ...functions },
      inputs: url === undefined ? {} : { web: url },
      pictures: encoded,
    });
    return { pdf: await finishPdf(pdf, places, language), missing };
  };
}
