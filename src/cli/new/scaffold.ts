/** A report to start from: made up, complete, without fault. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { adviceForId, reportsFolder } from '../../model/read/library.ts';
import { Refusal } from '../refusal.ts';
import { explainFields } from './explain-fields.ts';

/** Where the report to start from is. */
const scaffold = new URL('../../scaffold/', import.meta.url);

/** One of the files of the report to start from. */
export function readScaffold(name: 'report.mdx' | 'references.json'): string {
  return readFileSync(new URL(name, scaffold), 'utf8');
}

/**
 * Writes the folder of a new report, whole or not at all.
 *
 * @param root the folder of the project
 * @param id the report's id
 * @param today the date on which it is published, `2026-01-31`
 * @returns the folder, relative to the project
 * @throws {Refusal} when the id cannot be used or is taken
 */
export function writeScaffold(root: string, id: string, today: string): string {
  const reports = path.join(root, reportsFolder);
  refuseBadId(id, reports);
  const files = {
    'report.mdx': explainFields(
      readScaffold('report.mdx').replace(/^published: .*$/m, `published: ${today}`),
    ),
    'references.json': readScaffold('references.json'),
  };
  // Written aside and then renamed, so that a preview never reads half of it.
  const aside = path.join(root, `.new-${id}`);
  try {
    rmSync(aside, { recursive: true, force: true });
    mkdirSync(aside);
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(aside, name), text);
    mkdirSync(reports, { recursive: true });
    renameSync(aside, path.join(reports, id));
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return `${reportsFolder}/${id}`;
}

function refuseBadId(id: string, reports: string): void {
  if (id === '') {
    throw new Refusal(
      'A report needs an id, which becomes its address.\nWrite it after the command: `npm run new hip-pain-after-a-fall`.',
    );
  }
  const advice = adviceForId(id);
  if (advice !== null) {
    throw new Refusal(`\`${id}\` cannot be part of an address.\nWrite it ${advice}`);
  }
  const taken = existsSync(reports)
    ? readdirSync(reports).find((name) => name.toLowerCase() === id)
    : undefined;
  if (taken !== undefined) {
    throw new Refusal(
      `There is already a report \`${taken}\` (${reportsFolder}/${taken}); it was left as it is.\nChoose another id.`,
    );
  }
}
