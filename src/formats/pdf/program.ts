import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** Typst as WebAssembly, compiled for this machine. Threads can share it: none compiles it again. */
export async function loadProgram(): Promise<WebAssembly.Module> {
  const { resolve } = createRequire(import.meta.url);
  const bytes = await readFile(resolve('@myriaddreamin/typst-ts-web-compiler/wasm'));
  return WebAssembly.compile(new Uint8Array(bytes));
}
