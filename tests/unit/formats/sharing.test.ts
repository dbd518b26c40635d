import { describe, expect, it } from 'vitest';
import {
  descriptionOf,
  wordsOfAll,
  wordsOfCare,
  wordsOfFigure,
  wordsOfShared,
  wordsOfTerm,
} from '../../../src/formats/sharing.ts';
import type { Article } from '../../../src/model/article.ts';
import { facets } from '../../../src/model/browse.ts';
import { termEntry } from '../../../src/model/term.ts';
import { readWell } from '../model/reading.ts';
import { fullOriginal } from './articles.ts';

const sentence = 'A caption of a scan that was made before the operation, in two planes. ';

function withCaption(caption: string): Article {
  return readWell({ text: `<Figure id="scan" title="Scan" modality="MRI">${caption}</Figure>` });
}

function figureWords(article: Article) {
  return wordsOfFigure(article.figures[0] ?? raise(), article);
}

describe('the description of a report', () => {
  it('is the one that its editors wrote', () => {
    expect(descriptionOf(readWell({}))).toBe('A synthetic report.');
  });

  it('says first that it was corrected or retracted, and when', () => {
    expect(descriptionOf(fullOriginal())).toBe(
      'This report was corrected on 3 February 2026. A synthetic report.',
    );
    expect(descriptionOf({ ...fullOriginal(), status: 'retracted' })).toMatch(
      /^This report was retracted on 3 February 2026\. /,
    );
  });
});

describe('what is said of a figure', () => {
  it('is whose it is, and what its caption begins with', () => {
    expect(figureWords(withCaption(sentence))).toEqual({
      title: 'Figure 1. Scan · Report A',
      description: `Figure 1 of the case report “Report A”: ${sentence.trim()}`,
    });
  });

  it('says that the report was retracted', () => {
    const words = figureWords({ ...withCaption(sentence), status: 'retracted' });
    expect(words.title).toBe('Figure 1. Scan · Retracted: Report A');
    expect(words.description).toMatch(/^Figure 1 of the retracted case report “Report A”: /);
  });
});

describe('what is said of a term', () => {
  const words = (definition: string) =>
    wordsOfTerm(termEntry.parse({ term: 'laminectomy', definition })).description;

  it('is what it means', () => {
    expect(wordsOfTerm(termEntry.parse({ term: 'laminectomy', definition: 'Made up.' }))).toEqual({
      title: 'Laminectomy (glossary)',
      description: 'What “laminectomy” means: Made up.',
    });
  });

  it('ends with a whole sentence, and is short', () => {
    expect(words(sentence.repeat(5))).toBe(
      `What “laminectomy” means: ${sentence.repeat(2).trim()}`,
    );
  });

  it('is a whole sentence even where that is long', () => {
    const long = `A definition ${'of many words '.repeat(20)}in one sentence.`;
    expect(words(`${long} More.`)).toBe(`What “laminectomy” means: ${long}`);
  });
});

it('what is said of lists and checklists is a sentence', () => {
  const [facet] = facets;
  const shared = { facet, slug: 'a', label: 'Neurology', folded: 'neurology' };
  const articles = [readWell({}), readWell({})];
  for (const { title, description } of [
    wordsOfCare(readWell({})),
    wordsOfShared({ ...shared, articles }),
    wordsOfAll(0),
    wordsOfAll(1),
    wordsOfAll(2),
  ]) {
    expect(title).toMatch(/^[A-Z][^.]*$/);
    expect(description).toMatch(/^[A-Z\d].{30,200}\.$/);
  }
  expect(wordsOfAll(2).description).toContain('All 2 case reports');
});

function raise(): never {
  throw new Error('There is no figure.');
}
