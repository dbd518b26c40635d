/** What stands on the cards, the pictures that are shown where a page is shared. */
import type { Article, Figure } from '../../model/article.ts';
import { licences } from '../../model/licence.ts';
import type { SiteConfig } from '../../model/site.ts';
import { titleOf as nameOf } from '../../model/term.ts';
import type { Term } from '../../model/term.ts';
import { fullName } from '../../model/names.ts';
import { titleOf } from '../sentences.ts';

/** The size of every card in pixels, of which its pages speak (https://ogp.me/, structured properties). */
export const cardWidth = 1200;
export const cardHeight = 630;

/** A card as words. Of `labels` and `titles` the first is shown that the font has letters for. */
export interface Card {
  /** A quiet line on what this is and where it comes from. */
  labels: string[];
  titles: string[];
  facts: { label: string; text: string }[];
  /** Running text, where there are no facts. */
  text: string;
  foot: { site: string; licence: string };
  /** `warn` for what was retracted. */
  tone: 'accent' | 'warn';
}

export function cardOfReport(article: Article, site: SiteConfig): Card {
  const { meta, status } = article;
  const kind = {
    current: 'Case report',
    corrected: 'Case report, corrected',
    retracted: 'Retracted case report',
  }[status];
  return {
    ...frame(article, site),
    labels: labelsOf(kind, article),
    titles: [meta.title, meta.shortTitle].map((title) =>
      titleOf({ ...article, meta: { ...meta, title } }),
    ),
    facts: meta.keyFacts.map(({ label, text }) => ({ label, text })),
    text: '',
  };
}

export function cardOfFigure(figure: Figure, article: Article, site: SiteConfig): Card {
  const { meta, status } = article;
  const kind = {
    current: `${figure.label} of a case report`,
    corrected: `${figure.label} of a corrected case report`,
    retracted: `${figure.label} of a retracted case report`,
  }[status];
  return {
    ...frame(article, site),
    labels: labelsOf(kind, article),
    titles: [figure.title, `${figure.label}. ${meta.shortTitle}`],
    facts: [
      { label: 'Report', text: meta.shortTitle },
      ...figure.details.map(({ label, value }) => ({ label, text: value })),
    ],
    text: '',
  };
}

export function cardOfTerm(term: Term, site: SiteConfig): Card {
  return {
    labels: ['Glossary'],
    titles: [nameOf(term)],
    facts: [],
    text: term.definition,
    foot: { site: site.title, licence: '' },
    tone: 'accent',
  };
}

/** The card of every page that has none of its own. */
export function cardOfSite(site: SiteConfig): Card {
  return {
    labels: ['Case reports'],
    titles: [site.title],
    facts: [],
    text: site.description,
    foot: { site: '', licence: '' },
    tone: 'accent',
  };
}

function frame({ meta, status }: Article, site: SiteConfig): Pick<Card, 'foot' | 'tone'> {
  return {
    foot: { site: site.title, licence: licences[meta.licence].name },
    tone: status === 'retracted' ? 'warn' : 'accent',
  };
}

/** What it is, and where the report was published or who wrote it. */
function labelsOf(kind: string, { meta }: Article): string[] {
  if (meta.kind === 'restatement') {
    const { journal, year } = meta.source;
    return [`${kind} · restated from ${journal}, ${year}`, `${kind} · restated from a source`];
  }
  const [first, second, ...others] = meta.authors.map(fullName);
  const authors =
    others.length > 0
      ? `${first} and ${others.length + 1} others`
      : [first, second].filter(Boolean).join(' and ');
  return [`${kind} · ${authors}`, kind];
}
