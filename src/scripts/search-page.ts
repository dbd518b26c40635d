/**
 * The search page. Its form works by itself; this answers while the reader types. The query is in
 * the address: typing changes it in place, sending the form makes a step to which Back returns.
 */
import { preloadIndex, startSession } from './search-session.ts';

const form = document.querySelector<HTMLFormElement>('main form[role="search"]');
const input = form?.querySelector<HTMLInputElement>('input[name="q"]');
const container = document.querySelector<HTMLElement>('[data-search-state]');

if (form && input && container) {
  let settled = queryInAddress();
  const session = startSession(container, {
    heading: 2,
    more: true,
    begin: (query) => {
      if (query !== queryInAddress()) history.replaceState(null, '', addressOf(query));
    },
  });

  input.addEventListener('focus', preloadIndex, { once: true });
  input.addEventListener('input', () => session.type(input.value));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = input.value;
    if (query !== settled) {
      history.replaceState(null, '', addressOf(settled));
      history.pushState(null, '', addressOf(query));
      settled = query;
    }
    session.ask(query);
  });
  window.addEventListener('popstate', () => {
    settled = queryInAddress();
    input.value = settled;
    session.ask(settled);
  });

  if (settled !== '') {
    input.value = settled;
    session.ask(settled);
  } else {
    input.focus();
  }
}

function queryInAddress(): string {
  return new URLSearchParams(location.search).get('q') ?? '';
}

function addressOf(query: string): string {
  return (
    location.pathname + (query === '' ? '' : `?${new URLSearchParams({ q: query }).toString()}`)
  );
}
