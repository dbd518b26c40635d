import type { Position } from '../article.ts';
import { reportMeta } from '../report.ts';
import type { ReportMeta } from '../report.ts';
import type { Reporter } from './reporter.ts';
import { readYaml } from './yaml.ts';

const fence = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

export interface SplitSource {
  /** The YAML between the fences; it begins on line 2. */
  yaml: string;
  /** The report's text, with blank lines in place of the front matter: positions stay true. */
  body: string;
}

/** Parts the front matter from the text, or reports that there is none. */
export function splitSource(source: string, reporter: Reporter): SplitSource | null {
  const match = fence.exec(source);
  if (match?.index !== 0) {
    const isOpen = /^---[ \t]*\r?\n/.test(source);
    reporter.add(
      { line: 1, column: 1 },
      isOpen
        ? 'The front matter, which begins on line 1, has no end.'
        : 'The file does not begin with front matter.',
      isOpen
        ? 'Put a line `---` after its last field.'
        : 'Begin it with a line `---`, the fields of the report, and another line `---`.',
    );
    return null;
  }
  const [whole, yaml = ''] = match;
  return { yaml, body: whole.replace(/[^\n]/g, '') + source.slice(whole.length) };
}

/** Whether a report says of itself that it is a draft; its other fields may be wrong yet. */
export function isDraft(source: string): boolean {
  const [, yaml = ''] = fence.exec(source) ?? [];
  return /^draft:[ \t]*true[ \t]*(?:#.*)?\r?$/m.test(yaml);
}

export interface FrontMatter {
  meta: ReportMeta;
  /** Where the field at a path stands in the file. */
  locate: (path: readonly PropertyKey[]) => Position;
}

/** Reads and validates the front matter; each fault is reported where its field stands. */
export function readFrontMatter(yaml: string, reporter: Reporter): FrontMatter | null {
  const read = readYaml(yaml, reportMeta, 'front matter', 1, reporter);
  return read && { meta: read.data, locate: read.locate };
}
