/**
 * The only script that a page loads by itself. It waits for what the reader does first and fetches
 * the code for that; without it every link still leads where it says.
 */
const closest = (event: Event, selector: string): HTMLAnchorElement | null =>
  (event.target as Element).closest<HTMLAnchorElement>(selector);

/** Goes where the link leads after all, when the code for something better could not be fetched. */
const follow = (link: HTMLAnchorElement | null) => () => {
  if (link) location.href = link.href;
};

const openSearch = (event: Event): void => {
  event.preventDefault();
  // Who opens the search by a key goes on typing while its code is loaded.
  let typed = '';
  const type = (next: KeyboardEvent): void => {
    if (next.key.length > 1 || next.ctrlKey || next.metaKey) return;
    typed += next.key;
    next.preventDefault();
  };
  if (event.type === 'keydown') addEventListener('keydown', type);
  import('./search-dialog.ts')
    .then(
      (dialog) => dialog.openSearchDialog(typed),
      follow(document.querySelector('a[data-search]')),
    )
    .finally(() => removeEventListener('keydown', type));
};

type Load = () => Promise<{ open(link: HTMLAnchorElement, hash: string): unknown }>;

/** What links open, the first that fits; and whether that takes the place of following the link. */
const links: [selector: string, load: Load, instead?: true][] = [
  ['.c a[href^="#"]', () => import('./citation-preview.ts'), true],
  ['.t', () => import('./term-preview.ts'), true],
  ['a[href$="/cite/"]', () => import('./cite-dialog.ts'), true],
  ['[data-theme-switch]', () => import('./theme.ts')],
  ['.s,.drawn td a,:is(h2,h3,h4)>[href^="#"]', () => import('./share.ts')],
  ['a[href^="#"]', () => import('./way-back.ts')],
];

addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (closest(event, '[data-search]')) return openSearch(event);
  for (const [selector, load, instead] of links) {
    const link = closest(event, selector);
    if (!link) continue;
    if (instead) event.preventDefault();
    const { hash } = location;
    return void load()
      .then((module) => module.open(link, hash))
      .catch(instead && follow(link));
  }
});

addEventListener('keydown', (event) => {
  const typing = (event.target as Element).matches('input, textarea, select, [contenteditable]');
  const key = event.key.toLowerCase();
  const wanted =
    event.ctrlKey || event.metaKey ? key === 'k' && !event.shiftKey : key === '/' && !typing;
  if (wanted && !event.altKey) openSearch(event);
});

const read = (event: Event): void => void import('./reading.ts').then((m) => m.begin(event));
if (document.querySelector('.contents'))
  for (const type of ['scroll', 'selectionchange', 'keydown'])
    addEventListener(type, read, { once: true, capture: true });

if (/mark=|:(~|%7E):/.test(location.href) || document.querySelector('[data-citation]'))
  void import('./arrival.ts').then((m) => m.arrive());

const picture = document.querySelector('.zoom');
for (const type of ['click', 'focusin', 'pointerover'])
  picture?.addEventListener(type, (event) => void import('./zoom.ts').then((m) => m.zoom(event)));
