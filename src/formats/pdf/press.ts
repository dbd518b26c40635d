/**
 * The threads that print. A thread takes one manuscript at a time, waits at no cost, and is
 * replaced after so many, because the memory of WebAssembly grows and is never given back.
 */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Manuscript, Printed } from './print.ts';
import { loadProgram } from './program.ts';
import type { Answer } from './worker.ts';

interface Limits {
  threads: number;
  /** As many a thread prints before it is replaced. */
  prints: number;
}

/** A thread needs half a gigabyte, and six megabytes more with every report. */
const usual: Limits = { threads: Math.min(availableParallelism(), 4), prints: 30 };

/** As many reports are printed at once. */
export const mostThreads = usual.threads;

interface Thread {
  worker: Worker;
  printed: number;
}

/** @throws what went wrong while it was printed */
export type Press = (manuscript: Manuscript) => Promise<Printed>;

/** @param root the folder of the project */
export function createPress(root: string, limits: Limits = usual): Press {
  const idle: Thread[] = [];
  const waiting: ((thread: Thread | Promise<Thread>) => void)[] = [];
  let threads = 0;
  let program: Promise<WebAssembly.Module> | undefined;

  async function start(): Promise<Thread> {
    threads += 1;
    program ??= loadProgram();
    const file = path.join(root, 'src', 'formats', 'pdf', 'worker.ts');
    return { worker: new Worker(file, { workerData: await program }), printed: 0 };
  }

  function thread(): Thread | Promise<Thread> {
    const free = idle.pop();
    if (free) return free;
    if (threads < limits.threads) return start();
    return new Promise((resolve) => waiting.push(resolve));
  }

  /** Hands a thread on, or a new one in the place of one that is spent. */
  function release(used: Thread, spent: boolean): void {
    if (spent) {
      threads -= 1;
      void used.worker.terminate();
    }
    const next = waiting.shift();
    if (next) next(spent ? start() : used);
    else if (!spent) idle.push(used);
  }

  return async (manuscript) => {
    const taken = await thread();
    let spent = true;
    try {
      const answer = await ask(taken.worker, manuscript);
      taken.printed += 1;
      spent = taken.printed >= limits.prints;
      if ('fault' in answer) throw new Error(answer.fault);
      return answer;
    } finally {
      release(taken, spent);
    }
  };
}

/** A thread keeps the process alive while it prints, and only then. */
async function ask(worker: Worker, manuscript: Manuscript): Promise<Answer> {
  worker.ref();
  try {
    const answered = once(worker, 'message');
    worker.postMessage(manuscript);
    const [answer] = (await answered) as [Answer];
    return answer;
  } finally {
    worker.unref();
  }
}
