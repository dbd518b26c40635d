/** `npm start`: builds the site and serves the built files. */
import path from 'node:path';
import { serveSite } from '../hosting/serve.ts';
import { buildSite } from './build-site.ts';
import { publishedAddress } from './published-address.ts';

const root = process.cwd();

if (await buildSite(root)) {
  const { base } = publishedAddress(process.env);
  const { url } = await serveSite(path.join(root, 'dist'), { base, port: 4321 });
  console.log(`\nThe site is at ${url.replace('127.0.0.1', 'localhost')}\nPress Ctrl+C to stop.`);
} else {
  process.exitCode = 1;
}
