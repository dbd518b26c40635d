/**
 * `npm run host [-- --root FOLDER] [--without-brotli]`: writes what web servers need to know of the
 * site in `dist`, with the hashes that its content policy has, into `.hosting`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { formatCaddy } from '../hosting/caddy.ts';
import { readDeploy } from '../hosting/deploy.ts';
import { formatHeadersList } from '../hosting/headers-list.ts';
import { formatNginx } from '../hosting/nginx.ts';
import { readRedirects } from '../hosting/redirects.ts';

const usage = 'npm run host -- --root /srv/casebook [--without-brotli]';

try {
  writeConfigurations(process.cwd(), process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function writeConfigurations(project: string, args: string[]): void {
  const { values } = parseArgs({
    args,
    options: { root: { type: 'string' }, 'without-brotli': { type: 'boolean' } },
  });
  const deploy = readDeploy(path.join(project, 'dist'));
  if (!deploy) throw new Error('There is no site in dist. Run `npm run build` first.');
  const options = {
    root: folderOnServer(values.root ?? '/srv/casebook'),
    brotli: values['without-brotli'] !== true,
    redirects: readRedirects(path.join(project, 'dist')),
  };
  const folder = path.join(project, '.hosting');
  mkdirSync(folder, { recursive: true });
  const files = {
    'nginx.conf': formatNginx(deploy, options),
    Caddyfile: formatCaddy(deploy, options),
    'headers.txt': formatHeadersList(deploy),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  console.log(
    `For a server with the contents of dist in ${options.root}, in the folder .hosting:\n` +
      '  nginx.conf   goes into a `server` block of nginx (include)\n' +
      '  Caddyfile    goes into the block of a site of Caddy (import)\n' +
      '  headers.txt  says the same to people who set up another server\n' +
      (values.root === undefined ? `Name another folder so: ${usage}\n` : ''),
  );
}

/** @throws when the path could not stand in a configuration */
function folderOnServer(root: string): string {
  const folder = root.replace(/\/+$/, '');
  if (!/^\/[^"'\\{}$;\n]+$/.test(folder)) {
    throw new Error(`"${root}" cannot be the folder on the server. Write a whole path: ${usage}`);
  }
  return folder;
}
