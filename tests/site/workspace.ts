/** Copies of the project in which a test changes what it likes and builds the site. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export { serveSite } from '../../src/hosting/serve.ts';
export type { Served } from '../../src/hosting/serve.ts';

/** The project that the tests belong to. */
export const project = fileURLToPath(new URL('../..', import.meta.url));

/** The site built from the project as it stands, which `npm test` makes before the site tests. */
export const dist = join(project, 'dist');

/** What a site is made from. */
export const sources = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** What builds keep for the next, by the digest of all that it was made from. */
export const kept = ['pdf', 'cards'].map((kind) => join('node_modules', '.astro', kind));

export interface Workspace {
  /** The folder of the copy. */
  root: string;
  /** Deletes the copy. */
  remove(): Promise<void>;
}

export interface WorkspaceOptions {
  /** A folder whose files become `src/content/…`; the sample's reports are then left out. */
  content?: string | undefined;
  /** The text of `src/site.config.ts`. */
  siteConfig?: string | undefined;
  /** Files to write, by their path in the project. */
  files?: Record<string, string> | undefined;
}

/** Copies the project into a fresh folder of the system's temporary folder. */
export async function makeWorkspace(options: WorkspaceOptions = {}): Promise<Workspace> {
  const workspace = await copyProject(project, [...sources, ...kept]);
  const { root } = workspace;
  if (options.content !== undefined) {
    await rm(join(root, 'src', 'content', 'reports'), { recursive: true, force: true });
    cpSync(options.content, join(root, 'src', 'content'), { recursive: true });
  }
  const files = { ...options.files };
  if (options.siteConfig !== undefined) files['src/site.config.ts'] = options.siteConfig;
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return workspace;
}

/** Copies a project, or a copy of it: its sources, or what is named and there. */
export async function copyProject(from: string, names = sources): Promise<Workspace> {
  const root = await mkdtemp(join(await realpath(tmpdir()), 'casebook-site-'));
  copyParts(from, root, names);
  await linkModules(join(project, 'node_modules'), join(root, 'node_modules'));
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}

/** Copies what is named and there. */
export function copyParts(from: string, to: string, names: string[]): void {
  for (const name of names.filter((each) => existsSync(join(from, each)))) {
    cpSync(join(from, name), join(to, name), { recursive: true });
  }
}

/** What came of a build. */
export interface Built {
  /** The exit code: 0 when the site was built. */
  code: number | null;
  /** Everything the build printed. */
  output: string;
  /** The folder of the built site. */
  dist: string;
}

/** Builds the site of a workspace as `npm run build` would. */
export function build(workspace: Workspace, env: Record<string, string> = {}): Promise<Built> {
  return new Promise((resolve, reject) => {
    const run = join(workspace.root, 'src', 'cli', 'run.mjs');
    const child = spawn(process.execPath, [run, 'build'], {
      cwd: workspace.root,
      env: { ...ownEnvironment(), NODE_COMPILE_CACHE: compiled, NO_COLOR: '1', ...env },
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output, dist: join(workspace.root, 'dist') }));
  });
}

/**
 * The environment without what Vitest sets for itself, which a build would take for its own, and as
 * on the machine of someone who writes.
 */
export function ownEnvironment(): NodeJS.ProcessEnv {
  const vitest = /^(VITEST.*|CI|TEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|FORCE_TTY|FORCE_COLOR)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !vitest.test(name)));
}

/** Packages are the same in every copy, and so is what Node made of them. */
const compiled = join(project, 'node_modules', '.cache', 'node');

/**
 * Links every package by itself: Astro and Vite keep their caches in `node_modules`, and builds
 * that shared them would read each other's content.
 */
async function linkModules(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) {
    if (!name.startsWith('.')) await symlink(join(from, name), join(to, name), 'junction');
  }
}
