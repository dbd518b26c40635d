/** What is said of a page where it is shared or found: sentences that stand by themselves, uncut. */
import type { Article, Figure } from '../model/article.ts';
import type { SharedValue } from '../model/browse.ts';
import { dateOf, titleOf } from '../model/standing.ts';
import { titleOf as nameOf } from '../model/term.ts';
import type { TermEntry } from '../model/term.ts';
import { blockText } from '../model/text.ts';
import { longDate } from './dates.ts';

/** A title without the name of the site, and a description. */
export interface SharedWords {
  title: string;
  description: string;
}

/** So many letters of a longer text are shown in most places. */
const shown = 200;

/** A description, with what became of the report since. */
export function descriptionOf({ meta, status }: Article): string {
  const date = meta.notices[0]?.date;
  if (status === 'current' || !date) return meta.description;
  return `This report was ${status} on ${longDate(date)}. ${meta.description}`;
}

export function wordsOfReport(article: Article): SharedWords {
  return { title: titleOf(article), description: descriptionOf(article) };
}

/** Of a report at the address of one of its versions. */
export function wordsOfVersion(article: Article): SharedWords {
  const { title, description } = wordsOfReport(article);
  const { version } = article;
  return {
    title: `${title} (version ${version})`,
    description: `Version ${version}, of ${longDate(dateOf(article))}. ${description}`,
  };
}

export function wordsOfFigure(figure: Figure, { meta, status }: Article): SharedWords {
  const { label, title, caption } = figure;
  const [state, mark] = status === 'retracted' ? ['retracted ', 'Retracted: '] : ['', ''];
  const says = firstSentences(caption.map(blockText).join(' '));
  return {
    title: `${label}. ${title} · ${mark}${meta.shortTitle}`,
    description: `${label} of the ${state}case report “${meta.shortTitle}”: ${says}`,
  };
}

export function wordsOfTerm(term: TermEntry): SharedWords {
  return {
    title: `${nameOf(term)} (glossary)`,
    description: `What “${term.term}” means: ${firstSentences(term.definition)}`,
  };
}

export function wordsOfCare({ meta }: Article): SharedWords {
  return {
    title: `CARE checklist: ${meta.shortTitle}`,
    description: `This table shows where the case report “${meta.shortTitle}” tells what the CARE checklist asks for.`,
  };
}

export function wordsOfCite({ meta, version, frozen }: Article): SharedWords {
  return frozen
    ? {
        title: `How to cite version ${version}: ${meta.shortTitle}`,
        description: `This page tells how to cite version ${version} of the case report “${meta.shortTitle}”, in words to copy.`,
      }
    : {
        title: `How to cite: ${meta.shortTitle}`,
        description: `This page tells how to cite the case report “${meta.shortTitle}”, in words to copy and as files.`,
      };
}

/** Of the reports that share a value, and those are at least two. */
export function wordsOfShared({ facet, label, articles }: SharedValue): SharedWords {
  const name = facet.name.toLowerCase();
  return {
    title: `${label} (${name})`,
    description: `${articles.length} case reports are filed under the ${name} ${label}, the newest first.`,
  };
}

export function wordsOfAll(count: number): SharedWords {
  return {
    title: 'All case reports',
    description:
      [
        'There are no case reports here yet.',
        'There is one case report here so far: this page says what it is about.',
      ][count] ?? `All ${count} case reports, the newest first, with what each of them is about.`,
  };
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** As many whole sentences as are shown, and the first however long it is. */
function firstSentences(text: string): string {
  let first = '';
  for (const { segment } of sentences.segment(text.trim().replace(/\s+/g, ' '))) {
    if (first !== '' && (first + segment).trimEnd().length > shown) break;
    first += segment;
  }
  return first.trimEnd();
}
