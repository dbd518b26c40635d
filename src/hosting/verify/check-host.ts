/** What a host does beside sending files. */
import type { Deploy } from '../deploy.ts';
import { sha256 } from '../deploy.ts';
import { addressOf, ask } from './fetch-files.ts';

/** What a host does with addresses that are no file: what is wrong of it, if anything. */
export async function checkHost(site: string, { files }: Deploy): Promise<string[]> {
  const faults = await Promise.all([
    checkMissing(site, files['404.html']?.sha256),
    checkFolder(site, files),
  ]);
  return faults.filter((fault) => fault !== null);
}

/** Whether pages are sent packed. */
export async function isPacked(site: string): Promise<boolean> {
  const answers = await Promise.all(
    ['br', 'gzip'].map((accepted) => ask(site, { 'Accept-Encoding': accepted })),
  );
  return answers.some(
    (answer) => typeof answer !== 'string' && answer.headers.has('content-encoding'),
  );
}

async function checkMissing(site: string, hash: string | undefined): Promise<string | null> {
  const answer = await ask(new URL('there-is-no-such-page/', site).href);
  if (typeof answer === 'string') return `An address without a page: ${answer}.`;
  if (answer.status !== 404) {
    return `An address without a page is answered with status ${answer.status}, not 404.`;
  }
  const same = sha256(new Uint8Array(await answer.arrayBuffer())) === hash;
  return same ? null : 'What is not found is not 404.html.';
}

async function checkFolder(site: string, files: Deploy['files']): Promise<string | null> {
  const page = Object.keys(files).find((file) => /.\/index\.html$/.test(file));
  if (page === undefined) return null;
  const address = addressOf(site, page);
  const without = address.replace(/\/$/, '');
  const answer = await ask(without);
  if (typeof answer === 'string') return `${without}: ${answer}.`;
  const location = answer.headers.get('location');
  const to = location === null ? undefined : URL.parse(location, without)?.href;
  if (answer.status >= 300 && answer.status < 400 && to === address) return null;
  return `${without} should be sent on to ${address}; it is answered with status ${answer.status}${to ? ` and sent on to ${to}` : ''}.`;
}
