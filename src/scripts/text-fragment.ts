/**
 * The part of an address that has a browser mark words where they stand (WICG, URL Fragment Text
 * Directives): `:~:text=[before-,]start[,end]`. A browser looks for them from the top of the page,
 * so what is written must be found there first.
 */

/** A word as it stands in the page, up to the white space around it. */
interface Word {
  text: string;
  /** What a browser compares: it does not tell capitals and accents apart. */
  folded: string;
  block: Element;
  chosen: boolean;
}

/** So many words are written whole; of more, so many at either end. */
const whole = 10;
const edge = 5;

/** So many words before, or more at an end, tell like places apart. */
const most = 12;

/** Is not there for whoever opens the address. */
const passing = 'script, style, noscript, .said, .preview, .marks, .pick, .return, dialog';

/** The directive for what a range holds; empty where no words can be told from others. */
export function textFragmentOf(range: Range): string {
  const words = wordsOf(document.body, range);
  const first = words.findIndex(({ chosen }) => chosen);
  const last = words.findLastIndex(({ chosen }) => chosen);
  if (first < 0) return '';
  const page = new Page(words);
  const short = last - first < whole && words[first]?.block === words[last]?.block;
  const startEnd = short ? last : page.within(first, first + edge - 1, last);
  const before = page.wordsBefore(first, startEnd);
  if (before === null) return '';
  const start = page.encode(first, startEnd);
  const parts = [...(before > 0 ? [`${page.encode(first - before, first - 1)}-`] : []), start];
  if (short) return `:~:text=${parts.join(',')}`;
  const endStart = page.endFrom(startEnd, last);
  return endStart === null ? '' : `:~:text=${[...parts, page.encode(endStart, last)].join(',')}`;
}

/** The words of a page as a browser reads through them. */
class Page {
  private readonly text: string;
  private readonly starts: number[] = [];
  private readonly words: readonly Word[];

  constructor(words: readonly Word[]) {
    this.words = words;
    let at = 0;
    for (const { folded } of words) {
      this.starts.push(at);
      at += folded.length + 1;
    }
    this.text = words.map(({ folded }) => folded).join(' ');
  }

  /** The last word up to `to` that is in the block of the word `from`, and not after `limit`. */
  within(from: number, to: number, limit: number): number {
    let at = from;
    while (at < Math.min(to, limit) && this.words[at + 1]?.block === this.words[from]?.block) at++;
    return at;
  }

  /** How many words must stand before these for them to be the first such place of the page. */
  wordsBefore(from: number, to: number): number | null {
    for (let count = 0; count <= Math.min(most, from); count++) {
      if (this.isFirst(from - count, to, 0)) return count;
    }
    return null;
  }

  /** With which word the end begins that is the first such place after the start. */
  endFrom(startEnd: number, last: number): number | null {
    for (let at = last; at > Math.max(startEnd, last - most); at--) {
      if (this.words[at]?.block !== this.words[last]?.block) break;
      if (last - at + 1 >= Math.min(edge, last - startEnd) && this.isFirst(at, last, startEnd + 1))
        return at;
    }
    return null;
  }

  encode(from: number, to: number): string {
    const text = this.words.slice(from, to + 1).map((word) => word.text);
    // Between parts a comma stands, and a hyphen marks what stands before.
    return encodeURIComponent(text.join(' ')).replaceAll('-', '%2D');
  }

  /** Whether these words are found nowhere between the word `after` and their own place. */
  private isFirst(from: number, to: number, after: number): boolean {
    const phrase = this.text.slice(this.starts[from], this.endOf(to));
    let at = this.text.indexOf(phrase, this.starts[after]);
    while (at >= 0 && !this.isWhole(at, at + phrase.length)) at = this.text.indexOf(phrase, at + 1);
    return at === this.starts[from];
  }

  private endOf(word: number): number {
    return (this.starts[word] ?? 0) + (this.words[word]?.folded.length ?? 0);
  }

  /** Browsers find whole words only. */
  private isWhole(from: number, to: number): boolean {
    const inWord = (at: number): boolean =>
      /^[\p{L}\p{N}]{2}$/u.test(this.text.slice(at - 1, at + 1));
    return !inWord(from) && !inWord(to);
  }
}

/** The words that a page shows or can unfold, in the order of its blocks. */
function wordsOf(root: Element, range: Range): Word[] {
  const blocks = new Map<Element, { text: string; chosen: string }>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    if (!parent || parent.closest(passing) || !canBeSeen(parent)) continue;
    const block = blockOf(parent);
    const so = blocks.get(block) ?? { text: '', chosen: '' };
    const [from, to] = overlap(node, range);
    const signs = `${' '.repeat(from)}${'x'.repeat(to - from)}${' '.repeat(node.length - to)}`;
    blocks.set(block, { text: so.text + node.data, chosen: so.chosen + signs });
  }
  return [...blocks].flatMap(([block, { text, chosen }]) =>
    [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
      text: word,
      folded: fold(word),
      block,
      chosen: chosen.slice(index, index + word.length).includes('x'),
    })),
  );
}

function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Browsers unfold what is folded when words in it are asked for. */
function canBeSeen(element: Element): boolean {
  return element.checkVisibility() || element.closest('details:not([open])') !== null;
}

function blockOf(element: Element): Element {
  let block = element;
  while (block.parentElement && /^(inline|contents)/.test(getComputedStyle(block).display))
    block = block.parentElement;
  return block;
}

/** From where to where a text is in a range. */
function overlap(node: Text, range: Range): [from: number, to: number] {
  if (!range.intersectsNode(node)) return [0, 0];
  const from = node === range.startContainer ? range.startOffset : 0;
  const to = node === range.endContainer ? range.endOffset : node.length;
  return [from, Math.max(from, to)];
}
