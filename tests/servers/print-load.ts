import { cpus } from 'node:os';
import { table } from '../search/bench/tables.ts';
import { isInstalled } from './support/run-server.ts';
import { measureLoad } from './support/measure-load.ts';
import type { Load } from './support/measure-load.ts';
import { ownSite } from './support/sites.ts';

/** Measures what nginx with the shipped configuration can take, and prints it. */
export async function printLoad(): Promise<void> {
  const missing = ['nginx', 'wrk'].filter((program) => !isInstalled(program));
  if (missing.length > 0) {
    console.log(`\nThe load cannot be measured: ${missing.join(' and ')} is not installed.`);
    return;
  }
  const { page, all, bare, bytes } = await measureLoad(ownSite(), 8);
  const row = (what: string, load: Load): string[] => [
    what,
    Math.round(load.rate).toLocaleString('en'),
    load.slowest.toFixed(1),
    String(load.errors),
    (load.rate / bare.rate).toFixed(2),
  ];
  console.log(
    `\nnginx and wrk on ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), 100 connections, 8 s each\n`,
  );
  console.log(
    table(
      ['what is asked for', 'a second', '99 % within ms', 'errors', 'ratio'],
      [
        row(`a report (${bytes} bytes in brotli)`, page),
        row('every file in turn', all),
        row('a file of as many bytes, no configuration', bare),
      ],
    ),
  );
}
