/** What the front matter states of the case must be carried by the text, and lie somewhere. */
import type { Article } from '../article.ts';
import { placeNamed, placesOf } from '../findings.ts';
import type { ReportMeta } from '../report.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Reporter } from './reporter.ts';
import { anchorsOf } from './resolve.ts';
import { nearest } from './zod-advice.ts';

interface Statement {
  /** How to name it to the author. */
  what: string;
  passage: string;
  path: PropertyKey[];
}

/** Everything in the front matter that leads to a passage. */
function statementsOf({ keyFacts, course, findings }: ReportMeta): Statement[] {
  return [
    ...keyFacts.map(({ label, passage }, index) => ({
      what: `key fact “${label}”`,
      passage,
      path: ['keyFacts', index],
    })),
    ...(course ?? []).map(({ when, passage }, index) => ({
      what: `event “${when}”`,
      passage,
      path: ['course', index],
    })),
    ...(findings?.entries ?? []).map(({ text, passage }, index) => ({
      what: `finding “${text}”`,
      passage,
      path: ['findings', 'entries', index],
    })),
  ];
}

/** Reports key facts, events and findings whose passage is not in the text. */
export function checkStatedPassages(
  article: Article,
  matter: FrontMatter,
  reporter: Reporter,
): void {
  const known = anchorsOf(article);
  for (const { what, passage, path } of statementsOf(article.meta)) {
    if (known.has(passage)) continue;
    const close = nearest(passage, [...known]);
    reporter.add(
      matter.locate([...path, 'passage']),
      `The ${what} points to \`#${passage}\`, which is not in this report.`,
      close
        ? `Write \`${close}\` if that is what you meant.`
        : `Name the sentence that carries it: \`<Passage id="${passage}">…</Passage>\`.`,
    );
  }
}

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
