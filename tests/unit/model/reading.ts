/** Small synthetic reports, read from strings. */
import { expect } from 'vitest';
import type { Ledger } from '../../../src/model/addresses/ledger.ts';
import type { SettledAddresses } from '../../../src/model/addresses/settle.ts';
import type { Article, Block } from '../../../src/model/article.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { readReport } from '../../../src/model/read/read-report.ts';
import { Reporter } from '../../../src/model/read/reporter.ts';

/** The fields of a small original report, one per line; its key facts lead to `#text`. */
const originalFields = [
  'kind: original',
  'title: Report A',
  'shortTitle: Report A',
  'description: A synthetic report.',
  'language: en',
  'version: 1',
  'status: current',
  'published: 2026-01-31',
  'licence: CC-BY-4.0',
  'authors:',
  '  - { given: One, family: Author }',
  'patient: { age: 40, sex: female }',
  'keyFacts:',
  '  - { label: First, text: One, passage: text }',
  '  - { label: Second, text: Two, passage: text }',
  '  - { label: Third, text: Three, passage: text }',
];

/** The same report as a restatement of Report B. */
const restatementFields = [
  'kind: restatement',
  ...originalFields.slice(1, 9),
  'source:',
  '  title: Report B',
  '  authors:',
  '    - { given: Two, family: Author }',
  '  journal: Journal B',
  '  year: 2020',
  '  url: https://example.org/report-b',
  '  licence: CC-BY-4.0',
  ...originalFields.slice(11),
];

export const original = originalFields.join('\n');
export const restatement = restatementFields.join('\n');

/** The front matter of the original with some of its text put in place of another. */
export function withLine(line: string, by: string): string {
  if (!original.includes(line)) throw new Error(`There is no "${line}" in the front matter.`);
  return original.replace(line, by);
}

export interface Sources {
  /** The lines of the front matter, without the fences. */
  matter?: string;
  /** The text below the heading `## Text`, with which the body begins. */
  text?: string;
  /** The whole body, in place of `text`. */
  body?: string;
  /** `references.json`: the entries, or the file's text as it stands. */
  references?: readonly object[] | string;
  furtherReading?: readonly object[] | string;
  /** The addresses that were published. */
  ledger?: Ledger;
}

export interface Reading {
  article: Article | null;
  /** What became of them. */
  addresses: SettledAddresses | null;
  problems: Problem[];
}

/** The text of `report.mdx`. */
export function reportText({ matter = original, text = 'Words.', body }: Sources = {}): string {
  return `---\n${matter}\n---\n\n${body ?? `## Text\n\n${text}\n`}`;
}

/** Reads one report with whatever it says of it. */
export function read(sources: Sources): Reading {
  return readSource(reportText(sources), sources);
}

/** Reads a whole `report.mdx`. */
export function readSource(
  mdx: string,
  { references, furtherReading, ledger = new Map() }: Sources = {},
): Reading {
  const reporters: Reporter[] = [];
  const source = (name: string, text: string): { text: string; reporter: Reporter } => {
    const reporter = new Reporter(name);
    reporters.push(reporter);
    return { text, reporter };
  };
  const json = (name: string, list: Sources['references']): ReturnType<typeof source> | null =>
    list === undefined
      ? null
      : source(name, typeof list === 'string' ? list : JSON.stringify(list));
  const read = readReport({
    id: 'report-a',
    ledger,
    mdx: source('report.mdx', mdx),
    references: json('references.json', references),
    furtherReading: json('further-reading.json', furtherReading),
  });
  return {
    article: read?.article ?? null,
    addresses: read?.addresses ?? null,
    problems: reporters.flatMap(({ problems }) => problems),
  };
}

/** The article of a report without fault. */
export function readWell(sources: Sources): Article {
  const { article, problems } = read(sources);
  expect(problems).toEqual([]);
  if (!article) throw new Error('There is no article.');
  return article;
}

/** The blocks of the section `## Text` of a report without fault. */
export function readBlocks(text: string, sources: Sources = {}): Block[] {
  return readWell({ ...sources, text }).sections[0]?.blocks ?? [];
}

/** An unresolved entry of a reference list. */
export function unresolved(id: string, number?: number): object {
  return {
    id,
    type: 'document',
    ...(number === undefined ? {} : { 'citation-number': String(number) }),
    custom: { unresolved: true },
  };
}

/** Stands in a source before what the reader is to complain of; it is taken out before reading. */
const mark = '‸';

/** Expects exactly one problem, where the source has the mark, said in words that fit. */
export function expectProblem(
  sources: Sources,
  reason: RegExp | string,
  advice: RegExp | string,
): void {
  const mdx = reportText(sources);
  const list = typeof sources.references === 'string' ? sources.references : '';
  const { problems } = readSource(mdx.replace(mark, ''), {
    ...sources,
    ...(list === '' ? {} : { references: list.replace(mark, '') }),
  });
  const at = mdx.includes(mark) ? place('report.mdx', mdx) : place('references.json', list);
  expect(problems.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([at]);
  expect(problems[0]?.reason).toMatch(reason);
  expect(problems[0]?.advice).toMatch(advice);
}

function place(file: string, text: string): string {
  const before = text.slice(0, text.indexOf(mark)).split('\n');
  return `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
