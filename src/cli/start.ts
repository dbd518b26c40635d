/** `npm start`: builds the site and serves the built files. */
import { preview } from 'astro';
import { buildSite } from './build-site.ts';
import { publishedAddress } from './published-address.ts';

const root = process.cwd();
const port = 4321;

if (await buildSite(root)) {
  const server = await preview({ root, server: { port, host: 'localhost' }, logLevel: 'warn' });
  const { base } = publishedAddress(process.env);
  console.log(`\nThe site is at http://localhost:${server.port}${base}\nPress Ctrl+C to stop.`);
  await server.closed();
} else {
  process.exitCode = 1;
}
