import { announce } from './announce.ts';
import { element } from './element.ts';

/** What is copied: words, and where it matters the same with italics and links. */
export interface Copy {
  text: string;
  html?: string;
  /** What is to be known of the copy. */
  says?: string;
}

/**
 * A button that copies, and says in its place whether it could.
 *
 * @param otherwise what to do where a page may not copy
 * @param label the name for screen readers, where the words of the button are not enough
 */
export function copier(
  name: string,
  copy: () => Copy | Promise<Copy>,
  otherwise: string,
  label = name,
): HTMLElement {
  const button = element('button', { type: 'button', 'aria-label': label }, name);
  const say = (words: string, message: string): void => {
    button.textContent = words;
    button.ariaLabel = words;
    announce(message);
    setTimeout(() => {
      button.textContent = name;
      button.ariaLabel = label;
    }, 2000);
  };
  button.addEventListener('click', () => {
    Promise.resolve(copy())
      .then(async (made) => {
        await write(made);
        say('Copied', made.says ?? `${label}: done.`);
      })
      .catch(() => say('Not copied', `This browser does not let a page copy. ${otherwise}`));
  });
  return button;
}

async function write({ text, html }: Copy): Promise<void> {
  const { clipboard } = navigator as { clipboard?: Clipboard };
  if (!clipboard) throw new Error('There is no clipboard.');
  if (html === undefined || !('ClipboardItem' in window)) return clipboard.writeText(text);
  const blob = (content: string, type: string): Blob => new Blob([content], { type });
  const item = { 'text/plain': blob(text, 'text/plain'), 'text/html': blob(html, 'text/html') };
  return clipboard.write([new ClipboardItem(item)]);
}
