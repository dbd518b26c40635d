/**
 * Every file that lies beside a report. A new format is one entry here and one file in this folder:
 * its address, the list of downloads, the links in the head of the page, the media types that
 * servers send and the pages that explain the files all come from this list.
 */
import type { Article } from '../model/article.ts';
import type { SiteConfig } from '../model/site.ts';
import type { Term } from '../model/term.ts';
import { toBibtex } from './bibtex.ts';
import { toCsl, toReferenceList } from './csl.ts';
import { toReportData } from './data/report.ts';
import { toEpub } from './epub/article.ts';
import { toJats } from './jats/article.ts';
import { toMarkdown } from './markdown/article.ts';
import { toRis } from './ris.ts';
import { toLinkset } from './signposting.ts';

/** What a format may say beside the article. */
export interface Surroundings {
  /** The folder of the project. */
  root: string;
  site: SiteConfig;
  /** The whole address of the report's page, with a slash at its end, where it is known. */
  url: string | undefined;
  /** The whole address of a path within the site, `/glossary/`, where it is known. */
  addressOf: (path: string) => string | undefined;
  /** The glossary. */
  terms: readonly Term[];
  /** The address of a published picture of the report: within its host where that is not known. */
  pictureAddress: (file: string) => Promise<string>;
  /** A picture as its author saved it. It may tell of camera and place: see `encodePicture`. */
  pictureBytes: (file: string) => Promise<Uint8Array>;
}

/** A kind of file. */
export interface Format {
  /** The name of the file, which follows the address of the report: `report.pdf`. */
  file: string;
  /** What readers call it: `PDF`. */
  label: string;
  /** The media type (RFC 6838), without parameters. */
  type: string;
  /** Whether it is bytes, not text in UTF-8. */
  binary?: true;
  /** `report` is the whole report, `links` are for machines only, the others are about the report. */
  holds: 'report' | 'citation' | 'references' | 'data' | 'links';
  /** Whether to save it without a question: a browser would show its source, and no program takes it over. */
  saved?: true;
  /** What it is good for, in a sentence. */
  says: string;
  /** The whole file; of the same article and surroundings always the same. */
  write: (article: Article, around: Surroundings) => FileContent | Promise<FileContent>;
  /** Begins what takes long, for reports that will be asked for in this order. */
  begin?: (
    articles: readonly Article[],
    aroundOf: (article: Article) => Surroundings,
  ) => Promise<void>;
}

export type FileContent = string | Uint8Array;

/** In the order in which readers are offered them. */
export const formats: readonly Format[] = [
  {
    file: 'report.pdf',
    label: 'PDF',
    type: 'application/pdf',
    binary: true,
    holds: 'report',
    says: 'The whole report on A4 pages, tagged for screen readers; every address of the web page leads to its place here too.',
    write: async (article, around) => (await pdf()).toPdf(article, around),
    begin: async (articles, aroundOf) => (await pdf()).printAhead(articles, aroundOf),
  },
  {
    file: 'report.epub',
    label: 'EPUB',
    type: 'application/epub+zip',
    binary: true,
    holds: 'report',
    says: 'The whole report as a book, for reading devices and apps; letters, size and colours are yours.',
    write: toEpub,
  },
  {
    file: 'report.jats.xml',
    label: 'JATS XML',
    type: 'application/xml',
    holds: 'report',
    saved: true,
    says: 'The whole report with the meaning of its parts marked (JATS 1.3, Journal Publishing), for archives and programs that read articles.',
    write: toJats,
  },
  {
    file: 'report.md',
    label: 'Markdown',
    type: 'text/markdown',
    holds: 'report',
    says: 'The whole report as plain text with few signs, for notes, editors and language models.',
    write: toMarkdown,
  },
  {
    file: 'citation.bib',
    label: 'BibTeX',
    type: 'application/x-bibtex',
    holds: 'citation',
    says: 'How to cite the report and, of a restatement, its source; for LaTeX and reference managers.',
    write: (article, { site, url }) => toBibtex(toCsl(article, site, url)),
  },
  {
    file: 'citation.ris',
    label: 'RIS',
    type: 'application/x-research-info-systems',
    holds: 'citation',
    says: 'The same for EndNote, Zotero, Mendeley and other reference managers.',
    write: (article, { site, url }) => toRis(toCsl(article, site, url)),
  },
  {
    file: 'citation.csl.json',
    label: 'CSL-JSON',
    type: 'application/vnd.citationstyles.csl+json',
    holds: 'citation',
    saved: true,
    says: 'The same as data, for programs that lay out citations.',
    write: (article, { site, url }) => toJson(toCsl(article, site, url)),
  },
  {
    file: 'references.bib',
    label: 'BibTeX',
    type: 'application/x-bibtex',
    holds: 'references',
    says: 'The works that the report cites. One whose entry is not known is marked, and nothing is made up.',
    write: (article, { url }) => toBibtex(toReferenceList(article, url)),
  },
  {
    file: 'references.ris',
    label: 'RIS',
    type: 'application/x-research-info-systems',
    holds: 'references',
    says: 'The same for EndNote, Zotero, Mendeley and other reference managers.',
    write: (article, { url }) => toRis(toReferenceList(article, url)),
  },
  {
    file: 'references.csl.json',
    label: 'CSL-JSON',
    type: 'application/vnd.citationstyles.csl+json',
    holds: 'references',
    saved: true,
    says: 'The same as data.',
    write: (article, { url }) => toJson(toReferenceList(article, url)),
  },
  {
    file: 'data.json',
    label: 'Data (JSON)',
    type: 'application/json',
    holds: 'data',
    says: 'What the report says as data: patient, findings by level, course, interventions, outcomes, each with its address.',
    write: (article, around) => toJson(toReportData(article, around)),
  },
  {
    file: 'linkset.json',
    label: 'Link set',
    type: 'application/linkset+json',
    holds: 'links',
    says: 'Which of these files is what, for machines (FAIR Signposting, RFC 9264).',
    // Without a whole address, seen from the file itself.
    write: (article, { url }) => toJson(toLinkset(article, formats, url ?? './')),
  },
];

/** The media type with what a server has to say of the encoding. */
export function contentTypeOf({ type, binary }: Pick<Format, 'type' | 'binary'>): string {
  return binary ? type : `${type}; charset=utf-8`;
}

/** Loaded when it is needed: who writes in dev seldom looks at it. */
function pdf(): Promise<typeof import('./pdf/to-pdf.ts')> {
  return import('./pdf/to-pdf.ts');
}

/** A data file. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
