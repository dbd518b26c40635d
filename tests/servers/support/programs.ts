/** The servers that the project ships configurations for, as Debian packages them. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatCaddy } from '../../../src/hosting/caddy.ts';
import { readDeploy } from '../../../src/hosting/deploy.ts';
import { formatNginx } from '../../../src/hosting/nginx.ts';
import { readRedirects } from '../../../src/hosting/redirects.ts';
import { runServer } from './run-server.ts';
import type { Program, Running } from './run-server.ts';

const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** As Debian sets it up, but for what has to be in folders of the test. */
const nginx: Program = {
  command: 'nginx',
  configure: (shipped, port, folder) => `
    ${existsSync(brotli) ? `load_module ${brotli};` : ''}
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    daemon off;
    worker_processes 2;
    pid ${folder}/pid;
    error_log stderr warn;
    events { worker_connections 1024; }
    http {
      access_log off;
      client_body_temp_path ${folder}/body;
      proxy_temp_path ${folder}/proxy;
      fastcgi_temp_path ${folder}/fastcgi;
      uwsgi_temp_path ${folder}/uwsgi;
      scgi_temp_path ${folder}/scgi;
      sendfile on;
      tcp_nopush on;
      server {
        listen 127.0.0.1:${port} backlog=4096;
        ${shipped}
      }
    }`,
  args: (config, folder) => ['-e', 'stderr', '-p', folder, '-c', config],
};

/** nginx with one file, `/file.html`, and nothing of what the project ships. */
export async function serveOneFile(body: Buffer): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'casebook-file-'));
  await writeFile(join(folder, 'file.html'), body);
  const running = await runServer(nginx, `root ${folder};`);
  return {
    ...running,
    stop: async () => {
      await running.stop();
      await rm(folder, { recursive: true });
    },
  };
}

const caddy: Program = {
  command: 'caddy',
  configure: (shipped, port) => `{
    admin off
    auto_https off
  }
  http://127.0.0.1:${port} {
    ${shipped}
  }`,
  args: (config) => ['run', '--adapter', 'caddyfile', '--config', config],
};

/** Caddy without any configuration, as the guide starts it where there is no web server. */
export function serveByCommand(dist: string): Promise<Running> {
  const program: Program = {
    command: 'caddy',
    configure: () => '',
    args: (_config, _folder, port) => [
      ...['file-server', '--root', dist],
      ...['--listen', `127.0.0.1:${port}`],
    ],
  };
  return runServer(program, '');
}

export const servers = [
  {
    name: 'nginx',
    serve: (dist: string): Promise<Running> =>
      runServer(
        nginx,
        formatNginx(deployOf(dist), {
          root: dist,
          brotli: existsSync(brotli),
          redirects: readRedirects(dist),
        }),
      ),
  },
  {
    name: 'caddy',
    serve: (dist: string): Promise<Running> =>
      runServer(
        caddy,
        formatCaddy(deployOf(dist), {
          root: dist,
          brotli: true,
          redirects: readRedirects(dist),
        }),
      ),
  },
] as const;

function deployOf(dist: string) {
  const deploy = readDeploy(dist);
  if (!deploy) throw new Error(`There is no list of files in ${join(dist)}.`);
  return deploy;
}
