/**
 * The search page. Its form works by itself; this answers while the reader types. The search is in
 * the address: typing changes it in place, sending the form makes a step to which Back returns.
 */
import { addressOf, askedIn } from './search-address.ts';
import type { Asked } from './search-address.ts';
import { createFilterView } from './search-filters.ts';
import { preloadIndex, startSession } from './search-session.ts';
import { createSearchView } from './search-view.ts';

/** How a reader left the results, kept with this step of the history for when they come back. */
interface Left {
  /** The numbers of the lists that were unfolded. */
  open: number[];
  limit: number | undefined;
  top: number;
}

const form = document.querySelector<HTMLFormElement>('main form[role="search"]');
const input = form?.querySelector<HTMLInputElement>('input[name="q"]');
const container = document.querySelector<HTMLElement>('[data-search-state]');
const details = document.querySelector<HTMLDetailsElement>('[data-search-filters]');
const chosen = document.querySelector<HTMLElement>('[data-search-chosen]');

if (form && input && container && details && chosen) {
  let settled = askedIn(location.search);
  let left = history.state as Left | null;
  const filters = createFilterView(details, chosen);
  const view = createSearchView(container, {
    onRetry() {
      input.focus();
      session.retry();
    },
    onMore: () => session.more(),
  });
  const session = startSession(
    (asked) => {
      const address = addressOf(asked);
      if (address !== addressOf(askedIn(location.search))) {
        history.replaceState(null, '', address);
        left = null;
      }
      document.title = document.title.replace(
        /^.*(?= · )/,
        asked.query.trim() ? `${asked.query.trim().slice(0, 60)} – Search` : 'Search',
      );
      filters.follow(asked);
      view.waiting();
    },
    (outcome, asked) => {
      view.show(outcome, asked);
      if (outcome.state === 'ready') filters.learn(outcome.groups);
      const had = left?.limit ?? 0;
      if (outcome.state === 'ready' && outcome.next !== null && outcome.next <= had) {
        session.more();
        return;
      }
      if (left) comeBack(left);
      left = null;
    },
  );
  const folds = (): HTMLDetailsElement[] => [...container.querySelectorAll('details')];
  container.addEventListener('click', ({ target }) => {
    if (!(target as Element).closest('a')) return;
    const open = folds().flatMap((fold, at) => (fold.open ? [at] : []));
    const left: Left = { open, limit: session.limit(), top: scrollY };
    history.replaceState(left, '');
  });
  const comeBack = ({ open, top }: Left): void => {
    for (const [at, fold] of folds().entries()) fold.open = open.includes(at);
    scrollTo(0, top);
  };
  const typed = (): Asked => ({ ...settled, query: input.value, exactly: false });

  input.addEventListener('focus', preloadIndex, { once: true });
  input.addEventListener('input', () => session.type(typed()));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const asked = typed();
    if (asked.query !== settled.query) {
      history.replaceState(null, '', addressOf(settled));
      history.pushState(null, '', addressOf(asked));
      settled = asked;
    }
    session.ask(asked);
  });
  const askAddress = (): void => {
    settled = askedIn(location.search);
    input.value = settled.query;
    session.ask(settled);
  };
  window.addEventListener('popstate', ({ state }) => {
    left = state as Left | null;
    askAddress();
  });
  // A filter, or the search as it was typed: what is loaded answers it, also without a network.
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('main a');
    if (!link || link.origin + link.pathname !== location.origin + location.pathname) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    left = null;
    askAddress();
    scrollTo(0, 0);
    details.querySelector('summary')?.focus({ preventScroll: true });
  });

  if (settled.query !== '') {
    input.value = settled.query;
    session.ask(settled);
  } else {
    input.focus();
  }
}
