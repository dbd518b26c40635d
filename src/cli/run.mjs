/**
 * Runs one of the project's commands: `node src/cli/run.mjs <command> [arguments]`.
 *
 * The npm scripts come through here so that an old Node gets an explanation instead of a syntax
 * error, and so that every command runs on the same Node with the same environment.
 */
import { spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { adviceForNode, flagsForTypeScript } from './node-version.mjs';

/** Every command is a file beside this one: `<name>.ts`. */
const commands = {
  start: 'build the site and serve it on this machine',
  dev: 'serve the site while you write; pages follow every saved change',
  build: 'build the site into dist',
  host: 'write what web servers need to know of the built site',
  verify: 'compare a published site with the built one; its address follows',
  new: 'write a made-up report to start from; its id follows',
  freeze: 'keep the published version of a report before it is changed; its id follows',
  address: 'say where a published address leads that the build cannot follow',
  check: 'list what an editor should look at before publishing',
  test: 'run every check and test, or only those you name',
  bench: 'measure how well the search finds and what it costs',
  format: 'lay out the code as Prettier does',
};

/** Where Node keeps the code of packages as it compiled it. */
const compiled = fileURLToPath(new URL('../../node_modules/.cache/node', import.meta.url));

const [command, ...args] = process.argv.slice(2);
const advice = adviceForNode(process.versions.node, process.execPath);

if (advice) stop(advice);
else if (!Object.hasOwn(commands, command ?? '')) stop(listOfCommands());
else run(command, args);

/** @param {string} reason */
function stop(reason) {
  console.error(reason);
  process.exitCode = 1;
}

function listOfCommands() {
  const lines = Object.entries(commands).map(([name, says]) => `  ${name.padEnd(8)}${says}`);
  return [command ? `There is no command "${command}".` : 'Name a command.', ...lines].join('\n');
}

/**
 * @param {string} name
 * @param {string[]} rest
 */
function run(name, rest) {
  const file = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
  const child = spawn(
    process.execPath,
    [...flagsForTypeScript(process.versions.node), file, ...rest],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        ASTRO_DEV_BACKGROUND: '0',
        ASTRO_PREVIEW_BACKGROUND: '0',
        // Half a second less for each command that needs Astro.
        NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? compiled,
      },
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // Ctrl-C in a terminal reaches the child by itself; a second one would cut its tidying short.
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      child.kill(signal);
    });
  }
  child.on('error', (error) => stop(`${name} could not be started: ${error.message}`));
  child.on('exit', (code, signal) => {
    if (!signal) return process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
