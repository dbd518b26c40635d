/** What is done to a built site before it takes the place of the last. */
import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deployFile, formatDeploy, readDeploy, servedFiles, sha256 } from './deploy.ts';
import type { Deploy, DeployedFile } from './deploy.ts';
import { formatHeadersFile } from './headers-file.ts';
import { keepLast } from './keep-last.ts';
import { isText } from './media-types.ts';
import { effortFor, packFile, packings, readPacked } from './pack.ts';
import { headerPolicy, policyOf } from './policy.ts';

/**
 * Gives a site what hosts and publishers need beside its pages: the files of the last site that are
 * still asked for, `_headers`, packed files, and the list by which what is served can be verified.
 *
 * @param folder the site
 * @param last the folder of the last site, which may not exist
 * @param base the path under which the site lies, with a slash at both ends
 * @throws when the pages have no content policy
 */
export async function finishSite(folder: string, last: string, base: string): Promise<void> {
  const kept = keepLast(last, folder);
  const page = policyIn(folder);
  if (page === undefined) throw new Error('The pages have no content policy.');
  const deploy: Deploy = {
    base,
    policy: headerPolicy(page, policyIn(last)),
    files: Object.fromEntries(
      servedFiles(folder).map((file) => [file, describe(folder, file, kept.has(file))]),
    ),
  };
  writeFileSync(path.join(folder, '_headers'), formatHeadersFile(base, deploy.policy));
  await packFiles(folder, deploy, last, readDeploy(last));
  writeFileSync(path.join(folder, deployFile), formatDeploy(deploy));
}

/** The policy that the pages of a site have; undefined where there is no site. */
function policyIn(folder: string): string | undefined {
  const page = path.join(folder, '404.html');
  return (existsSync(page) && policyOf(readFileSync(page, 'utf8'))) || undefined;
}

function describe(folder: string, file: string, kept: boolean): DeployedFile {
  const bytes = readFileSync(path.join(folder, file));
  return { sha256: sha256(bytes), size: bytes.length, ...(kept && { kept }) };
}

/**
 * Packs every text. What the last site has packed of the same is taken from there; and a file that
 * has not changed keeps its time, by which servers tell that who has it need not fetch it again.
 */
async function packFiles(
  folder: string,
  { files }: Deploy,
  last: string,
  before: Deploy | null,
): Promise<void> {
  const effort = effortFor(textIn(files));
  const usable = before !== null && effortFor(textIn(before.files)) === effort;
  await forEach(Object.entries(files), async ([file, { sha256: hash }]) => {
    const written = [path.join(folder, file)];
    const same = before?.files[file]?.sha256 === hash ? path.join(last, file) : null;
    for (const packing of isText(file) ? packings : []) {
      const from = usable && same !== null ? `${same}.${packing}` : null;
      const packed =
        (from && readPacked(from, packing, hash)) ??
        (await packFile(readFileSync(path.join(folder, file)), packing, effort));
      if (packed === null) continue;
      const to = path.join(folder, `${file}.${packing}`);
      writeFileSync(to, packed);
      written.push(to);
    }
    if (same === null) return;
    const { atime, mtime } = statSync(same);
    for (const each of written) utimesSync(each, atime, mtime);
  });
}

/** How many bytes of text a site has. */
function textIn(files: Deploy['files']): number {
  return Object.entries(files).reduce(
    (sum, [file, { size }]) => sum + (isText(file) ? size : 0),
    0,
  );
}

/** Does something with each, with four at a time: as many as Node packs side by side. */
async function forEach<Item>(items: Item[], act: (item: Item) => Promise<void>): Promise<void> {
  const queue = items.values();
  const work = async (): Promise<void> => {
    for (const item of queue) await act(item);
  };
  await Promise.all(Array.from({ length: 4 }, work));
}
