/**
 * The site of the made-up reports, which is built once for all tests that look at it or begin with
 * it. Its folder is called by the digest of all that it was made from: a change of the source makes
 * another.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { digestOf } from '../../src/formats/cache.ts';
import { filesOf } from './pages.ts';
import {
  build,
  copyParts,
  copyProject,
  kept,
  makeWorkspace,
  project,
  sources,
} from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** Where it lies, beside what is left of one that was made from something else. */
const shared = join(project, 'tests', '.results', 'made-up-site');

/** Where it is published. */
export const origin = 'https://reports.example';
export const base = '/some/base/';
export const env = { SITE_URL: origin, BASE_PATH: base, DRAFTS: '' };

/** Three reports with every kind of content, the glossary of the project and a term of theirs. */
const library = 'tests/fixtures/library';
const terms = {
  'src/content/glossary/granule.yaml': 'term: granule\ndefinition: A made-up small grain.\n',
};

export interface MadeUpSite {
  /** The folder of the project from which it was built, with the ledgers that the build wrote. */
  root: string;
  /** The folder of the site. */
  dist: string;
  /** Everything the build printed. */
  output: string;
}

/** The site, for those who only look at it. */
export async function madeUpSite(): Promise<MadeUpSite> {
  const root = join(shared, digest());
  mkdirSync(shared, { recursive: true });
  await once(root, () => make(root));
  return { root, dist: join(root, 'dist'), output: readFileSync(join(root, 'output'), 'utf8') };
}

/** A copy of the project that it was built from, with the site in `dist`, to be changed. */
export async function copyMadeUpSite(): Promise<Workspace> {
  const { root } = await madeUpSite();
  return copyProject(root, [...sources, ...kept, 'dist']);
}

/** Builds it aside, with what is still the same of an earlier one, which then goes. */
async function make(root: string): Promise<void> {
  const earlier = readdirSync(shared, { withFileTypes: true }).filter((each) => each.isDirectory());
  const folders = earlier.map(({ name }) => join(shared, name));
  const workspace = await makeWorkspace({ content: join(project, library), files: terms });
  try {
    for (const folder of folders) copyParts(folder, workspace.root, kept);
    // In builds/reproducible.test.ts it comes out the same elsewhere.
    const { code, output } = await build(workspace, { ...env, TZ: 'UTC', LANG: 'C.UTF-8' });
    if (code !== 0) throw new Error(output);
    for (const folder of folders) rmSync(folder, { recursive: true });
    const aside = `${root}.aside`;
    copyParts(workspace.root, aside, [...sources, ...kept, 'dist']);
    writeFileSync(join(aside, 'output'), output);
    renameSync(aside, root);
  } finally {
    await workspace.remove();
  }
}

/** Of all that the site is made from. */
function digest(): string {
  const own = ['tests/site/made-up-site.ts', 'tests/site/workspace.ts', 'package-lock.json'];
  const files = [...sources, ...own, library]
    .map((name) => join(project, name))
    .flatMap((path) =>
      statSync(path).isDirectory() ? filesOf(path).map((file) => join(path, file)) : path,
    );
  const contents = files.flatMap((file) => [file, readFileSync(file)]);
  const whole = digestOf([process.version, ...contents]);
  return whole.toString('hex').slice(0, 16);
}

/** Has something made, unless it is there already or is being made, for which this waits. */
async function once(place: string, makeIt: () => Promise<void>): Promise<void> {
  const lock = `${place}.lock`;
  while (!existsSync(place)) {
    if (!takes(lock)) {
      await setTimeout(100);
      continue;
    }
    try {
      if (!existsSync(place)) await makeIt();
    } finally {
      rmSync(lock);
    }
  }
}

/** Whether this process has the lock now. One whose process is no more is taken away. */
function takes(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isHeld(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function isHeld(lock: string): boolean {
  try {
    return process.kill(Number(readFileSync(lock, 'utf8')), 0);
  } catch {
    return false;
  }
}
