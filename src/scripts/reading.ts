/**
 * Goes along with who reads an article: marks the section in the contents, offers to share what is
 * selected, and takes Enter as a wish to share the passage that the address names. Where the site
 * does not know its address, the page by now does.
 */
import { markSection } from './current-section.ts';
import { nameSigns, signOf } from './signs.ts';

let begun = false;

/** @param event what the reader did first: they scrolled, selected, or pressed a key */
export function begin(event: Event): void {
  if (event instanceof KeyboardEvent) onKey(event);
  if (begun) return;
  begun = true;
  markSection();
  nameSigns();
  const self = document.querySelector<HTMLAnchorElement>('.byline > [hidden] > a');
  if (self) self.textContent = self.href;
  document.addEventListener('keydown', onKey);
  document.addEventListener('selectionchange', onSelect);
  onSelect();
}

function onKey(event: KeyboardEvent): void {
  // With nothing in focus, and nothing selected.
  if (event.key !== 'Enter' || event.target !== document.body) return;
  if (!getSelection()?.isCollapsed) return;
  const anchor = document.querySelector(':target')?.id ?? '';
  const sign = signOf(anchor);
  // The key would press what the menu gives the focus to.
  if (sign) event.preventDefault();
  sign?.click();
}

function onSelect(): void {
  if (getSelection()?.isCollapsed ?? true) return;
  document.removeEventListener('selectionchange', onSelect);
  void import('./selection.ts').then((m) => m.watchSelection());
}
