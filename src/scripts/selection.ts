/**
 * Words that a reader selects in an article can be shared like a passage: a button stands beside
 * them, and Enter does the same. It is never over the words. On touch it stands at an edge of the
 * window, because beside the words is where the device has a menu of its own.
 */
import { adoptStyle } from './adopt-style.ts';
import { element } from './element.ts';
import { quoteOf } from './passage-text.ts';
import { canPreview } from './preview.ts';
import css from './selection.css?inline';
import { showMenu } from './share.ts';
import { signOf } from './signs.ts';

adoptStyle(css);

/**
 * Words are taken as selected, or no longer so, when nothing has changed for so long, in
 * milliseconds: a tap on the button takes the selection away before it is a click.
 */
const patience = 250;

const gap = 8;
const title = 'Share the selected words';

let button: HTMLElement | null = null;

export function watchSelection(): void {
  if (!canPreview) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(settle, patience);
  };
  document.addEventListener('selectionchange', soon);
  addEventListener('resize', soon);
  addEventListener('scroll', soon, { passive: true });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !isOpen()) withdraw();
    if (event.key !== 'Enter' || event.target !== document.body || !selected()) return;
    // The key would press what the menu gives the focus to.
    event.preventDefault();
    if (!button) offer();
    button?.click();
  });
  soon();
}

/** Lets the button follow the words, unless the reader is at it. */
function settle(): void {
  if (isOpen() || (button && button === document.activeElement)) return;
  withdraw();
  offer();
}

/** Whether a menu is open, which belongs to the button. */
function isOpen(): boolean {
  return document.querySelector('.preview') !== null;
}

function withdraw(): void {
  button?.remove();
  button = null;
}

/** What is selected of the words of an article. */
function selected(): Range | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0).cloneRange();
  const article = elementOf(range.startContainer)?.closest('article');
  if (!article) return null;
  if (!article.contains(range.endContainer)) range.setEndAfter(article.lastChild ?? article);
  return quoteOf(range.cloneContents()) === '' ? null : range;
}

function offer(): void {
  const range = selected();
  if (!range) return;
  const made = element('button', { type: 'button', class: 'pick', 'aria-label': title }, 'Share …');
  // To press it must not take the selection away.
  for (const press of ['pointerdown', 'mousedown'])
    made.addEventListener(press, (event) => event.preventDefault());
  made.addEventListener('click', () => {
    const quote = quoteOf(range.cloneContents());
    showMenu(made, title, { range, quote, address: addressOf(range) });
  });
  const end = elementOf(range.endContainer);
  (end?.closest('p, ul, ol, dl, .scroll, figure, h2, h3, h4') ?? end)?.after(made);
  button = made;
  if (!place(made, range)) withdraw();
}

/** The passage in which the words begin; the page where none has an address. */
function addressOf(range: Range): string {
  const address = new URL(location.href);
  address.searchParams.delete('mark');
  address.hash = '';
  for (let at = elementOf(range.startContainer); at; at = at.parentElement) {
    if (at.id && signOf(at.id)) return `${address.href}#${at.id}`;
  }
  return address.href;
}

/** Puts the button where it covers none of the words; false where there is no such place. */
function place(made: HTMLElement, range: Range): boolean {
  const words = range.getBoundingClientRect();
  const lines = [...range.getClientRects()];
  const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
  const { offsetWidth: width, offsetHeight: height } = made;
  const [above, below] = [words.top - bar, innerHeight - words.bottom];
  const room = height + 2 * gap;
  if (getComputedStyle(made).position === 'fixed') {
    made.style.left = `${(innerWidth - width) / 2}px`;
    made.style.top = `${below >= above ? innerHeight - height - gap : bar + gap}px`;
    return Math.max(above, below) >= room;
  }
  if (Math.max(above, below) < room) return false;
  const top = below >= room ? words.bottom + gap : words.top - gap - height;
  const right = (below >= room ? lines.at(-1) : lines[0])?.right ?? words.right;
  const left = Math.max(gap, Math.min(right - width / 2, innerWidth - width - gap));
  const origin = made.offsetParent?.getBoundingClientRect() ?? { top: -scrollY, left: -scrollX };
  made.style.top = `${top - origin.top}px`;
  made.style.left = `${left - origin.left}px`;
  return true;
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
