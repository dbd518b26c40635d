/** The citations of a report, from its page “Cite”: on that page, in the dialog, in the menus. */
import { adoptStyle } from './adopt-style.ts';
import css from './citations.css?inline';
import { copier } from './copier.ts';
import type { Copy } from './copier.ts';
import { fetchPage } from './fetch-page.ts';

adoptStyle(css);

const selector = '[data-citation]';

/** Puts a button to copy before every citation, and the address of the report into it. */
export function offerCopies(within: ParentNode = document, page = location.href): void {
  const address = new URL('..', page).href;
  for (const citation of within.querySelectorAll<HTMLElement>(selector)) {
    citation.querySelector('span[data-address]')?.replaceWith(linkTo(address));
    const head = citation.previousElementSibling;
    const style = head?.firstChild?.textContent?.trim() ?? '';
    const copy = copyOf(citation);
    head?.append(copier('Copy', () => copy, 'Select the words and copy them.', `Copy ${style}`));
  }
}

const pages = new Map<string, Promise<Document>>();

/** The page with the citations; one that could not be fetched is asked for again the next time. */
export function citationsPage(address: string): Promise<Document> {
  const page = pages.get(address) ?? fetchPage(address);
  pages.set(address, page);
  page.catch(() => pages.delete(address));
  return page;
}

/**
 * A passage as it is cited: the report in the first style with the address of the passage, and of
 * a restatement the source, apart.
 */
export async function citationOf(page: string, passage: string): Promise<string> {
  const all = [...(await citationsPage(page)).querySelectorAll<HTMLElement>(selector)];
  if (all.length === 0) throw new Error(`${page} has no citations.`);
  const works = all.filter(({ dataset }) => dataset['citation'] === all[0]?.dataset['citation']);
  return works
    .map((work, index) => {
      const words = work.cloneNode(true) as Element;
      const address = words.querySelector('[data-address]');
      if (index > 0) return `Restated from: ${textOf(words)}`;
      if (address) address.textContent = passage;
      return address ? textOf(words) : `${textOf(words)} ${passage}`;
    })
    .join('\n');
}

function copyOf(citation: HTMLElement): Copy {
  return { text: textOf(citation), html: [...citation.childNodes].map(htmlOf).join('') };
}

/** Italics and links, as programs to write in take them from the clipboard. */
function htmlOf(node: Node): string {
  const words = document.createElement('p');
  words.textContent = node.textContent;
  const text = new XMLSerializer().serializeToString(words.firstChild ?? words);
  if (node instanceof HTMLAnchorElement) return `<a href="${encodeURI(node.href)}">${text}</a>`;
  return node.nodeName === 'I' ? `<i>${text}</i>` : text;
}

function textOf(citation: Element): string {
  return citation.textContent.replace(/\s+/g, ' ').trim();
}

function linkTo(address: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = address;
  return link;
}
