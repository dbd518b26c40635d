/** Reads `src/site.config.ts`, whose faults are told like those of a report. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Position } from '../article.ts';
import type { Problem } from '../problem.ts';
import { siteConfig } from '../site.ts';
import { Reporter } from './reporter.ts';
import { adviseOn } from './zod-advice.ts';

/** The settings of the site, within the project. */
export const siteConfigFile = 'src/site.config.ts';

/**
 * What keeps the settings of a project from being used, be it TypeScript that cannot be parsed or
 * fields that the schema does not allow. A process sees the file as it was when it first asked.
 *
 * @param root the folder of the project
 */
export async function siteConfigFaults(root: string): Promise<readonly Problem[]> {
  const file = path.join(root, siteConfigFile);
  const reporter = new Reporter(siteConfigFile);
  try {
    const { default: config } = (await import(pathToFileURL(file).href)) as { default?: unknown };
    checkFields(config, readFileSync(file, 'utf8'), reporter);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    reporter.add(
      placeOf(error),
      `The settings cannot be read: ${error.message}.`,
      "Look at this line and the one before it: words stand between two `'`, an apostrophe within them is written `\\'`, and each field ends in a comma.",
    );
  }
  return reporter.problems;
}

function checkFields(config: unknown, text: string, reporter: Reporter): void {
  const result = siteConfig.safeParse(config);
  if (result.success) return;
  for (const { path, reason, advice } of adviseOn(result.error, siteConfig, config, 'settings')) {
    reporter.add(locate(text, path), reason, advice);
  }
}

/** Where the field at a path is written, or the closest field around it that is there. */
function locate(text: string, path: readonly PropertyKey[]): Position {
  let place = text.search(/export default/);
  for (const key of path) {
    const within = text.slice(Math.max(place, 0));
    const at = within.search(new RegExp(`(?<![\\w$])['"]?${String(key)}['"]?\\s*:`));
    if (at < 0) break;
    place = Math.max(place, 0) + at;
  }
  const before = text.slice(0, Math.max(place, 0)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Node begins the stack of a fault in a file with `file:line`, the line, and a caret below it. */
function placeOf({ stack = '' }: Error): Position {
  const [first = '', ...lines] = stack.split('\n');
  const line = first.replaceAll('\\', '/').includes(siteConfigFile)
    ? Number(/:(\d+)$/.exec(first)?.[1] ?? 1)
    : 1;
  const caret = lines.find((text) => /^\s*\^+\s*$/.test(text))?.indexOf('^') ?? 0;
  return { line, column: caret + 1 };
}
