/**
 * `npm test`: runs every check and test, or those named, and ends with one line of counts.
 *
 * A step that fails does not keep the next from running, except those that look at a site which
 * could not be built.
 */
import { add, inWords } from './test/counts.ts';
import type { Counts } from './test/counts.ts';
import { steps } from './test/steps.ts';
import type { Outcome, Step } from './test/steps.ts';

const named = process.argv.slice(2);
const unknown = named.filter((name) => !steps.some((step) => step.name === name));

if (unknown.length > 0) {
  console.error(`There is no step "${unknown.join('", "')}". The steps are:`);
  for (const { name, says } of steps) console.error(`  ${name.padEnd(8)} ${says}`);
  process.exitCode = 1;
} else {
  const chosen = steps.filter(({ name }) => named.length === 0 || named.includes(name));
  const total = add(await runSteps(chosen));
  console.log(`\n${inWords(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

async function runSteps(chosen: Step[]): Promise<Counts[]> {
  const checks = chosen.filter(({ oneCore }) => oneCore);
  const all = await sideBySide(checks);
  let built = true;
  for (const step of chosen.filter(({ oneCore }) => !oneCore)) {
    if (step.needsBuild && !built) {
      console.log(`${step.name.padEnd(8)} not run, because the site was not built`);
      all.push({ passed: 0, failed: 0, skipped: 1 });
      continue;
    }
    process.stdout.write(step.name.padEnd(8));
    const { counts } = await runStep(step);
    if (step.name === 'build') built = counts.failed === 0;
    all.push(counts);
  }
  return all;
}

/** Runs steps that keep one core busy, two at a time; each is told when it has ended. */
async function sideBySide(checks: Step[]): Promise<Counts[]> {
  const waiting = [...checks];
  const all: Counts[] = [];
  const lane = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      all.push((await runStep(step, step.name.padEnd(8))).counts);
    }
  };
  await Promise.all([lane(), lane()]);
  return all;
}

/** @param begins what the line begins with that tells of it */
async function runStep(step: Step, begins = ''): Promise<Outcome> {
  const begun = performance.now();
  const outcome = await step.run().catch((error: unknown): Outcome => {
    const details = error instanceof Error ? error.message : String(error);
    return { counts: { passed: 0, failed: 1, skipped: 0 }, details };
  });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${begins} ${inWords(outcome.counts)} (${seconds} s)`);
  if (outcome.measured) console.log(`\n${indent(outcome.measured.trim())}\n`);
  if (outcome.counts.failed > 0) console.log(`\n${indent(outcome.details.trim())}\n`);
  return outcome;
}

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '    ');
}
