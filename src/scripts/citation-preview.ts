import { showPreview } from './preview.ts';

/**
 * Shows what a citation number stands for beside it, as a native popover: the entry of the
 * reference list with every claim that cites it. For a range, each work in it. The list itself is
 * one link further, and from there a link leads back to where the reader was.
 */
export function open(link: HTMLAnchorElement): void {
  const entries = worksOf(link);
  const contents = entries.flatMap((entry) => contentsOf(entry, link));
  showPreview(link, entries.length > 1 ? 'References' : 'Reference', contents);
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

function contentsOf(entry: HTMLElement, from: HTMLAnchorElement): Node[] {
  const copy = entry.cloneNode(true) as HTMLElement;
  copy.querySelectorAll('.s').forEach((self) => self.remove());
  copy.querySelector(`.back a[href="#${from.closest('.c')?.id}"]`)?.parentElement?.remove();
  // The list counts by itself, except where a number is not the next.
  const place = [...(entry.parentElement?.children ?? [])].indexOf(entry);
  const number = (entry as HTMLLIElement).value || place + 1;
  const title = document.createElement('p');
  const heading = document.createElement('a');
  heading.href = `#${entry.id}`;
  heading.textContent = `Reference ${number}`;
  title.append(heading);
  const claims = copy.querySelector('.back');
  if (claims?.childElementCount) claims.before(' Also cited in: ');
  else claims?.remove();
  return [title, ...copy.childNodes];
}
