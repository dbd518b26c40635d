/** Where each word of the synthetic reports stands. */
import type { Article, Block } from '../../../src/model/article.ts';
import { blockText, inlineText, rowText, walkSections } from '../../../src/model/text.ts';

/** A piece of a report with the addresses at which a reader may land for it. */
export interface Place {
  kind: 'paragraph' | 'item' | 'figure' | 'row' | 'heading' | 'reference' | 'caption' | 'front';
  report: string;
  text: string;
  addresses: string[];
  /** Its words in small letters, in their order. */
  words: string[];
}

/** Everything that is to be read in a report. */
export function placesOf(article: Article): Place[] {
  const page = `/reports/${article.id}/`;
  const places: Place[] = [];
  const add = (kind: Place['kind'], text: string, ...anchors: string[]): void => {
    const addresses = anchors.length > 0 ? anchors.map((anchor) => `${page}#${anchor}`) : [page];
    places.push({ kind, report: article.id, text, addresses, words: wordsOf(text) });
  };
  const { meta } = article;
  const { conditions, interventions, keywords, specialties, regions } = meta;
  add('front', [meta.title, conditions, interventions, keywords, specialties, regions].join(' '));
  for (const { label, text, passage } of meta.keyFacts) {
    add('front', `${label}: ${text}`, passage, 'key-facts');
  }
  for (const section of walkSections(article.sections)) {
    add('heading', section.title, section.anchor);
    for (const block of section.blocks) addBlock(block, add);
  }
  for (const { anchor, work } of article.references) {
    const people = work?.author?.map(({ given }) => given) ?? [];
    if (work) add('reference', [work.title, ...people].join(' '), anchor, 'references');
  }
  return places;
}

function addBlock(
  block: Block,
  add: (kind: Place['kind'], text: string, ...anchors: string[]) => void,
): void {
  switch (block.kind) {
    case 'paragraph': {
      const passages = block.children.flatMap((node) =>
        node.kind === 'passage' ? [node.anchor] : [],
      );
      return add('paragraph', blockText(block), block.anchor, ...passages);
    }
    case 'figure':
      return add('figure', blockText(block), block.anchor);
    case 'table':
      add('caption', inlineText(block.caption), block.anchor);
      for (const row of block.rows) add('row', rowText(row), row.anchor, block.anchor);
      return;
    case 'list':
      for (const item of block.items) {
        const own = item.children.filter((child) => child.kind !== 'list');
        add('item', inlineText(own), item.anchor);
      }
      return;
    default:
      throw new Error(`No synthetic report has a ${block.kind}.`);
  }
}

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The places of a library, found by their words. */
export interface Concordance {
  places: Place[];
  /** The places that hold a word, in small letters. */
  at(word: string): Place[];
  /** How many reports hold it. */
  reports(word: string): number;
  words: string[];
}

export function concordance(articles: readonly Article[]): Concordance {
  const places = articles.flatMap(placesOf);
  const byWord = new Map<string, Place[]>();
  for (const place of places) {
    for (const word of new Set(place.words)) {
      const list = byWord.get(word);
      if (list) list.push(place);
      else byWord.set(word, [place]);
    }
  }
  const at = (word: string): Place[] => byWord.get(word) ?? [];
  return {
    places,
    at,
    reports: (word) => new Set(at(word).map(({ report }) => report)).size,
    words: [...byWord.keys()],
  };
}

/** The addresses of several places. */
export function addressesOf(places: readonly Place[]): string[] {
  return [...new Set(places.flatMap(({ addresses }) => addresses))];
}
