import type { Article, CitedReference } from '../../model/article.ts';
import type { Reference } from '../../model/reference.ts';
import { furtherReadingNote, notListed, unresolvedNote } from '../sentences.ts';
import { toVancouver } from '../vancouver.ts';
import { heading, sentence, stacked } from './blocks.ts';
import type { Setting } from './blocks.ts';
import { escapeWords, linkTo } from './escape.ts';

/** The numbered references and the further reading; empty where there are none. */
export function referenceLists(article: Article, setting: Setting): string {
  const { references, furtherReading, meta } = article;
  return stacked([
    ...(references.length > 0
      ? [
          heading(2, 'References', 'references', setting),
          references.some(({ work }) => !work) ? sentence(unresolvedNote(meta)) : null,
          references.map((reference) => cited(reference, setting)).join('\n'),
        ]
      : []),
    ...(furtherReading.length > 0
      ? [
          heading(2, 'Further reading', 'further-reading', setting),
          escapeWords(furtherReadingNote(meta)),
          furtherReading.map(({ work }) => `- ${reference(work)}`).join('\n'),
        ]
      : []),
  ]);
}

/** A bullet, because a numbered list is counted anew by whoever shows it. */
function cited({ anchor, number, work, citedBy }: CitedReference, setting: Setting): string {
  const { page } = setting;
  const link = linkTo(`${page}#${anchor}`, String(number));
  const places = [...new Set(citedBy.map(({ section }) => section))];
  const claims = citedBy.map(
    ({ section, claim }) => `  - ${escapeWords(section)}: ${escapeWords(claim)}`,
  );
  return work
    ? `- **${link}.** ${reference(work)} Cited in: ${places.map(escapeWords).join('; ')}.`
    : [`- **${link}.** ${notListed}`, ...claims].join('\n');
}

/** A work with the link that leads to it. */
export function reference(work: Reference): string {
  const { text, link } = toVancouver(work);
  return link ? `${escapeWords(text)} ${linkTo(link.href, link.text)}` : escapeWords(text);
}
