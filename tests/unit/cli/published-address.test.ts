import { describe, expect, it } from 'vitest';
import { publishedAddress } from '../../../src/cli/published-address.ts';

const read = (SITE_URL?: string, BASE_PATH?: string): unknown =>
  publishedAddress({
    ...(SITE_URL === undefined ? {} : { SITE_URL }),
    ...(BASE_PATH === undefined ? {} : { BASE_PATH }),
  });

describe('the address of the site', () => {
  it.each([
    ['https://example.org', 'https://example.org'],
    ['https://example.org/', 'https://example.org'],
    ['  https://example.org\n', 'https://example.org'],
    ['HTTPS://Example.ORG', 'https://example.org'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['https://example.org:443', 'https://example.org'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
  ])('%j is read as %s', (given, site) => {
    expect(read(given)).toEqual({ site, base: '/' });
  });

  it.each([[undefined], [''], ['  ']])('may be left out: %j', (given) => {
    expect(read(given)).toEqual({ site: undefined, base: '/' });
  });

  it.each([
    'example.org',
    'example.org:8080',
    '//example.org',
    'https://',
    'https://example.org/path',
    'https://example.org/path/',
    'https://example.org/?a',
    'https://example.org/#a',
    'https://name:secret@example.org',
    'ftp://example.org',
    'javascript:alert(1)',
    'file:///site',
  ])('%s is refused, with what to write', (given) => {
    expect(() => read(given)).toThrow(`SITE_URL is "${given}"`);
    expect(() => read(given)).toThrow('like https://example.org; a path goes into BASE_PATH');
  });
});

describe('the path of the site', () => {
  it.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['//', '/'],
    ['base', '/base/'],
    ['/base', '/base/'],
    ['base/', '/base/'],
    ['/base/', '/base/'],
    ['/some/base/', '/some/base/'],
    ['//some///base//', '/some/base/'],
    ['/~one/a.b_c-d', '/~one/a.b_c-d/'],
  ])('%j is read as %s', (given, base) => {
    expect(read(undefined, given)).toEqual({ site: undefined, base });
  });

  it.each([
    '.',
    '..',
    '/a/../b/',
    '/./',
    '/a b/',
    '/a?b/',
    '/a#b/',
    '/ä/',
    '/a%20b/',
    '\\a',
    'https://example.org',
  ])('%s is refused, with what to write', (given) => {
    expect(() => read(undefined, given)).toThrow(`BASE_PATH is "${given}"`);
    expect(() => read(undefined, given)).toThrow('a path like /some/base/');
  });
});
