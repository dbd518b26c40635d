/**
 * Words that a reader selects in an article can be shared like a passage: a button stands beside
 * them, and Enter does the same. It is never over the words. On touch it stands at an edge of the
 * window, because beside the words is where the device has a menu of its own.
 */
import { adoptStyle } from './adopt-style.ts';
import { element } from './element.ts';
import { quoteOf } from './passage-text.ts';
import css from './selection.css?inline';
import { showMenu } from './share.ts';

adoptStyle(css);

/** Words are taken as selected when nothing more was selected for so long, in milliseconds. */
const patience = 250;

const gap = 8;
const title = 'Share the selected words';

let button: HTMLElement | null = null;

export function watchSelection(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    if (selected()) timer = setTimeout(offer, patience);
    else withdraw();
  };
  document.addEventListener('selectionchange', soon);
  addEventListener('resize', soon);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') withdraw();
    if (event.key !== 'Enter' || event.target !== document.body || !selected()) return;
    event.preventDefault();
    event.stopPropagation();
    if (!button) offer();
    button?.click();
  });
  soon();
}

/** What is selected, if it is words of an article. */
function selected(): Range | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const article = elementOf(range.startContainer)?.closest('article');
  if (!article?.contains(range.endContainer)) return null;
  return quoteOf(range.cloneContents()) === '' ? null : range;
}

function withdraw(): void {
  // While the menu is open, it belongs to the button.
  if (button?.nextElementSibling?.matches('.preview')) return;
  button?.remove();
  button = null;
}

function offer(): void {
  button?.remove();
  const range = selected()?.cloneRange();
  if (!range) return;
  const made = element('button', { type: 'button', class: 'pick', 'aria-label': title }, 'Share …');
  // To press it must not take the selection away.
  made.addEventListener('pointerdown', (event) => event.preventDefault());
  made.addEventListener('mousedown', (event) => event.preventDefault());
  made.addEventListener('click', () => {
    showMenu(made, title, {
      range,
      quote: quoteOf(range.cloneContents()),
      address: addressOf(range),
    });
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
    if (at.id && document.querySelector(`.s[href="#${CSS.escape(at.id)}"]`))
      return `${address.href}#${at.id}`;
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
