/**
 * The search over any page: a field and, under it, links. The arrow keys move between them; with
 * Tab, touch or a screen reader they are what they look like. Sending the field goes to the page
 * with all results, where the same search has an address.
 */
import { element } from './element.ts';
import { base, preloadIndex, startSession } from './search-session.ts';

let dialog: HTMLDialogElement | undefined;

/** Opens the search, made on first use; on the search page the field there takes its place. */
export function openSearchDialog(): void {
  const own = document.querySelector<HTMLInputElement>('main [data-search-page] input[name="q"]');
  if (own) {
    own.select();
    return;
  }
  preloadIndex();
  dialog ??= makeDialog();
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
}

function makeDialog(): HTMLDialogElement {
  const input = element('input', {
    type: 'search',
    name: 'q',
    id: 'dialog-q',
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  }) as HTMLInputElement;
  const closer = element('button', { type: 'button' }, 'Close');
  const form = element(
    'form',
    { role: 'search', method: 'get', action: `${base}search/` },
    element('label', { for: 'dialog-q' }, 'Search the reports'),
    element('div', { class: 'search-row' }, input, closer),
  );
  const container = element('div', { 'data-search-state': 'idle', class: 'search-results' });
  const all = element('a', { href: `${base}search/` }, 'All results') as HTMLAnchorElement;
  const foot = element('p', { class: 'search-all', hidden: '' }, all);
  const made = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': 'Search' },
    element('div', {}, form, container, foot),
  ) as HTMLDialogElement;

  const session = startSession(container, {
    heading: 3,
    more: false,
    begin: (query) => {
      all.href = `${base}search/?${new URLSearchParams({ q: query }).toString()}`;
      foot.hidden = query.trim() === '';
    },
  });
  input.addEventListener('input', () => session.type(input.value));
  closer.addEventListener('click', () => made.close());
  made.addEventListener('click', (event) => {
    const target = event.target as Element;
    // Outside the content is only the backdrop; and a link may lead to this very page.
    const leads = target.closest('a') && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (target === made || leads) made.close();
  });
  made.addEventListener('keydown', (event) => {
    // A search field would take the first Escape to empty itself.
    if (event.key === 'Escape') {
      event.preventDefault();
      made.close();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && move(made, input, step)) event.preventDefault();
  });
  document.body.append(made);
  return made;
}

/** Moves the focus among the field, the results and the link to all of them. */
function move(within: HTMLElement, input: HTMLElement, step: number): boolean {
  const links = within.querySelectorAll<HTMLElement>(
    '[data-result] > a:first-of-type, .search-all:not([hidden]) > a',
  );
  const stops = [input, ...[...links].filter((link) => link.checkVisibility())];
  const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
}
