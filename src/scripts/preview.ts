import { adoptStyle } from './adopt-style.ts';
import css from './preview.css?inline';

adoptStyle(css);

/**
 * A native popover beside a link, made when it is asked for: what the link leads to, in short. It
 * closes with Escape, its button, a click outside or a link within the page, and gives the focus
 * back to the link.
 */
let open: HTMLElement | null = null;
let opener: HTMLElement | null = null;

/** Browsers of before 2024 have no popovers. */
export const canPreview = 'popover' in HTMLElement.prototype;

/**
 * @param label what the popover holds, for screen readers
 * @throws where the browser has no popovers
 */
export function showPreview(link: HTMLElement, label: string, contents: readonly Node[]): void {
  if (!canPreview) throw new Error('This browser has no popovers.');
  closePreview();
  const box = document.createElement('div');
  box.className = 'preview';
  box.popover = 'auto';
  box.id = 'preview';
  box.setAttribute('role', 'dialog');
  box.setAttribute('aria-label', label);
  box.append(closeButton(box), ...contents);
  (link.closest('p, ul, ol, dl, .scroll') ?? link).after(box);
  place(box, link);
  box.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a[href^="#"]')) closePreview();
  });
  box.addEventListener('toggle', (event) => {
    if (event.newState === 'closed') {
      if (box.contains(document.activeElement)) link.focus();
      box.remove();
    }
  });
  box.showPopover();
  open = box;
  opener = link;
  box.querySelector('button')?.focus({ preventScroll: true });
}

/** The link at which the preview was opened that holds or held an element. */
export function openedFrom(element: Element): HTMLElement | null {
  return element.closest('.preview') && opener;
}

export function closePreview(): void {
  if (open?.isConnected) open.hidePopover();
  open = null;
}

function closeButton(box: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Close';
  button.onclick = () => box.hidePopover();
  return button;
}

/** Below the link or above it, where there is more room, and no higher than that room. */
function place(box: HTMLElement, link: HTMLElement): void {
  const gap = 6;
  const edge = 16;
  const at = link.getBoundingClientRect();
  const width = Math.min(384, innerWidth - 2 * edge);
  const left = Math.max(edge, Math.min(at.left - 24, innerWidth - width - edge));
  const bar = document.querySelector('.bar')?.clientHeight ?? 0;
  const [above, below] = [at.top - bar, innerHeight - at.bottom];
  box.style.left = `${left + scrollX}px`;
  box.style.maxHeight = `${Math.max(above, below) - gap - edge}px`;
  if (below > above) box.style.top = `${at.bottom + scrollY + gap}px`;
  else box.style.bottom = `${innerHeight - at.top - scrollY + gap}px`;
}
