import { adoptStyle } from './adopt-style.ts';
import css from './cite-dialog.css?inline';
import { citationsPage, offerCopies } from './citations.ts';
import { element } from './element.ts';

adoptStyle(css);

/**
 * Shows how to cite the report over the page at which the reader is. It closes with Escape, its
 * button or a click beside it, and gives the focus back to the link.
 *
 * @throws when the page with the citations cannot be fetched or has none
 */
export async function open(link: HTMLAnchorElement): Promise<void> {
  const main = (await citationsPage(link.href)).querySelector('main');
  const copy = main && document.importNode(main, true);
  if (!copy?.querySelector('[data-citation]')) throw new Error(`${link.href} has no citations.`);
  copy.querySelector('nav')?.remove();
  offerCopies(copy, link.href);
  const closer = element('button', { type: 'button' }, 'Close');
  const dialog = element(
    'dialog',
    { class: 'cite', 'aria-label': 'Cite this report' },
    closer,
    ...copy.childNodes,
  ) as HTMLDialogElement;
  closer.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    link.focus({ preventScroll: true });
  });
  document.body.append(dialog);
  dialog.showModal();
}
