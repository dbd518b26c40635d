import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  cardOfFigure,
  cardOfReport,
  cardOfSite,
  cardOfTerm,
  cardWidth,
} from '../../../../src/formats/card/card.ts';
import type { Card } from '../../../../src/formats/card/card.ts';
import { shapeWord } from '../../../../src/formats/card/faces.ts';
import { layOut } from '../../../../src/formats/card/lay-out.ts';
import type { Layout } from '../../../../src/formats/card/lay-out.ts';
import { colours } from '../../../../src/formats/card/paint.ts';
import type { Article } from '../../../../src/model/article.ts';
import { termEntry } from '../../../../src/model/term.ts';
import { readWell } from '../../model/reading.ts';
import { fullOriginal, fullRestatement, site } from '../articles.ts';

/** A report with another title, status or facts. */
function changed(by: Partial<Article['meta']>, status: Article['status'] = 'current'): Article {
  const article = fullRestatement();
  return { ...article, status, meta: { ...article.meta, ...by } as Article['meta'] };
}

function cardOf(title: string): Card {
  return cardOfReport(changed({ title }), site);
}

function titleLines(layout: Layout | null): string[] {
  const lines = layout?.lines.filter(({ font }) => font === 'serif') ?? [];
  return lines.map(({ text }) => text);
}

/** A layout as text: a line for every line of words. */
function written(layout: Layout | null): string {
  const lines = layout?.lines.map(
    ({ x, y, font, size, colour, text }) => `${x},${y} ${font} ${size} ${colour}: ${text}\n`,
  );
  return [`${layout?.tone}\n`, ...(lines ?? [])].join('');
}

const figure = readWell({
  text: `<Figure id="scan" title="Scan before surgery" modality="MRI" panels="a: sagittal plane">Caption.</Figure>`,
});

const term = {
  ...termEntry.parse({
    term: 'laminectomy',
    definition: 'Removal of a lamina. It is made up here.',
  }),
  slug: 'laminectomy',
};

const longTitle =
  'Long-standing corticosteroid-refractory polyneuropathy in a patient with drug-associated phospholipidosis, biopsy-confirmed sarcoidosis and autologous haematopoietic stem-cell transplantation: diagnostic pitfalls, multidisciplinary management and five years of follow-up in one centre';

describe('a card says what is shared', () => {
  it.each([
    ['original', cardOfReport(fullOriginal(), site)],
    ['restatement', cardOfReport(fullRestatement(), site)],
    ['retracted', cardOfReport(changed({}, 'retracted'), site)],
    ['long-title', cardOf(`${longTitle}, with all that this entails for those who read it`)],
    ['figure', cardOfFigure(figure.figures[0] ?? raise(), figure, site)],
    ['term', cardOfTerm(term, site)],
    ['site', cardOfSite(site)],
  ])('of the %s', async (name, card) => {
    await expect(written(layOut(card))).toMatchFileSnapshot(`golden/${name}.card.golden.txt`);
  });

  it('and that the report of a figure was corrected or retracted', () => {
    const [labels] = (['corrected', 'retracted'] as const).map(
      (status) => cardOfFigure(figure.figures[0] ?? raise(), { ...figure, status }, site).labels,
    );
    expect(labels).toEqual([
      'Figure 1 of a corrected case report · One Author',
      'Figure 1 of a corrected case report',
    ]);
  });
});

describe('the title of a card', () => {
  const words = longTitle.split(/[ -]/);

  it('keeps every word whole, however long it is, and everything within the margins', () => {
    for (let count = 1; count <= words.length; count += 1) {
      const title = longTitle.split(' ').slice(0, count).join(' ');
      const layout = layOut(cardOf(title));
      const shown = titleLines(layout).join(' ');
      const parts = shown.replace(/ …$/, '').split(/[ -]+/);
      expect(parts, title).toEqual(words.slice(0, parts.length));
      for (const { font, size, x, text } of layout?.lines ?? []) {
        const width = text.split(' ').reduce((sum, word) => sum + shapeWord(font, word).width, 0);
        expect(x + width * size, text).toBeLessThanOrEqual(cardWidth - 80);
      }
    }
  });

  it('is smaller where it is longer, and ends after a word where even that is not enough', () => {
    const sizes = [2, 12, 20].map((count) => {
      const layout = layOut(cardOf(longTitle.split(' ').slice(0, count).join(' ')));
      return layout?.lines.find(({ font }) => font === 'serif')?.size ?? 0;
    });
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(new Set(sizes).size).toBe(3);
    expect(titleLines(layOut(cardOf(`${longTitle} ${longTitle}`))).at(-1)).toMatch(/\p{L} …$/u);
  });

  it('stands below a label that ends after a word where the journal has a long name', () => {
    const article = fullRestatement();
    if (article.meta.kind === 'restatement') article.meta.source.journal = longTitle;
    const label = layOut(cardOfReport(article, site))?.lines[0]?.text;
    expect(label).toMatch(/^Case report · restated from Long-standing .*\p{L} …$/u);
  });

  it('is the short one where a word of it is wider than the card', () => {
    expect(titleLines(layOut(cardOf('ultra'.repeat(20))))).toEqual(['Report A']);
  });
});

describe('letters that the font has not', () => {
  it('are never shown as boxes: the short title stands for a title with such', () => {
    expect(titleLines(layOut(cardOf('דוח מקרה')))).toEqual(['Report A']);
    expect(titleLines(layOut(cardOf('A case of 病')))).toEqual(['Report A']);
    expect(titleLines(layOut(cardOf('A case with \u0007')))).toEqual(['Report A']);
    expect(titleLines(layOut(cardOf('A\n case')))).toEqual(['A case']);
  });

  it('leave no card where the short title has them too', () => {
    expect(layOut(cardOfReport(changed({ title: 'דוח', shortTitle: 'דוח' }), site))).toBeNull();
  });

  it('leave out the fact, the origin or the name of the site that has them', () => {
    const article = changed({
      keyFacts: [
        { label: 'Patient', text: 'חולה', passage: 'text' },
        { label: 'Level', text: 'L4–L5', passage: 'text' },
      ],
    });
    if (article.meta.kind === 'restatement') article.meta.source.journal = '病例';
    const texts = layOut(cardOfReport(article, { ...site, title: '病例' }))?.lines;
    expect(texts?.map(({ text }) => text)).toEqual([
      'Case report · restated from a source',
      'Report A',
      'Level',
      'L4–L5',
      'CC BY 4.0',
    ]);
  });

  it.each(['serif', 'sans'] as const)('are none of those that reports use, in %s', (font) => {
    const used =
      'AZaz09 ČčĆćĐđŠšŽž ÄÖÜßéèêëñçøåæœłńőűğışțăÞð ΑΩαβγδεμΔΣπ Жжий ≥≤≠≈±×÷−–—…‘’“”„‚«»°′″·•→←↑↓ ¹²³₁₂₀½¼¾‰µ§¶†‡©®™€£ \u00a0\u202f\u2009\u2011';
    expect(used.split(' ').filter((word) => !shapeWord(font, word).whole)).toEqual([]);
  });

  it('are not those with accents written apart', () => {
    expect(shapeWord('serif', 'Blaz\u030cevic\u0301').whole).toBe(true);
  });
});

it('the colours of a card are the light ones of the site', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  const hex = (rgb: readonly number[]) =>
    rgb.map((part) => part.toString(16).padStart(2, '0')).join('');
  for (const [name, rgb] of Object.entries(colours)) {
    expect(tokens).toContain(`--${name}: light-dark(#${hex(rgb)},`);
  }
});

function raise(): never {
  throw new Error('There is no figure.');
}
