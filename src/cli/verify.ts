/**
 * `npm run verify -- https://example.org/`: compares a site as it is served with the one in `dist`,
 * or, where there is none or with `--served`, with the list that is served. Exit code 0 says that
 * all of it is as it was built, with the headers that it should have.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readDeploy } from '../hosting/deploy.ts';
import { describe, isWrong } from '../hosting/verify/describe.ts';
import { verifySite } from '../hosting/verify/verify-site.ts';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { served: { type: 'boolean' } },
  });
  const [address] = positionals;
  if (address === undefined || positionals.length > 1) {
    throw new Error('Name the address of the site: npm run verify -- https://example.org/');
  }
  const built = values.served ? null : readDeploy(path.join(process.cwd(), 'dist'));
  const findings = await verifySite(address, built);
  console.log(describe(findings));
  process.exitCode = isWrong(findings) ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
