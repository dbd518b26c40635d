/** Sharing a passage: its address is copied at once, and a menu beside the sign offers more. */
import { adoptStyle } from './adopt-style.ts';
import { announce } from './announce.ts';
import { citationOf } from './citation-text.ts';
import { element } from './element.ts';
import { showPreview } from './preview.ts';
import css from './share.css?inline';
import { fragmentOf, quoteOf } from './passage-text.ts';

adoptStyle(css);

/**
 * Copies the address of a passage, and opens the menu. The link itself has already led there, so
 * the address also stands in the address bar for browsers that do not let a page write to the
 * clipboard.
 */
export async function sharePassage(link: HTMLAnchorElement): Promise<void> {
  const address = new URL(link.href);
  // The words of a search are the reader's own.
  address.searchParams.delete('mark');
  const passage = document.getElementById(decodeURIComponent(address.hash.slice(1)));
  const title = 'Share this passage';
  if (passage) {
    showPreview(link, title, [element('b', {}, title), menuFor(passage, address.href)]);
  }
  try {
    await navigator.clipboard.writeText(address.href);
    announce('The link to this passage is copied.');
  } catch {
    announce('The address of this passage is now in the address bar.');
  }
}

function menuFor(passage: HTMLElement, address: string): HTMLElement {
  const quote = quoteOf(passage);
  const citation = citationOf(document);
  const items: [name: string, text: () => string][] = [
    ['Copy link', () => address],
    ['Copy link that marks the words', () => address + fragmentOf(passage)],
    ['Copy quotation with citation', () => `“${quote}”\n${citation}\n${address}`],
    ['Copy citation', () => `${citation}\n${address}`],
  ];
  const list = element(
    'ul',
    { role: 'list', class: 'share' },
    ...items.map(([name, text]) => element('li', {}, copier(name, text))),
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

/** A button that copies a text and says there whether it could. */
function copier(name: string, text: () => string): HTMLElement {
  const button = element('button', { type: 'button' }, name);
  const say = (words: string, message: string): void => {
    button.textContent = words;
    announce(message);
    setTimeout(() => (button.textContent = name), 2000);
  };
  button.addEventListener('click', () => {
    const { clipboard } = navigator as { clipboard?: Clipboard };
    const copied = clipboard?.writeText(text()) ?? Promise.reject(new Error('no clipboard'));
    copied.then(
      () => say('Copied', `${name}: done.`),
      () =>
        say(
          'Not copied',
          'This browser does not let a page copy. The address is in the address bar.',
        ),
    );
  });
  return button;
}
