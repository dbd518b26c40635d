/** One state of the project gives one site, wherever and whenever it is built; and nothing of the place is in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { env, madeUpSite } from '../site/made-up-site.ts';
import { build, copyProject, project } from '../site/workspace.ts';
import type { Workspace } from '../site/workspace.ts';

const secret = 'synthetic-secret-of-the-environment';

/** What the clock says is more than a year later in the second build. */
const later = `data:text/javascript,${encodeURIComponent(`
  const RealDate = Date;
  const shift = 400 * 86_400_000;
  globalThis.Date = class extends RealDate {
    constructor(...given) { given.length > 0 ? super(...given) : super(RealDate.now() + shift); }
    static now() { return RealDate.now() + shift; }
  };
`)}`;

let workspace: Workspace;
/** The folders of the two sites. */
let sites: string[] = [];

beforeAll(async () => {
  const { root, dist } = await madeUpSite();
  // As a clone, which has the ledgers that the first build wrote and nothing else of what it made.
  workspace = await copyProject(root);
  const built = await build(workspace, {
    ...env,
    CI: 'true',
    TZ: 'Pacific/Auckland',
    LANG: 'tr_TR.UTF-8',
    NODE_OPTIONS: `--import=${later}`,
    SYNTHETIC_TOKEN: secret,
  });
  expect(built.code, built.output).toBe(0);
  sites = [dist, built.dist];
});

afterAll(() => workspace.remove());

function filesOf(dist: string): Map<string, Buffer> {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(files.sort().map((file) => [relative(dist, file), readFileSync(file)]));
}

test('two builds, by an author and from a clone, at two times, in two languages, are the same to the byte', () => {
  const [one, other] = sites.map(filesOf);
  expect(one?.size).toBeGreaterThan(50);
  expect([...(other?.keys() ?? [])]).toEqual([...(one?.keys() ?? [])]);
  const differing = [...(one ?? [])].flatMap(([name, bytes]) =>
    other?.get(name)?.equals(bytes) ? [] : [name],
  );
  expect(differing).toEqual([]);
});

describe('nothing of the place of the build is in the site:', () => {
  test.each([
    ['the folder', () => [workspace.root, join(tmpdir(), 'casebook-site-')]],
    ['the folder of the tests', () => [project]],
    ['a value of the environment', () => [secret]],
    ['the home folder', () => [`${process.env['HOME'] ?? '/home'}/`]],
    [
      'the name of a source file',
      () => ['src/layouts/', 'src/components/', 'src/scripts/', '.astro?'],
    ],
  ])('%s', (_what, words) => {
    for (const site of sites) {
      for (const [name, bytes] of filesOf(site)) {
        for (const word of words()) {
          expect(bytes.includes(word), `${name} holds ${word}`).toBe(false);
        }
      }
    }
  });

  test('a map of sources, or a file that servers or editors leave', () => {
    const names = sites.flatMap((site) => [...filesOf(site).keys()]);
    const left = /\.map$|\.ts$|\.astro$|\.mdx$|~$|\.DS_Store|Thumbs\.db/;
    expect(names.filter((name) => left.test(name))).toEqual([]);
  });
});
