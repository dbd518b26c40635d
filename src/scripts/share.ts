/** Sharing words: a menu of what can be copied or sent on, at the sign of a passage or a selection. */
import { adoptStyle } from './adopt-style.ts';
import { announce } from './announce.ts';
import { citationOf, citationsPage } from './citations.ts';
import { copier } from './copier.ts';
import type { Copy } from './copier.ts';
import { element } from './element.ts';
import { followed } from './followed.ts';
import { quoteOf } from './passage-text.ts';
import { canPreview, showPreview } from './preview.ts';
import { base } from './search-address.ts';
import css from './share.css?inline';
import { textFragmentOf } from './text-fragment.ts';

adoptStyle(css);

/** What is shared. */
export interface Shared {
  /** The words, where they stand. */
  range: Range;
  quote: string;
  /** The address of the passage, or of the page where none has one. */
  address: string;
}

/**
 * Copies the address of a passage, and opens the menu. The link itself has already led there, so
 * the address also stands in the address bar for browsers that do not let a page write to the
 * clipboard.
 */
export async function open(link: HTMLAnchorElement): Promise<void> {
  await followed();
  const address = new URL(link.href);
  // The words of a search are the reader's own.
  address.searchParams.delete('mark');
  // What is drawn is said in words in its row.
  const passage =
    link.closest('tr') ?? document.getElementById(decodeURIComponent(address.hash.slice(1)));
  if (passage && canPreview) {
    const range = document.createRange();
    range.selectNodeContents(passage);
    showMenu(link, 'Share this passage', { range, quote: quoteOf(passage), address: address.href });
  }
  try {
    await navigator.clipboard.writeText(address.href);
    announce('The link to this passage is copied.');
  } catch {
    announce('The address of this passage is now in the address bar.');
  }
}

/** Opens the menu at a sign. */
export function showMenu(sign: HTMLElement, title: string, shared: Shared): void {
  const help = element('a', { href: `${base}guide/sharing/`, class: 'small' }, 'How sharing works');
  showPreview(sign, title, [element('b', {}, title), menuOf(shared), help]);
}

function menuOf({ range, quote, address }: Shared): HTMLElement {
  const citation = citer(address);
  const items: [name: string, copy: () => Copy | Promise<Copy>][] = [
    ['Copy link', () => ({ text: address })],
    ['Copy link that marks the words', () => markingLink(range, address)],
    [
      'Copy quotation with citation',
      async () => {
        const { text, ...rest } = await citation();
        return { ...rest, text: `“${quote}”\n${text}` };
      },
    ],
    ['Copy citation', citation],
  ];
  const otherwise = 'The address is in the address bar.';
  const list = element(
    'ul',
    { role: 'list', class: 'share' },
    ...items.map(([name, copy]) => element('li', {}, copier(name, copy, otherwise))),
  );
  if ('share' in navigator) {
    const share = element('button', { type: 'button' }, 'Share with this device …');
    share.addEventListener('click', () => {
      // Who closes the device's own menu has changed their mind, and nothing is to be said.
      navigator.share({ title: document.title, text: quote, url: address }).catch(() => undefined);
    });
    list.append(element('li', {}, share));
  }
  return list;
}

function markingLink(range: Range, address: string): Copy {
  const fragment = textFragmentOf(range);
  const link = address + (address.includes('#') || fragment === '' ? '' : '#') + fragment;
  if (fragment !== '') return { text: link };
  const says =
    'The link is copied. These words cannot be told from others, so it marks the passage.';
  return { text: link, says };
}

/**
 * Gives the citation of the report with the address. It is asked for when the menu opens, because
 * browsers let a page copy only just after a click; without it title and address must do.
 */
function citer(address: string): () => Promise<Copy> {
  const page = document.querySelector<HTMLAnchorElement>('a[href$="/cite/"]')?.href;
  const plain = { text: `${document.title}. ${address}` };
  if (!page) return async () => plain;
  citationsPage(page).catch(() => undefined);
  return () =>
    citationOf(page, address).then(
      (text) => ({ text }),
      () => ({
        ...plain,
        says: 'Copied with title and address only: the citation could not be loaded.',
      }),
    );
}
