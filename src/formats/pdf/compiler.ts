/** Typst as WebAssembly, with its fonts. */
import startProgram, {
  TypstCompilerBuilder,
  TypstFontResolverBuilder,
} from '@myriaddreamin/typst-ts-web-compiler';
import type { TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler';
import { fontNames, readFont } from '../fonts.ts';

/** What a document is compiled from. */
export interface Sources {
  /** The sources by name; `main.typ` is the document. */
  sources: Readonly<Record<string, string>>;
  /** What the document finds in `sys.inputs`. */
  inputs: Readonly<Record<string, string>>;
  /** The pictures by name. */
  pictures: Readonly<Record<string, Uint8Array>>;
}

/** A place of the document that has a name. */
export interface Place {
  name: string;
  /** Counted from 1. */
  page: number;
  /** How far below the top of the page, in points. */
  y: number;
}

export interface Compiler {
  /** Whether a font has a sign. */
  has: (codePoint: number) => boolean;
  /** @throws where Typst finds a fault, which it tells with its place in the source */
  compile: (sources: Sources) => { pdf: Uint8Array; places: Place[] };
}

/** Kinds of documents, artifacts and tellings of faults, as the program numbers them. */
const paged = 0;
const pdfFormat = 1;
const fullFaults = 3;

/** In bytes; enough for the reports that a thread prints, at some six megabytes each. */
const memoryOfAThread = 200e6;

interface Outcome {
  hasError?: boolean;
  diagnostics?: { path: string; range: string; message: string }[];
}

export async function createCompiler(program: WebAssembly.Module): Promise<Compiler> {
  await startProgram({ module_or_path: program });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  const known = new Set<number>();
  const fontReader = new TypstFontResolverBuilder();
  for (const font of fontNames.map(readFont)) {
    await builder.add_raw_font(font);
    const { info } = fontReader.get_font_info(font) as { info: { coverage: number[] }[] };
    for (const { coverage } of info) addCovered(coverage, known);
  }
  const typst = await builder.build();
  claimMemory(typst);
  return {
    has: (codePoint) => known.has(codePoint),
    compile: (sources) => compile(typst, sources),
  };
}

/**
 * Has the program claim its memory in one piece, which it keeps for what comes. Each small piece
 * more would be a new buffer to V8, which collects garbage then: four times a report, and dearer
 * than the report.
 */
function claimMemory(typst: TypstCompiler): void {
  typst.map_shadow('/memory', new Uint8Array(memoryOfAThread));
  typst.reset_shadow();
}

/** Coverage is told in runs: so many code points not covered, so many covered, and so on. */
function addCovered(coverage: readonly number[], known: Set<number>): void {
  let next = 0;
  for (const [index, length] of coverage.entries()) {
    if (index % 2 === 1) for (let at = 0; at < length; at += 1) known.add(next + at);
    next += length;
  }
}

function compile(
  typst: TypstCompiler,
  { sources, inputs, pictures }: Sources,
): { pdf: Uint8Array; places: Place[] } {
  typst.reset_shadow();
  for (const [name, source] of Object.entries(sources)) typst.add_source(`/${name}`, source);
  for (const [name, bytes] of Object.entries(pictures)) typst.map_shadow(`/${name}`, bytes);
  const world = typst.snapshot('/', '/main.typ', Object.entries(inputs));
  try {
    refuseFaults(world.compile(paged, fullFaults) as Outcome);
    const { result, ...outcome } = world.get_artifact(pdfFormat, fullFaults) as Outcome & {
      result?: Uint8Array;
    };
    refuseFaults(outcome);
    if (!result) throw new Error('Typst made no PDF and told no fault.');
    const [places = []] = JSON.parse(world.query(paged, '<places>', 'value')) as [
      [string, number, number][]?,
    ];
    return { pdf: result, places: places.map(([name, page, y]) => ({ name, page, y })) };
  } finally {
    world.free();
  }
}

function refuseFaults({ hasError, diagnostics = [] }: Outcome): void {
  if (!hasError) return;
  const faults = diagnostics.map(
    ({ path: file, range, message }) => `${file} ${range}: ${message}`,
  );
  throw new Error(`Typst found faults: ${faults.join('; ')}`);
}
