/** Fetches the files of a site from where it is served, and holds them against what was built. */
import type { Deploy } from '../deploy.ts';
import { sha256 } from '../deploy.ts';

/** How a file is served. */
export interface ServedFile {
  file: string;
  state: 'as built' | 'missing' | 'different' | 'stale';
  /** Of a file that is not as built: what was seen. */
  says?: string;
  /** None where there was no answer. */
  headers: Headers;
}

/** So many files are asked for at a time. */
const atATime = 6;

/**
 * @param site the address of the site, with a slash at its end
 * @param before the list of another site, which is what a stale file may belong to
 */
export async function fetchFiles(
  site: string,
  { files }: Deploy,
  before: Deploy | null,
): Promise<ServedFile[]> {
  const queue = Object.keys(files).entries();
  const served: ServedFile[] = [];
  const work = async (): Promise<void> => {
    for (const [at, file] of queue) {
      const [built, old] = [files[file]?.sha256 ?? '', before?.files[file]?.sha256];
      served[at] = await fetchFile(site, file, built, old);
    }
  };
  await Promise.all(Array.from({ length: atATime }, work));
  return served;
}

async function fetchFile(
  site: string,
  file: string,
  built: string,
  old: string | undefined,
): Promise<ServedFile> {
  const address = addressOf(site, file);
  const answer = await ask(address);
  if (typeof answer === 'string') {
    return { file, state: 'missing', says: answer, headers: new Headers() };
  }
  const { status, headers } = answer;
  if (status !== 200) {
    const to = headers.get('location');
    return { file, state: 'missing', says: `${status}${to ? `, sent on to ${to}` : ''}`, headers };
  }
  const hash = await hashOf(answer);
  if (hash === built) return { file, state: 'as built', headers };
  if (hash === old) return { file, state: 'stale', says: 'that of the site before', headers };
  // Another address leads past caches.
  const fresh = await ask(`${address}?fresh=${built.slice(0, 8)}`);
  if (typeof fresh !== 'string' && (await hashOf(fresh)) === built) {
    return { file, state: 'stale', says: 'an old copy from a cache', headers };
  }
  return { file, state: 'different', says: 'neither the built file nor an older one', headers };
}

/** The address of a file: pages have that of their folder. */
export function addressOf(site: string, file: string): string {
  return new URL(encodeURI(file.replace(/(^|\/)index\.html$/, '$1')), site).href;
}

/** An answer, or what went wrong instead. */
export async function ask(
  address: string,
  headers: Record<string, string> = {},
): Promise<Response | string> {
  try {
    return await fetch(address, {
      headers: { 'Cache-Control': 'no-cache', ...headers },
      redirect: 'manual',
      signal: AbortSignal.timeout(30_000),
    });
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return cause instanceof Error ? cause.message : String(cause);
  }
}

/** The hash of a body as it was before it was packed for the way. */
async function hashOf(answer: Response): Promise<string | null> {
  try {
    return sha256(new Uint8Array(await answer.arrayBuffer()));
  } catch {
    return null;
  }
}
