/** What the checks look at, and what they say. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Article, Position } from '../../model/article.ts';
import type { Problem } from '../../model/problem.ts';
import { readFrontMatter, splitSource } from '../../model/read/front-matter.ts';
import { readLibrary, reportsFolder } from '../../model/read/library.ts';
import { Reporter } from '../../model/read/reporter.ts';
import { createTermIndex } from '../../model/term-index.ts';
import type { TermIndex } from '../../model/term-index.ts';
import { faultsOf } from '../faults.ts';
import { proseOf } from './prose.ts';
import type { Stretch } from './prose.ts';

/** One report as the checks see it. */
export interface ReviewedReport {
  article: Article;
  /** The folder, relative to the project, with forward slashes. */
  folder: string;
  /** `report.mdx`, relative to the project. */
  file: string;
  /** The names of all files in the folder, sorted. */
  files: string[];
  /** The words that readers will see, each with its place in the file. */
  prose: Stretch[];
  /** Where a field of the front matter stands. */
  locate: (field: readonly PropertyKey[]) => Position;
}

export interface Review {
  /** The folder of the project. */
  root: string;
  /** What keeps the site from being built. While there is any, `reports` is empty. */
  faults: readonly Problem[];
  reports: ReviewedReport[];
  /** The glossary. */
  terms: TermIndex;
}

/** One kind of thing that an editor looks at before publishing. */
export interface Check {
  /** The heading of its findings. */
  title: string;
  /** Whether a finding is an error; otherwise it is a thing to look at. */
  isError?: true;
  find(review: Review): Problem[] | Promise<Problem[]>;
}

/**
 * Reads the library for review.
 *
 * @param root the folder of the project
 * @param ids the reports to look at; all where there are none
 */
export async function readReview(root: string, ids: readonly string[] = []): Promise<Review> {
  const faults = await faultsOf(root);
  if (faults.length > 0) return { root, faults, reports: [], terms: createTermIndex([]) };
  const library = readLibrary(root);
  const reports = library.reports
    .filter(({ article }) => ids.length === 0 || ids.includes(article.id))
    .map(({ article }) => reviewed(root, article));
  return { root, faults, reports, terms: createTermIndex(library.terms) };
}

function reviewed(root: string, article: Article): ReviewedReport {
  const folder = `${reportsFolder}/${article.id}`;
  const file = `${folder}/report.mdx`;
  const source = readFileSync(path.join(root, file), 'utf8').replace(/^\uFEFF/, '');
  const reporter = new Reporter(file);
  const split = splitSource(source, reporter);
  const matter = split && readFrontMatter(split.yaml, reporter);
  if (!split || !matter) throw new Error(`${file} changed while it was read.`);
  return {
    article,
    folder,
    file,
    files: readdirSync(path.join(root, folder)).sort(),
    prose: proseOf(article.meta, split.body, matter.locate),
    locate: matter.locate,
  };
}
