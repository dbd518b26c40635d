/** The pages that a site has because of its content, held against those that it ever had. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { pageLedgerFile, readPageLedger } from '../addresses/pages.ts';
import type { SitePage } from '../addresses/pages.ts';
import { settlePages } from '../addresses/settle-pages.ts';
import type { Move, SettledPages } from '../addresses/settle-pages.ts';
import {
  citePath,
  figurePath,
  guidePath,
  pagePath,
  reportPath,
  termPath,
  versionPath,
} from '../paths.ts';
import { LibraryError } from '../problem.ts';
import { splitSource } from './front-matter.ts';
import { glossaryFolder } from './glossary.ts';
import { reportsFolder } from './library.ts';
import type { Library, LibraryEntry } from './library.ts';
import { Reporter } from './reporter.ts';

/** The pages of a folder of content. */
export interface FolderPages {
  /** Their ledger, relative to the project, with forward slashes. */
  file: string;
  pages: SettledPages;
}

/**
 * Reads the ledger of pages of each folder of content, and tells what became of the pages. Pages
 * that only list others (of what reports share, say) come and go with them, and are promised to
 * nobody.
 *
 * @param root the folder of the project
 * @throws {LibraryError} with everything that is wrong with the ledgers
 */
export function readSitePages(root: string, { reports, terms }: Library): FolderPages[] {
  const [guide, prose] = ['src/content/guide', 'src/content/pages'];
  const folders = [
    { folder: reportsFolder, pages: reports.flatMap(pagesOfReport), heirOf: heirs(reports) },
    {
      folder: glossaryFolder,
      pages: terms.map(({ slug, term }) => ({ path: termPath(slug), title: term })),
    },
    { folder: guide, pages: proseIn(root, guide, guidePath) },
    { folder: prose, pages: proseIn(root, prose, pagePath) },
  ];
  const problems: LibraryError['problems'][number][] = [];
  const read = folders.map(({ folder, pages, heirOf }) => {
    const file = `${folder}/${pageLedgerFile}`;
    const full = path.join(root, file);
    const { ledger, faults } = readPageLedger(existsSync(full) ? readFileSync(full, 'utf8') : '');
    problems.push(...faults.map((fault) => ({ file, column: 1, ...fault })));
    return { file, pages: settlePages(ledger, pages, heirOf) };
  });
  if (problems.length > 0) throw new LibraryError(problems);
  return read;
}

/** Every address of a page that leads elsewhere, and those whose pages were taken away. */
export function formerPages(folders: readonly FolderPages[]): { moves: Move[]; gone: string[] } {
  return {
    moves: folders.flatMap(({ pages }) => pages.moves),
    gone: folders.flatMap(({ pages }) => pages.gone),
  };
}

function pagesOfReport({ article, versions }: LibraryEntry): SitePage[] {
  const { id, meta, figures } = article;
  const page = reportPath(id);
  const pages = [
    { path: page, title: meta.title },
    { path: `${page}care/`, title: `CARE checklist: ${meta.shortTitle}` },
    ...[article, ...versions].map((each) => ({
      path: citePath(each),
      title: `How to cite${each.frozen ? ` version ${each.version}` : ''}: ${meta.shortTitle}`,
    })),
    ...[article, ...versions].map(({ version }) => ({
      path: versionPath(id, version),
      title: `Version ${version}: ${meta.shortTitle}`,
    })),
    ...figures.map(({ anchor, title }) => ({ path: figurePath(id, anchor), title })),
  ];
  return meta.draft ? pages.map((each) => ({ ...each, draft: true })) : pages;
}

/** A figure that is no longer there is where its address within the report leads. */
function heirs(reports: readonly LibraryEntry[]): (path: string) => string | null {
  const byId = new Map(reports.map((entry) => [entry.article.id, entry]));
  return (page) => {
    const [, id = '', name = ''] = /^\/reports\/([^/]+)\/figures\/([^/]+)\/$/.exec(page) ?? [];
    const address = `fig-${name}`;
    const former = byId.get(id)?.addresses.former.find((one) => one.address === address);
    if (!former) return null;
    const isFigure = former.gone === undefined && former.at.startsWith('fig-');
    return isFigure ? figurePath(id, former.at) : `${reportPath(id)}#${address}`;
  };
}

/** The site's own prose: the name of a file is the last part of its address. */
function proseIn(root: string, folder: string, pathOf: (id: string) => string): SitePage[] {
  const full = path.join(root, folder);
  if (!existsSync(full)) return [];
  const names = readdirSync(full).filter((name) => name.endsWith('.mdx'));
  return names.sort().map((name) => {
    const id = name.slice(0, -'.mdx'.length);
    return { path: pathOf(id), title: titleIn(readFileSync(path.join(full, name), 'utf8')) ?? id };
  });
}

/** The title in the front matter; Astro tells what is wrong with one that cannot be read. */
function titleIn(text: string): string | null {
  const yaml = splitSource(text, new Reporter(''))?.yaml;
  try {
    const { title } = parse(yaml ?? '') as { title?: unknown };
    return typeof title === 'string' ? title : null;
  } catch {
    return null;
  }
}
