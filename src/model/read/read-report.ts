import type { Ledger } from '../addresses/ledger.ts';
import type { SettledAddresses } from '../addresses/settle.ts';
import type { Article, Datum, EarlierVersion } from '../article.ts';
import { assignAnchors } from '../anchors.ts';
import type { Addressed } from '../claimants.ts';
import { checkLevels } from './check-levels.ts';
import type { FrontMatter } from './front-matter.ts';
import { readFrontMatter, splitSource } from './front-matter.ts';
import { parseMdx } from './mdx.ts';
import { collectClaims, numberCitations, numberFloats, numberReferences } from './number.ts';
import { readFurtherReading, readReferences } from './references.ts';
import { Reporter } from './reporter.ts';
import { checkFrontMatterLinks, reportClashes, resolveLinks } from './resolve.ts';
import { readSections } from './sections.ts';

/** As many characters a report has at most: fifty times what a long one has. */
const most = 2_000_000;

/** A source file's text, with the reporter for its problems. */
export interface SourceText {
  text: string;
  reporter: Reporter;
}

export interface ReportSource {
  id: string;
  /** Versions of it that are kept, newest first. */
  earlier?: readonly EarlierVersion[];
  /** The addresses that were published; none of a report that never was. */
  ledger?: Ledger;
  mdx: SourceText;
  references: SourceText | null;
  furtherReading: SourceText | null;
}

/** A report as it was read. */
export interface ReadReport {
  article: Article;
  /** What became of the addresses that were published. */
  addresses: SettledAddresses;
}

/**
 * Turns the sources of one report into an article: read, number, address, connect.
 *
 * @returns `null` where front matter or syntax leave nothing to show. It may be used only if none
 *   of the reporters holds a problem.
 */
export function readReport({
  id,
  earlier = [],
  ledger = new Map(),
  mdx,
  references,
  furtherReading,
}: ReportSource): ReadReport | null {
  const { reporter } = mdx;
  if (mdx.text.length > most) {
    reporter.add(
      { line: 1, column: 1 },
      `The file has more than ${most / 1_000_000} million characters.`,
      'Look for something that was pasted by mistake; a report of that length is a book.',
    );
    return null;
  }
  const entries = references ? readReferences(references.text, references.reporter) : [];
  const further = furtherReading
    ? readFurtherReading(furtherReading.text, furtherReading.reporter)
    : [];
  const split = splitSource(mdx.text, reporter);
  if (!split) return null;
  const matter = readFrontMatter(split.yaml, reporter);
  const syntax = parseMdx(split.body, reporter);
  const sections = syntax && readSections(syntax, { reporter, lines: mdx.text.split('\n') });
  if (sections?.length === 0) {
    reporter.add(
      { line: 1, column: 1 },
      'The report has no text.',
      'Begin it with a heading: `## Introduction`.',
    );
  }
  if (!sections || !matter) return null;

  const { meta } = matter;
  const listReporter = (references ?? mdx).reporter;
  // An entry that could not be read would make its citations look wrong: one fault, one problem.
  const whole = !references || references.reporter.problems.length === 0;
  // So it is with what refers to a part of the text that could not be read.
  const unheard = new Reporter(reporter.file);
  const list = numberReferences(
    entries,
    sections,
    meta.kind,
    reporter.lost && meta.kind === 'original' ? unheard : listReporter,
  );
  numberCitations(sections, list, whole ? reporter : null);
  const article: Article = {
    id,
    version: meta.version,
    earlier: [...earlier],
    status: meta.status,
    meta,
    sections,
    ...numberFloats(sections),
    events: (meta.course ?? []).map((_, index) => datum('event', ['course', index], matter)),
    findings: (meta.findings?.entries ?? []).map((_, index) =>
      datum('finding', ['findings', 'entries', index], matter),
    ),
    references: list,
    furtherReading: further.map(({ entry, at }) => ({
      kind: 'reference',
      anchor: '',
      position: at,
      key: entry.id,
      work: entry,
    })),
  };
  const { clashes, addresses } = assignAnchors(article, ledger);
  const reporterOf = (node: Addressed): Reporter => {
    if (node.kind !== 'reference') return reporter;
    const isFurther = article.furtherReading.some((entry) => entry === node);
    return isFurther ? (furtherReading?.reporter ?? reporter) : listReporter;
  };
  reportClashes(clashes, reporterOf);
  resolveLinks(article, reporter.lost ? unheard : reporter);
  collectClaims(article);
  checkFrontMatterLinks(article, matter, reporter.lost ? unheard : reporter);
  checkLevels(article.meta, matter, reporter);
  return { article, addresses };
}

function datum(kind: Datum['kind'], path: PropertyKey[], { locate }: FrontMatter): Datum {
  return { kind, anchor: '', position: locate(path) };
}
