import { adoptStyle } from './adopt-style.ts';
import { followed } from './followed.ts';
import { openedFrom } from './preview.ts';
import css from './way-back.css?inline';

adoptStyle(css);

const marker = 'return';

/**
 * Offers the way back to where the reader followed a link within the page, after the passage where
 * they came to stand: it covers nothing, and is the next thing that the keyboard reaches. It takes
 * the same step as the browser's own Back, and gives the focus back to the link.
 *
 * @param before what the address ended in, from `#`, before the link was followed
 */
export async function open(link: Element, before: string): Promise<void> {
  await followed();
  const target = document.querySelector('main :target');
  // A link to where the address already led makes no step to take back.
  if (!target || link.closest('.skip') || link.getAttribute('href') === before) return;
  document.querySelector(`.${marker}`)?.remove();
  // What a link stood in may have closed since.
  const from = link.isConnected ? link : openedFrom(link);
  const back = document.createElement('a');
  back.className = marker;
  back.href = `#${from?.closest('main [id]')?.id ?? ''}`;
  back.textContent = '↩ Back to where you were reading';
  back.addEventListener('click', (event) => {
    event.preventDefault();
    event.stopPropagation();
    addEventListener('popstate', () => focusOn(from), { once: true });
    history.back();
  });
  addEventListener('hashchange', function leave() {
    if (target.matches(':target')) return;
    removeEventListener('hashchange', leave);
    back.remove();
  });
  const passage = target.closest('li, tr, p, figure, h2, h3, h4') ?? target;
  if (passage.matches('li')) passage.append(back);
  else (passage.closest('.scroll, table') ?? passage).after(back);
}

/** The browser takes the focus away when it goes to a passage, so this comes after it. */
function focusOn(link: Element | null): void {
  setTimeout(() => (link as HTMLElement | null)?.focus({ preventScroll: true }));
}
