/**
 * Shows what a citation number stands for beside it, as a native popover: the entry of the
 * reference list with every claim that cites it. For a range, each work in it. The list itself is
 * one link further, and from there a link leads back to where the reader was.
 */
let open: HTMLElement | null = null;

export function preview(link: HTMLAnchorElement): void {
  close();
  const entries = worksOf(link);
  const box = document.createElement('div');
  box.className = 'preview';
  box.popover = 'auto';
  box.id = 'preview';
  box.setAttribute('role', 'dialog');
  box.setAttribute('aria-label', entries.length > 1 ? 'References' : 'Reference');
  box.append(closeButton(box));
  for (const entry of entries) box.append(...contentsOf(entry, link, box));
  (link.closest('p, ul, ol, .scroll') ?? link).after(box);
  place(box, link);
  box.addEventListener('toggle', (event) => {
    if (event.newState === 'closed') {
      if (box.contains(document.activeElement)) link.focus();
      box.remove();
    }
  });
  box.showPopover();
  open = box;
  box.querySelector('button')?.focus({ preventScroll: true });
}

function close(): void {
  if (open?.isConnected) open.hidePopover();
  open = null;
}

/** The entries that a printed number stands for; the first of a range stands for all of it. */
function worksOf(link: HTMLAnchorElement): HTMLElement[] {
  const entry = document.getElementById(link.hash.slice(1));
  if (!entry) return [];
  const range = (other: Element | null, sign: ChildNode | null): HTMLElement | null =>
    sign?.textContent === '–' && other instanceof HTMLAnchorElement
      ? document.getElementById(other.hash.slice(1))
      : null;
  const last = range(link.nextElementSibling, link.nextSibling);
  const first = range(link.previousElementSibling, link.previousSibling);
  const all = [...document.querySelectorAll<HTMLElement>('ol.refs > li')];
  return all.slice(all.indexOf(first ?? entry), all.indexOf(last ?? entry) + 1);
}

function contentsOf(entry: HTMLElement, from: HTMLAnchorElement, box: HTMLElement): Node[] {
  const copy = entry.cloneNode(true) as HTMLElement;
  copy.querySelectorAll('.s').forEach((self) => self.remove());
  copy.querySelector(`.back a[href="#${from.closest('.c')?.id}"]`)?.parentElement?.remove();
  const number = (entry as HTMLLIElement).value;
  const title = document.createElement('p');
  const heading = document.createElement('a');
  heading.href = `#${entry.id}`;
  heading.textContent = `Reference ${number}`;
  heading.addEventListener('click', () => offerReturn(entry, from));
  title.append(heading);
  const claims = copy.querySelector('.back');
  if (claims?.childElementCount) claims.before('Also cited in:');
  else claims?.remove();
  box.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a[href^="#"]')) close();
  });
  return [title, ...copy.childNodes];
}

/** Puts the way back to the citation at the head of the entry that the reader went to. */
function offerReturn(entry: HTMLElement, from: HTMLAnchorElement): void {
  document.querySelector('.return')?.remove();
  const back = document.createElement('a');
  back.className = 'return';
  back.href = `#${from.closest('.c')?.id ?? ''}`;
  back.textContent = '↩ Back to where you were reading';
  back.addEventListener('click', () => {
    back.remove();
    // Following a link takes the focus away, so this comes after it.
    setTimeout(() => from.focus({ preventScroll: true }));
  });
  entry.append(back);
}

function closeButton(box: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Close';
  button.onclick = () => box.hidePopover();
  return button;
}

/** Below the number or above it, where there is more room, and no higher than that room. */
function place(box: HTMLElement, link: HTMLAnchorElement): void {
  const gap = 6;
  const edge = 16;
  const at = link.getBoundingClientRect();
  const width = Math.min(384, innerWidth - 2 * edge);
  const left = Math.max(edge, Math.min(at.left - 24, innerWidth - width - edge));
  const [above, below] = [at.top, innerHeight - at.bottom];
  box.style.left = `${left + scrollX}px`;
  box.style.maxHeight = `${Math.max(above, below) - gap - edge}px`;
  if (below > above) box.style.top = `${at.bottom + scrollY + gap}px`;
  else box.style.bottom = `${innerHeight - at.top - scrollY + gap}px`;
}
