import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Entry {
  hasInstallScript?: true;
  allowScripts?: Record<string, boolean>;
  version?: string;
  resolved?: string;
  integrity?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const { packages } = read('package-lock.json') as { packages: Record<string, Entry> };
const manifest = read('package.json') as Entry;

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
}

/** Whether a package installed at a path would find another, there or in a folder above. */
function finds(path: string, name: string): boolean {
  if (`${path ? `${path}/` : ''}node_modules/${name}` in packages) return true;
  if (path === '') return false;
  const above = path.lastIndexOf('/node_modules/');
  return finds(above < 0 ? '' : path.slice(0, above), name);
}

describe('the lock file', () => {
  // npm leaves out an optional package that its registry does not carry, and `npm ci` then fails
  // wherever that package is wanted.
  it('has an entry for every package that another asks for, on every platform', () => {
    const missing = Object.entries(packages).flatMap(([path, entry]) =>
      Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
        .filter((name) => !finds(path, name))
        .map((name) => `${name}, for ${path || 'this project'}`),
    );
    expect(missing).toEqual([]);
  });

  it('holds a hash of every package', () => {
    const unhashed = Object.entries(packages).filter(([path, { integrity }]) => path && !integrity);
    expect(unhashed.map(([path]) => path)).toEqual([]);
  });

  it('names no registry to download from', () => {
    const addressed = Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined);
    expect(addressed.map(([path]) => path)).toEqual([]);
  });

  it('has no package that may run code when it is installed', () => {
    const running = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
    const names = running.map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect(manifest.allowScripts).toEqual(Object.fromEntries(names.map((name) => [name, false])));
    expect(readFileSync(new URL('../../.npmrc', import.meta.url), 'utf8')).toMatch(
      /^ignore-scripts=true$/m,
    );
  });

  it('was made from package.json as it stands', () => {
    const { dependencies, devDependencies, optionalDependencies } = packages[''] ?? {};
    expect({ dependencies, devDependencies, optionalDependencies }).toEqual({
      dependencies: manifest.dependencies,
      devDependencies: manifest.devDependencies,
      optionalDependencies: manifest.optionalDependencies,
    });
  });
});

it('package.json asks for exact versions', () => {
  const wanted = Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  });
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
