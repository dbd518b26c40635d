import { expect, test } from 'vitest';
import { isInstalled } from './support/run-server.ts';
import { measureLoad, readWrk } from './support/measure-load.ts';
import { ownSite } from './support/sites.ts';

test.skipIf(!isInstalled('nginx') || !isInstalled('wrk'))(
  'nginx with the shipped configuration answers as fast as it can without an error',
  async () => {
    const { page, all, bare } = await measureLoad(ownSite(), 2);
    expect([page.errors, all.errors, bare.errors]).toEqual([0, 0, 0]);
  },
);

test('what wrk prints is read, errors included', () => {
  const text = `
  Latency Distribution
     50%    1.20ms
     99%    1.50s
  Socket errors: connect 1, read 2, write 0, timeout 3
  Non-2xx or 3xx responses: 4
Requests/sec:  12345.60`;
  expect(readWrk(text)).toEqual({ rate: 12345.6, slowest: 1500, errors: 10 });
  expect(() => readWrk('unable to connect')).toThrow('measured nothing');
});
