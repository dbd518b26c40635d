/**
 * The words by which a search led here, marked where they stand; they are in the address, as
 * `mark`, so that it can be sent on. A reader goes from one to the next, or clears them.
 */
import { adoptStyle } from './adopt-style.ts';
import { element } from './element.ts';
import css from './marks.css?inline';

/** As many places are marked. */
const most = 500;

const paintsRanges = 'highlights' in CSS;

/** What holds no text of the page, or none that can be marked: a drawing shows no elements of HTML. */
const noText = `script, style, noscript, .skip, .crumbs, dialog${paintsRanges ? '' : ', svg'}`;

/** Takes away what is marked. */
let clear = (): void => undefined;

/** Marks the words that the address has, and again when it changes. */
export function followMarks(): void {
  showMarks();
  addEventListener('popstate', showMarks);
  addEventListener('hashchange', showMarks);
}

function showMarks(): void {
  clear();
  const address = new URL(location.href);
  const words = (address.searchParams.get('mark') ?? '').split(/\s+/).filter(Boolean);
  const article = document.querySelector('main');
  const found = article ? placesOf(words.slice(0, 12), article) : [];
  if (found.length === 0) return;
  adoptStyle(css);
  const paint = painter(found);
  const count = element('span', { role: 'status' });
  let at = firstIn(found, document.querySelector(':target'));
  const show = (scroll: boolean): void => {
    const range = found[at];
    if (!range) return;
    paint(range);
    count.textContent = `${at + 1} of ${found.length} ${found.length === 1 ? 'mark' : 'marks'}`;
    if (!scroll) return;
    const holder = range.startContainer.parentElement;
    for (let box = holder?.closest('details'); box; box = box.parentElement?.closest('details'))
      box.open = true;
    holder?.scrollIntoView({ block: 'center' });
  };
  const step = (by: number) => (): void => {
    at = (at + by + found.length) % found.length;
    show(true);
  };
  clear = (): void => {
    paint(null);
    bar.remove();
    clear = (): void => undefined;
  };
  const bar = element(
    'section',
    { class: 'marks', 'aria-label': 'Words that were searched for' },
    count,
    ...(found.length > 1 ? [button('↑', step(-1), 'Previous'), button('↓', step(1), 'Next')] : []),
    button('Clear', () => {
      clear();
      address.searchParams.delete('mark');
      address.hash = location.hash;
      history.replaceState(history.state, '', address);
    }),
  );
  // Behind the passage at which the reader arrives, where the keyboard goes on from.
  const passage = document
    .querySelector(':target')
    ?.closest('p, ul, ol, dl, figure, svg, .scroll, h2, h3');
  if (passage) passage.after(bar);
  else document.body.append(bar);
  show(false);
}

/** Where the words stand, as whole words, in the order of the text. */
function placesOf(words: readonly string[], within: Element): Range[] {
  if (words.length === 0) return [];
  const escaped = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const texts = document.createTreeWalker(within, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(noText) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const found: Range[] = [];
  while (texts.nextNode() && found.length < most) {
    const node = texts.currentNode as Text;
    for (const { 0: word, index } of node.data.matchAll(pattern)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      found.push(range);
    }
  }
  return found;
}

/** The first place in the passage that the address names, or else behind it; without one, the first of all. */
function firstIn(found: readonly Range[], passage: Element | null): number {
  if (!passage) return 0;
  const isBehind = ({ startContainer }: Range): boolean =>
    Boolean(passage.compareDocumentPosition(startContainer) & Node.DOCUMENT_POSITION_FOLLOWING);
  const first = found.findIndex(isBehind);
  return first < 0 ? found.length - 1 : first;
}

/** Gives a way to paint all places, one of them as the current one; `null` takes the paint away. */
function painter(found: readonly Range[]): (current: Range | null) => void {
  if (!paintsRanges) return painterOfElements(found);
  return (current) => {
    CSS.highlights.delete('found');
    CSS.highlights.delete('current');
    if (!current) return;
    CSS.highlights.set('found', new Highlight(...found));
    const one = new Highlight(current);
    one.priority = 1;
    CSS.highlights.set('current', one);
  };
}

/** For browsers that cannot paint a range. From the end, so that what is before stays in place. */
function painterOfElements(found: readonly Range[]): (current: Range | null) => void {
  const marks = found.toReversed().map((range) => {
    const mark = element('mark', { class: 'found' });
    range.surroundContents(mark);
    range.selectNodeContents(mark);
    return { range, mark };
  });
  return (current) => {
    for (const { range, mark } of marks) {
      mark.classList.toggle('current', range === current);
      if (!current) mark.replaceWith(...mark.childNodes);
    }
  };
}

function button(words: string, onPress: () => void, label = words): HTMLElement {
  const node = element('button', { type: 'button', 'aria-label': label }, words);
  node.addEventListener('click', onPress);
  return node;
}
