/** Holds a site as it is served against the list of its files. */
import { deployFile } from '../deploy.ts';
import type { Deploy } from '../deploy.ts';
import { checkHost, isPacked } from './check-host.ts';
import { isPlain, wrongHeaders } from './check-headers.ts';
import type { WrongHeader } from './check-headers.ts';
import { ask, fetchFiles } from './fetch-files.ts';
import type { ServedFile } from './fetch-files.ts';

export interface Findings {
  /** The address of the site, with a slash at its end. */
  site: string;
  /** What the server says it is. */
  server: string;
  /** Whether it is a host that sends no headers of the site. */
  plain: boolean;
  /** Whether the list that is served is that of another site. */
  other: boolean;
  files: ServedFile[];
  headers: WrongHeader[];
  /** What is wrong with answers to addresses that are no file. */
  host: string[];
  /** Whether pages are sent packed. */
  packed: boolean;
}

/**
 * @param address where the site is served
 * @param built the list of what was built; without it, that which is served
 * @throws when nothing can be compared: no answer, no list, or another base path
 */
export async function verifySite(address: string, built: Deploy | null): Promise<Findings> {
  const site = siteAddress(address);
  const answer = await ask(site + deployFile);
  if (typeof answer === 'string') throw new Error(`${site} does not answer: ${answer}.`);
  const served = await readList(answer);
  const deploy = built ?? served;
  if (!deploy) {
    throw new Error(`There is no ${deployFile} at ${site}, and no site in dist to compare with.`);
  }
  if (deploy.base !== new URL(site).pathname) {
    throw new Error(
      `The site was built for the base path ${deploy.base}, but ${site} is to be verified. ` +
        'Build it with BASE_PATH as it is published, or give the address as it was built for.',
    );
  }
  const other = served !== null && JSON.stringify(served) !== JSON.stringify(deploy);
  const files = await fetchFiles(site, deploy, other ? served : null);
  const plain = isPlain(files);
  return {
    site,
    server: answer.headers.get('server') ?? '',
    plain,
    other,
    files,
    headers: wrongHeaders(files, deploy.policy, plain),
    host: await checkHost(site, deploy),
    packed: await isPacked(site),
  };
}

/** @throws when it is no address of a site */
function siteAddress(address: string): string {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(`"${address}" is no address. Write it whole, like https://example.org/.`);
  }
  return new URL(`${url.pathname.replace(/\/?$/, '/')}`, url).href;
}

async function readList(answer: Response): Promise<Deploy | null> {
  if (answer.status !== 200) return null;
  try {
    const list = (await answer.json()) as Partial<Deploy> | null;
    return list?.files && list.base !== undefined && list.policy !== undefined
      ? (list as Deploy)
      : null;
  } catch {
    return null;
  }
}
