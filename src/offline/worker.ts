/**
 * The service worker, which is there only for readers who keep something. Pages come from the site
 * while it can be reached, and else from what is kept. What a page then asks for comes from where
 * the page came from: one of an older build gets no scripts and no index of a newer one.
 */
import { isHashed } from '../hosting/headers.ts';
import { digestOf } from './digest.ts';
import { digestAt, library } from './kept.ts';
import type { Edition, KeptRecord } from './kept.ts';
import { markKept, markMissing } from './kept-page.ts';
import { entryPath, recordFolder } from './lists.ts';
import type { SiteStatus } from './lists.ts';
import { trackOrigins } from './origins.ts';
import { openStore } from './store.ts';
import type { FetchEvent, WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;

/** After so many milliseconds without an answer of the site a kept page is shown. */
const patience = 4000;

const base = new URL(self.registration.scope).pathname;
const store = openStore(base);
const origins = trackOrigins(store);

/** Read once while the worker runs, and again when a page says that it has changed. */
let reading: Promise<KeptRecord | null> | undefined;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => {
  reading = undefined;
  event.waitUntil(tidy());
});
self.addEventListener('fetch', (event) => {
  const { method, mode, cache, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== location.origin || !pathname.startsWith(base)) return;
  // Who asks in this way wants what the site has now.
  if (cache === 'reload' || cache === 'no-store') return;
  const path = pathname.slice(base.length).replace(/(^|\/)index\.html$/, '$1');
  event.respondWith(mode === 'navigate' ? answerPage(event, path) : answerFile(event, path));
});

async function answerPage(event: FetchEvent, path: string): Promise<Response> {
  const record = await readRecord();
  if (!record) return fetch(event.request);
  const { current: edition, former } = record;
  if (former.length > 0) event.waitUntil(tidy());
  const isKept = digestAt(edition, path) !== undefined;
  const answers = [fetch(event.request), ...(isKept ? [pause(patience)] : [])];
  const answer = await Promise.race(answers).catch(() => null);
  if (answer && answer.status < 500) {
    event.waitUntil(learn(event.resultingClientId, path, edition, answer.clone()));
    return answer;
  }
  const { build } = edition;
  const page = (await keptPage(path, edition)) ?? answer ?? (await missingPage(path, edition));
  if (page !== answer) {
    event.waitUntil(origins.remember(event.resultingClientId, { build, fromSite: false }));
  }
  return page;
}

/** Learns from an answer of the site what the page is, and what has become of the reports. */
async function learn(
  window: string,
  path: string,
  edition: Edition,
  answer: Response,
): Promise<void> {
  const digest = digestAt(edition, path);
  if (digest !== undefined && answer.ok) {
    await store.dropNote(`gone/${path}`);
    const isSame = (await digestOf(await answer.arrayBuffer())) === digest;
    if (isSame) await origins.remember(window, { build: edition.build, fromSite: true });
  }
  if (digest !== undefined && (answer.status === 404 || answer.status === 410)) {
    await store.setNote(`gone/${path}`, true);
  }
  const status = await fetch(`${base}offline/status.json`, { cache: 'no-cache' });
  if (status.ok) await store.setNote('status', await status.json());
}

async function keptPage(path: string, edition: Edition): Promise<Response | undefined> {
  const file = await keptFile(path, edition);
  if (!file) return undefined;
  const status = (await store.note<SiteStatus>('status')) ?? null;
  const gone = (await store.note(`gone/${path}`)) !== undefined;
  const html = markKept(await file.text(), { path, edition, status, gone, base });
  return new Response(html, { headers: file.headers });
}

async function missingPage(path: string, edition: Edition): Promise<Response> {
  if (digestAt(edition, `${path}/`)) return Response.redirect(`${base}${path}/`);
  const file = await keptFile('offline/', edition);
  if (!file) return Response.error();
  return new Response(markMissing(await file.text()), { status: 503, headers: file.headers });
}

async function answerFile({ clientId, request }: FetchEvent, path: string): Promise<Response> {
  const record = await readRecord();
  if (!record) return fetch(request);
  const editions = [record.current, ...record.former];
  if (isHashed(path)) {
    const edition = editions.find((one) => digestAt(one, path) !== undefined);
    return (edition && (await keptFile(path, edition))) ?? fetch(request);
  }
  const origin = await origins.of(clientId);
  const edition = editions.find(({ build }) => build === origin?.build);
  if (!edition) return fetch(request);
  if (!origin?.fromSite) return (await keptFile(path, edition)) ?? fetch(request);
  return fetch(request).catch(async (error: unknown) => {
    const kept = await keptFile(path, edition);
    if (kept) return kept;
    throw error;
  });
}

/** What an edition has at a path; the index is told which texts there are, unless all are. */
async function keptFile(path: string, edition: Edition): Promise<Response | undefined> {
  const digest = digestAt(edition, path);
  const file = digest === undefined ? undefined : await store.file(digest);
  if (!file || path !== entryPath || edition.items.some(({ id }) => id === library)) return file;
  const kept = edition.items
    .flatMap(({ files }) => files)
    .filter(([name]) => name.startsWith(recordFolder))
    .map(([name]) => name.replace(/^pagefind\//, ''));
  return Response.json({ ...((await file.json()) as object), kept }, { headers: file.headers });
}

/** Drops former editions of which no page is open any more. */
async function tidy(): Promise<void> {
  await store.alone(async () => {
    reading = undefined;
    const record = await readRecord();
    if (!record) return;
    const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    const open = await origins.tidy(windows.map(({ id }) => id));
    const former = record.former.filter(({ build }) => open.has(build));
    await store.setRecord({ ...record, former });
    await store.sweep({ ...record, former });
    reading = undefined;
  });
}

function readRecord(): Promise<KeptRecord | null> {
  return (reading ??= store.record().catch(() => null));
}

function pause(milliseconds: number): Promise<null> {
  return new Promise((end) => setTimeout(end, milliseconds, null));
}
