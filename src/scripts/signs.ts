/** The signs of passages, by which these are shared; the sign of a heading is the link in it. */

/** The sign of the passage at an address. */
export function signOf(anchor: string): HTMLElement | null {
  return document.querySelector(`:is(.s, :is(h2, h3, h4) > a)[href="#${CSS.escape(anchor)}"]`);
}

/** So many words tell a passage from others. */
const opening = 12;

/**
 * Names each sign by what it leads to, for those who go through the links of a page by ear. In the
 * page as it is sent, where the names would weigh as much as a screen of text, all have one name.
 */
export function nameSigns(): void {
  for (const sign of document.querySelectorAll<HTMLAnchorElement>('.s')) {
    const passage = document.getElementById(decodeURIComponent(sign.hash.slice(1)));
    const words = passage?.textContent.trim().split(/\s+/) ?? [];
    const start = words.slice(0, opening).join(' ') + (words.length > opening ? ' …' : '');
    sign.ariaLabel = `Link to passage: ${kindOf(passage)}“${start}”`;
  }
}

function kindOf(passage: HTMLElement | null): string {
  if (passage?.matches('ol.refs > li')) return `reference ${numberOf(passage)}, `;
  // A paragraph and the first of its sentences begin with the same words.
  return passage?.matches('p') ? 'the paragraph ' : '';
}

/** The number of an entry of the list: its own, or that of its place. */
function numberOf(entry: Element): number {
  const { value } = entry as HTMLLIElement;
  return value || [...(entry.parentElement?.children ?? [])].indexOf(entry) + 1;
}
