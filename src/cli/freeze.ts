/** `npm run freeze <id>`: keeps the published version of a report before another is written. */
import { LibraryError } from '../model/problem.ts';
import { versionPath } from '../model/paths.ts';
import { freezeVersion } from './freeze/freeze-version.ts';
import { Refusal } from './refusal.ts';
import { today } from './today.ts';

const [id = '', ...others] = process.argv.slice(2);

try {
  if (id === '' || others.length > 0) {
    throw new Refusal('Say which report is to change: `npm run freeze report-a`.');
  }
  const { folder, version, raised } = freezeVersion(process.cwd(), id, today());
  console.log(
    [
      `Version ${version} of ${id} is kept in ${folder}/; it stays at ${versionPath(id, version)}.`,
      raised
        ? `report.mdx is version ${version + 1} now, changed today (\`updated\`). Write it, build it, and commit all of it.`
        : `Write \`version: ${version + 1}\` and the day of the change as \`updated\` into report.mdx, and go on with its text.`,
    ].join('\n'),
  );
} catch (error) {
  if (!(error instanceof Refusal || error instanceof LibraryError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
