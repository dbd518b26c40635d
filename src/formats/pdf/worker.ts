/** The thread in which PDFs are printed, one after another. */
import { parentPort, workerData } from 'node:worker_threads';
import { createPrinter } from './print.ts';
import type { Manuscript, Printed } from './print.ts';

/** What the thread answers. */
export type Answer = Printed | { fault: string };

const printer = createPrinter(workerData as WebAssembly.Module);
// Whoever asks is told.
printer.catch(() => undefined);

parentPort?.on('message', (manuscript: Manuscript) => {
  void answer(manuscript).then((said) => parentPort?.postMessage(said));
});

async function answer(manuscript: Manuscript): Promise<Answer> {
  try {
    return await (
      await printer
    )(manuscript);
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
