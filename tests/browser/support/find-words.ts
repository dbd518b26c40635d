/**
 * What a browser finds for a text directive (WICG, URL Fragment Text Directives, 3.6), as far as
 * links of this site use it: before-, start, end. The Chromium of the tests comes without the data
 * by which it would find words itself.
 */
import type { Page } from '@playwright/test';

export interface Found {
  /** The id of the block in which the words begin, and of that in which they end. */
  begins: string;
  ends: string;
  /** All that was found. */
  words: string;
}

/** The first place that fits an address, or null. */
export function findWords(page: Page, address: string): Promise<Found | null> {
  const parts = (address.split(':~:text=')[1] ?? '').split(',');
  const before = parts[0]?.endsWith('-') ? (parts.shift() ?? '').slice(0, -1) : '';
  const [start = '', end = ''] = parts.map(decodeURIComponent);
  return page.evaluate(
    ({ before, start, end }) => {
      const fold = (text: string): string =>
        text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').toLowerCase();
      const blocks: { id: string; text: string }[] = [];
      for (const element of document.querySelectorAll<HTMLElement>('p, li, a, h1, h2, h3, summary'))
        if (!element.parentElement?.closest('p, li, h1, h2, h3, summary'))
          blocks.push({ id: element.id, text: fold(element.innerText).trim() });
      const isWord = (text: string | undefined): boolean => /^[\p{L}\p{N}]$/u.test(text ?? '');
      const next = (block: number, from: number, phrase: string): [number, number] | null => {
        for (let at = block; at < blocks.length; at++) {
          const text = blocks[at]?.text ?? '';
          let found = text.indexOf(phrase, at === block ? from : 0);
          for (; found >= 0; found = text.indexOf(phrase, found + 1)) {
            const ends = isWord(text[found - 1]) || isWord(text[found + phrase.length]);
            if (!ends) return [at, found];
          }
        }
        return null;
      };
      const stands = (block: number, at: number): boolean => {
        const own = blocks[block]?.text.slice(0, at).trim() ?? '';
        const earlier = blocks.slice(0, block).map(({ text }) => text);
        return [...earlier, own].join(' ').trim().endsWith(fold(before));
      };
      let place = next(0, 0, fold(start));
      while (place && before && !stands(...place))
        place = next(place[0], place[1] + 1, fold(start));
      if (!place) return null;
      const [block, from] = place;
      const last = end ? next(block, from + fold(start).length, fold(end)) : place;
      if (!last) return null;
      const to = last[1] + fold(end || start).length;
      const text = (at: number): string => blocks[at]?.text ?? '';
      return {
        begins: blocks[block]?.id ?? '',
        ends: blocks[last[0]]?.id ?? '',
        words:
          last[0] === block
            ? text(block).slice(from, to)
            : [text(block).slice(from), text(last[0]).slice(0, to)].join(' … '),
      };
    },
    { before: decodeURIComponent(before), start, end },
  );
}
