import { placeNamed, placesOf } from '../findings.ts';
import type { ReportMeta } from '../report.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Reporter } from './reporter.ts';
import { nearest } from './zod-advice.ts';

/** Reports findings at a level that the map does not have. */
export function checkLevels(
  { findings }: ReportMeta,
  matter: FrontMatter,
  reporter: Reporter,
): void {
  if (!findings) return;
  const places = placesOf(findings);
  const names = places.map(({ name }) => name);
  findings.entries.forEach(({ level }, index) => {
    if (level === undefined || placeNamed(level, places)) return;
    const alike = names.filter((name) => name[0] === level[0]?.toUpperCase()).reverse();
    const close = nearest(level, alike) ?? nearest(level, names);
    const these = findings.regions
      ? `The regions here are ${findings.regions.map((name) => `\`${name}\``).join(', ')}.`
      : 'Levels are `C1` to `S5`, neighbours like `L4–L5`, or a part like `Lumbar spine`; other places are declared in `regions`.';
    reporter.add(
      matter.locate(['findings', 'entries', index, 'level']),
      `There is no level \`${level}\` in the map of findings.`,
      close ? `Write \`${close}\` if that is what you meant. ${these}` : these,
    );
  });
}
