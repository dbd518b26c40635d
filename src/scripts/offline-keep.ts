/** Keeps parts of the site on the device, and lets go of them. Nothing of this runs unasked. */
import worker from '../offline/worker.ts?worker&url';
import { digestOf } from '../offline/digest.ts';
import { bytesOf, common } from '../offline/kept.ts';
import type { Edition, KeptRecord } from '../offline/kept.ts';
import type { ListedFile } from '../offline/lists.ts';
import { base, KeepError, planKeeping, readKept, store } from './offline-plan.ts';

/** Browsers that check what becomes code (trusted types) take the address from a policy only. */
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
const policy = trustedTypes?.createPolicy('worker', { createScriptURL: () => worker });

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: () => string },
  ): { createScriptURL(text: string): string };
}

/** Of so many files at once the contents are fetched. */
const together = 6;

/** Is told how many bytes have been fetched, and of how many. */
type Progress = (bytes: number, all: number) => void;

/**
 * Keeps what `planKeeping` plans: fetches what is missing, and only then lets the new edition take
 * the place of the last, which stays whole if anything fails.
 *
 * @throws KeepError
 */
export async function keep(
  wanted: string | undefined,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const done = await store.alone(async () => {
    const { edition, missing } = await planKeeping(wanted);
    // What was fetched before a failure need not be fetched again.
    await fetchAll(missing, progress, signal);
    await register();
    const record = await readKept();
    await store.setRecord({
      current: edition,
      former: record ? formerAfter(record, edition) : [],
    });
    // Storage that the browser does not clear by itself, if it agrees; it works without.
    const { storage } = navigator as { storage?: StorageManager };
    storage?.persist().catch(() => undefined);
  });
  if (!done) throw new KeepError('busy');
  await tellWorker();
}

/** Lets go of one item, or of everything with the last. */
export async function remove(id: string): Promise<void> {
  const record = await readKept();
  if (!record) return;
  const items = record.current.items.filter((item) => item.id !== id);
  if (items.every((item) => item.id === common)) return removeAll();
  const done = await store.alone(() =>
    store.setRecord({ ...record, current: { ...record.current, items } }),
  );
  if (!done) throw new KeepError('busy');
  await tellWorker();
}

/** Leaves no trace on the device: no file, no record, no worker. */
export async function removeAll(): Promise<void> {
  if (!(await store.alone(letGo))) throw new KeepError('busy');
  await tellWorker();
}

async function letGo(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(base);
  await registration?.unregister();
  await store.clear();
}

/** Editions of the same build differ in what they have, and in nothing that they both have. */
function formerAfter({ current, former }: KeptRecord, { build }: Edition): Edition[] {
  return [current, ...former].filter((one) => one.build !== build);
}

async function register(): Promise<void> {
  try {
    await navigator.serviceWorker.register(policy?.createScriptURL(worker) ?? worker, {
      scope: base,
      updateViaCache: 'none',
    });
    await navigator.serviceWorker.ready;
  } catch (error) {
    throw new KeepError(navigator.onLine ? 'refused' : 'unreachable', error);
  }
}

/** It reads the record again, and drops what is not used. */
async function tellWorker(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(base);
  (registration?.active ?? navigator.serviceWorker.controller)?.postMessage('changed');
}

async function fetchAll(
  files: readonly ListedFile[],
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const rest = [...files];
  const all = bytesOf(files);
  let bytes = 0;
  const failures: unknown[] = [];
  const failing = new AbortController();
  const either = AbortSignal.any([signal, failing.signal]);
  const fetchOn = async (): Promise<void> => {
    for (let file = rest.shift(); file; file = rest.shift()) {
      await fetchFile(file, either);
      progress((bytes += file[2]), all);
    }
  };
  // When one fails the others are stopped, and nothing is written any more.
  const end = (error: unknown): void => {
    failures.push(error);
    rest.length = 0;
    failing.abort();
  };
  await Promise.all(Array.from({ length: together }, () => fetchOn().catch(end)));
  const [failure] = failures;
  if (failure instanceof Error) throw failure;
}

/** Keeps a file if it is the one that was listed, and not one of another build. */
async function fetchFile([path, digest]: ListedFile, signal: AbortSignal): Promise<void> {
  let response: Response;
  let content: ArrayBuffer;
  try {
    response = await fetch(base + path, { cache: 'reload', signal });
    content = await response.arrayBuffer();
  } catch (error) {
    throw new KeepError(signal.aborted ? 'stopped' : 'unreachable', error);
  }
  if (response.status >= 500) throw new KeepError('unreachable');
  if ((await digestOf(content)) !== digest) throw new KeepError('changed');
  const headers = new Headers(response.headers);
  // These speak of how it was sent.
  for (const name of ['Content-Encoding', 'Content-Length', 'Vary']) headers.delete(name);
  await store.setFile(digest, new Response(content, { headers })).catch((error: unknown) => {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    throw new KeepError(isFull ? 'full' : 'refused', error);
  });
}
