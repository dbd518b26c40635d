/** The steps of `npm test`, in their order. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { programOf, project, runQuietly } from '../programs.ts';
import { countPlaywright, countVitest, judgeSuite } from './counts.ts';
import type { Counts, PlaywrightReport, VitestReport } from './counts.ts';

/** What a step came to. */
export interface Outcome {
  counts: Counts;
  /** What the program printed, to be shown when something failed. */
  details: string;
  /** What was measured on the way, to be shown whatever came of it. */
  measured?: string;
}

export interface Step {
  name: string;
  says: string;
  /** Whether it looks at the site in `dist`. */
  needsBuild?: true;
  /** Whether it keeps one core busy and leaves the others to another step. */
  oneCore?: true;
  run(): Promise<Outcome>;
}

const results = join(project, 'tests', '.results');

export const steps: Step[] = [
  {
    name: 'types',
    says: 'the types hold, in TypeScript and in .astro files',
    oneCore: true,
    run: () => withTypes(() => check(programOf('astro'), ['check', '--noSync'])),
  },
  {
    name: 'format',
    says: 'the code is laid out as Prettier does',
    oneCore: true,
    run: () => check(programOf('prettier'), ['--check', '.']),
  },
  {
    name: 'lint',
    says: 'ESLint has no complaint',
    oneCore: true,
    run: () =>
      withTypes(() => check(programOf('eslint'), ['--config', 'tests/eslint.config.js', '.'])),
  },
  { name: 'unit', says: 'the tests of the source', run: () => vitest('unit') },
  {
    name: 'build',
    says: 'the site as it stands can be built',
    run: () => check(join(project, 'src', 'cli', 'run.mjs'), ['build']),
  },
  {
    name: 'site',
    says: 'the tests of the built site',
    needsBuild: true,
    run: site,
  },
  {
    name: 'builds',
    says: 'the tests of sites that are built for them',
    needsBuild: true,
    run: () => vitest('builds'),
  },
  {
    name: 'pages',
    says: 'what every page of the built site is in a browser',
    needsBuild: true,
    run: () => playwright('pages'),
  },
  {
    name: 'browser',
    says: 'what readers do with the built site in a browser',
    needsBuild: true,
    run: () => playwright('browser'),
  },
  {
    name: 'servers',
    says: 'the tests of the built site on nginx and Caddy, as far as they are installed',
    needsBuild: true,
    run: () => installed('servers', ['nginx', 'caddy']),
  },
  {
    name: 'engines',
    says: 'the journeys of readers in Chromium, Firefox and WebKit, as far as they are installed',
    run: () => installed('engines', ['firefox-esr', 'WebKitWebDriver', 'Xvfb']),
  },
];

/** A program that passes or fails as a whole counts as one test. */
async function check(program: string, args: string[]): Promise<Outcome> {
  const { code, output } = await runQuietly(program, args);
  const passed = code === 0;
  return {
    counts: { passed: Number(passed), failed: Number(!passed), skipped: 0 },
    details: output,
  };
}

/** Runs a check that needs the types that Astro writes for the content. */
async function withTypes(run: Step['run']): Promise<Outcome> {
  writing ??= check(programOf('astro'), ['sync']);
  const written = await writing;
  return written.counts.failed > 0 ? written : run();
}

/** Once for all checks that run side by side. */
let writing: Promise<Outcome> | undefined;

function vitest(name: string): Promise<Outcome> {
  const args = ['run', '--config', 'tests/vitest.config.ts', '--project', name];
  return suite(name, countVitest, (report) =>
    runQuietly(programOf('vitest'), [
      ...args,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]),
  );
}

/** The tests of the built site leave what its pages weigh. */
async function site(): Promise<Outcome> {
  const weights = join(results, 'weight.txt');
  await rm(weights, { force: true });
  const outcome = await vitest('site');
  return existsSync(weights) ? { ...outcome, measured: readFileSync(weights, 'utf8') } : outcome;
}

/** Tests of what is on the machine, and what of it is not. */
async function installed(name: string, programs: string[]): Promise<Outcome> {
  const missing = programs.filter((program) => spawnSync(program, ['-h']).error);
  const outcome = await vitest(name);
  if (missing.length === 0) return outcome;
  return { ...outcome, measured: `not installed, and so not tested: ${missing.join(', ')}` };
}

function playwright(name: string): Promise<Outcome> {
  const config = ['--config', 'tests/playwright.config.ts', '--project', name];
  const args = ['test', ...config, '--reporter=dot,json'];
  return suite(name, countPlaywright, (report) =>
    runQuietly(programOf('@playwright/test', 'playwright'), args, {
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    }),
  );
}

/** Runs a suite that leaves a report, and counts by the report alone. */
async function suite<Report extends VitestReport | PlaywrightReport>(
  name: string,
  count: (report: Report) => Counts,
  run: (report: string) => Promise<{ code: number | null; output: string }>,
): Promise<Outcome> {
  const file = join(results, `${name}.json`);
  await mkdir(results, { recursive: true });
  await rm(file, { force: true });
  const { code, output } = await run(file);
  const { counts, complaint } = judgeSuite(countReport(file, count), code);
  return { counts, details: [output, complaint].filter(Boolean).join('\n') };
}

/** The counts of a report, or null where it is missing or was cut short. */
function countReport<Report>(file: string, count: (report: Report) => Counts): Counts | null {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')) as Report);
  } catch {
    return null;
  }
}
