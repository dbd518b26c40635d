/** The list of a site's files, by which a publisher can tell what is served. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Its name in the site. */
export const deployFile = 'deploy.json';

export interface DeployedFile {
  sha256: string;
  /** In bytes. */
  size: number;
  /** It belongs to the site before this one, and stays until the next. */
  kept?: true;
}

export interface Deploy {
  /** The path under which the site lies, with a slash at both ends. */
  base: string;
  /** The content policy that a server sends. */
  policy: string;
  /** By their paths in the site, in the order of these. */
  files: Readonly<Record<string, DeployedFile>>;
}

/** The list in a folder, or null where there is none. */
export function readDeploy(folder: string): Deploy | null {
  const file = path.join(folder, deployFile);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Deploy) : null;
}

/** The list as a file, one line per file. */
export function formatDeploy({ files, ...about }: Deploy): string {
  const lines = Object.entries(files).map(
    ([name, file]) => `    ${JSON.stringify(name)}: ${JSON.stringify(file)}`,
  );
  const head = Object.entries(about).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},`,
  );
  return `{\n${head.join('\n')}\n  "files": {\n${lines.join(',\n')}\n  }\n}\n`;
}

/**
 * The files of a folder that visitors are served, by their paths in it, in order: not those that
 * tell a host something, whose names begin with a dot or a low line, nor the packed ones.
 */
export function servedFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => !/^(?:\.|_headers$|_redirects$)|\.(?:br|gz)$/.test(file))
    .filter((file) => file !== deployFile)
    .sort();
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
