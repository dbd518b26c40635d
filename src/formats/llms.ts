import type { Article } from '../model/article.ts';
import type { SiteConfig } from '../model/site.ts';
import { escapeWords, linkTo } from './markdown/escape.ts';
import { titleOf } from './sentences.ts';

/** A page to which the list leads. */
export interface ListedPage {
  title: string;
  description: string;
  address: string;
}

export interface Listed {
  site: SiteConfig;
  /** In the order in which they are listed. */
  reports: readonly Article[];
  /** The address of a report as Markdown. */
  addressOf: (article: Article) => string;
  /** Pages on the words that the reports use. */
  glossary: readonly ListedPage[];
  /** Pages for authors and editors, which most readers can do without. */
  guide: readonly ListedPage[];
}

/** The list of what a language model may want to read, in the form of llmstxt.org. */
export function toLlms({ site, reports, addressOf, glossary, guide }: Listed): string {
  const sections: [title: string, pages: readonly ListedPage[]][] = [
    ['Reports', reports.map((article) => reportPage(article, addressOf(article)))],
    ['Glossary', glossary],
    ['Optional', guide],
  ];
  return `${[
    `# ${escapeWords(site.title)}`,
    `> ${escapeWords(site.description)}`,
    'Each report is one file. It names its authors, its licence and its version, and leads to the address of every section, figure, table, note and reference. A restatement is the editors’ words for a case that others published: cite the source for the case. An editor’s note says what the source leaves open. What a report does not say is not known.',
    ...sections
      .filter(([, pages]) => pages.length > 0)
      .flatMap(([title, pages]) => [`## ${title}`, pages.map(listed).join('\n')]),
  ].join('\n\n')}\n`;
}

function reportPage(article: Article, address: string): ListedPage {
  const { meta } = article;
  const source =
    meta.kind === 'restatement'
      ? ` Restated from ${meta.source.journal}, ${meta.source.year}.`
      : '';
  return { title: titleOf(article), description: meta.description + source, address };
}

function listed({ title, description, address }: ListedPage): string {
  return `- ${linkTo(address, title)}: ${escapeWords(description)}`;
}
