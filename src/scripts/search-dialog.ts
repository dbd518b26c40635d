/**
 * The search over any page: a field and a list of what it finds, which the arrow keys go through
 * while the field keeps the focus (ARIA Authoring Practices, combobox with a list popup). Sending
 * the field goes to the page with all results, where the same search has an address.
 */
import type { SearchOutcome } from '../search/query.ts';
import { adoptStyle } from './adopt-style.ts';
import { element } from './element.ts';
import { addressOf, base } from './search-address.ts';
import type { Asked } from './search-address.ts';
import css from './search-dialog.css?inline';
import { preloadIndex, startSession } from './search-session.ts';
import { excerptNodes, kindOf, patience, statusOf, tellNotices } from './search-words.ts';

adoptStyle(css);

let dialog: HTMLDialogElement | undefined;

/**
 * Opens the search, made on first use; on the search page the field there takes its place.
 *
 * @param typed what was typed for it before it was there
 */
export function openSearchDialog(typed = ''): void {
  const own = document.querySelector<HTMLInputElement>('main [data-search-page] input[name="q"]');
  if (!own) {
    preloadIndex();
    dialog ??= makeDialog();
    if (!dialog.open) dialog.showModal();
  }
  const input = own ?? dialog?.querySelector('input');
  input?.focus();
  input?.select();
  if (!input || typed === '') return;
  input.value = typed;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

const loadMarks = () => import('./marks.ts');

/** So many hits of a report are listed. */
const shownHits = 4;

function makeDialog(): HTMLDialogElement {
  const input = element('input', {
    type: 'search',
    name: 'q',
    id: 'dialog-q',
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': 'dialog-results',
    'aria-expanded': 'false',
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
  const status = element('p', { class: 'search-status' });
  const notices = element('div', {});
  const retry = element('div', {});
  const list = element('div', { role: 'listbox', id: 'dialog-results', 'aria-label': 'Results' });
  const container = element(
    'div',
    { 'data-search-state': 'idle', class: 'filled' },
    element('div', { role: 'status' }, status, notices),
    retry,
    list,
  );
  const made = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': 'Search' },
    element('div', {}, form, container),
  ) as HTMLDialogElement;

  let slow: ReturnType<typeof setTimeout> | undefined;
  const session = startSession(
    () => {
      container.dataset['searchState'] = 'loading';
      clearTimeout(slow);
      slow = setTimeout(() => (status.textContent = 'Searching…'), patience);
    },
    (outcome, asked) => {
      clearTimeout(slow);
      container.dataset['searchState'] = outcome.state;
      status.textContent = statusOf(outcome);
      const again = element('button', { type: 'button' }, 'Try again');
      again.addEventListener('click', () => {
        input.focus();
        session.retry();
      });
      // What marks the words of a passage of this page, before there may be no network.
      if (outcome.state === 'ready') loadMarks().catch(() => undefined);
      tellNotices(notices, outcome, asked);
      retry.replaceChildren(...(outcome.state === 'error' ? [again] : []));
      list.replaceChildren(...optionsOf(outcome, asked));
      input.setAttribute('aria-expanded', String(list.hasChildNodes()));
      activate(null);
      container.scrollTop = 0;
    },
  );
  const activate = (option: HTMLElement | null): void => {
    list.querySelector('[aria-selected="true"]')?.setAttribute('aria-selected', 'false');
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const move = (step: number): void => {
    const options = [...list.querySelectorAll<HTMLElement>('[role="option"]')];
    const at = options.findIndex((option) => option.ariaSelected === 'true');
    // From either end on to the field, and round.
    const next = (at + 1 + step + options.length + 1) % (options.length + 1);
    activate(options[next - 1] ?? null);
  };

  input.addEventListener('input', () =>
    session.type({ query: input.value, filters: {}, exactly: false }),
  );
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const active = list.querySelector<HTMLElement>('[aria-selected="true"]');
    if (step !== undefined) move(step);
    else if (event.key === 'Enter' && active) active.click();
    else return;
    event.preventDefault();
  });
  closer.addEventListener('click', () => made.close());
  made.addEventListener('click', (event) => {
    const target = event.target as Element;
    // Outside the content is only the backdrop; and a link may lead to this very page.
    const link = target.closest('a');
    const leads = link && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (target === made || leads) made.close();
    // Without a network the page that is open serves; else it is loaded anew, because the index may be newer.
    const isHere = leads && link.pathname === location.pathname && link.hash !== '';
    if (!isHere || navigator.onLine) return;
    event.preventDefault();
    history.pushState(null, '', link.pathname + link.search);
    location.replace(link.hash);
    loadMarks().then(
      (marks) => marks.followMarks(),
      () => undefined,
    );
  });
  made.addEventListener('keydown', (event) => {
    // A search field would take the first Escape to empty itself.
    if (event.key !== 'Escape') return;
    event.preventDefault();
    made.close();
  });
  document.body.append(made);
  return made;
}

/** The best of each report under its title, and last the page with everything. */
function optionsOf(outcome: SearchOutcome, asked: Asked): HTMLElement[] {
  if (outcome.state !== 'ready') return [];
  let count = 0;
  const option = (href: string, ...content: (Node | string)[]): HTMLElement =>
    element(
      'a',
      { role: 'option', id: `option-${count++}`, href, tabindex: '-1', 'aria-selected': 'false' },
      ...content,
    );
  const groups = outcome.groups.map(({ title, language, hits }, index) =>
    element(
      'div',
      { role: 'group', 'aria-labelledby': `group-${index}`, class: 'search-group' },
      element('p', { id: `group-${index}`, lang: language }, title),
      ...hits.slice(0, shownHits).map((hit) => {
        const node = option(
          hit.address,
          element('b', {}, hit.title),
          ...kindOf(hit),
          element('span', { lang: language }, ...excerptNodes(hit.excerpt)),
        );
        node.dataset['result'] = hit.type;
        return node;
      }),
    ),
  );
  return [...groups, option(addressOf(asked), 'All results')];
}
