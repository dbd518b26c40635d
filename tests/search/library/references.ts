/** Writes the reference list of a synthetic report. */
import { madeUpWord, title } from './prose.ts';
import type { Random } from './random.ts';

/** All works of an original are known; of a restatement, whose list may have gaps, every second. */
export function references(number: number, random: Random): object[] {
  return [1, 2, 3, 4].map((at) => {
    const id = `r${at}`;
    if (number % 2 === 1 && at % 2 === 1) {
      return { id, type: 'document', 'citation-number': `${at}`, custom: { unresolved: true } };
    }
    return {
      id,
      type: 'article-journal',
      ...(number % 2 === 1 && { 'citation-number': `${at}` }),
      title: `${title(random)} ${madeUpWord(random)}`,
      author: [{ family: 'Author', given: `${madeUpWord(random)}` }],
      'container-title': 'Journal of Nothing',
      volume: `${random.between(1, 90)}`,
      page: `${random.between(1, 900)}`,
      issued: { 'date-parts': [[random.between(1990, 2024)]] },
    };
  });
}
