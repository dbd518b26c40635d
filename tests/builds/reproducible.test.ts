/** One state of the project gives one site, wherever and whenever it is built; and nothing of the place is in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, makeWorkspace, project } from '../site/workspace.ts';
import type { Workspace } from '../site/workspace.ts';

const content = join(project, 'tests', 'fixtures', 'library');
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

const places: { env: Record<string, string>; workspace?: Workspace; dist: string }[] = [
  { env: { TZ: 'UTC', LANG: 'C.UTF-8' }, dist: '' },
  {
    env: { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', NODE_OPTIONS: `--import=${later}` },
    dist: '',
  },
];

beforeAll(async () => {
  for (const place of places) {
    place.workspace = await makeWorkspace({ content, bare: true });
    const built = await build(place.workspace, {
      SITE_URL: 'https://example.org',
      BASE_PATH: '/some/base/',
      SYNTHETIC_TOKEN: secret,
      ...place.env,
    });
    expect(built.code, built.output).toBe(0);
    place.dist = built.dist;
  }
}, 240_000);

afterAll(async () => {
  for (const { workspace } of places) await workspace?.remove();
});

function filesOf(dist: string): Map<string, Buffer> {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(files.sort().map((file) => [relative(dist, file), readFileSync(file)]));
}

test('two builds, in two folders, at two times, in two languages, are the same to the byte', () => {
  const [one, other] = places.map(({ dist }) => filesOf(dist));
  expect(one?.size).toBeGreaterThan(50);
  expect([...(other?.keys() ?? [])]).toEqual([...(one?.keys() ?? [])]);
  const differing = [...(one ?? [])].flatMap(([name, bytes]) =>
    other?.get(name)?.equals(bytes) ? [] : [name],
  );
  expect(differing).toEqual([]);
});

describe('nothing of the place of the build is in the site:', () => {
  test.each([
    ['the folder', () => places.map(({ workspace }) => workspace?.root ?? '')],
    ['the folder of the tests', () => [project]],
    ['a value of the environment', () => [secret]],
    ['the home folder', () => [`${process.env['HOME'] ?? '/home'}/`]],
    [
      'the name of a source file',
      () => ['src/layouts/', 'src/components/', 'src/scripts/', '.astro?'],
    ],
  ])('%s', (_what, words) => {
    for (const { dist } of places) {
      for (const [name, bytes] of filesOf(dist)) {
        for (const word of words()) {
          expect(bytes.includes(word), `${name} holds ${word}`).toBe(false);
        }
      }
    }
  });

  test('a map of sources, or a file that servers or editors leave', () => {
    const names = places.flatMap(({ dist }) => [...filesOf(dist).keys()]);
    const left = /\.map$|\.ts$|\.astro$|\.mdx$|~$|\.DS_Store|Thumbs\.db/;
    expect(names.filter((name) => left.test(name))).toEqual([]);
  });
});
