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

addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (closest(event, '[data-search]')) return openSearch(event);
  const self = closest(event, '.s');
  if (self) void import('./share.ts').then((m) => m.sharePassage(self));
  const citation = closest(event, '.c a[href^="#"]');
  if (citation) {
    event.preventDefault();
    import('./citation-preview.ts').then(({ preview }) => preview(citation), follow(citation));
  }
  const term = closest(event, '.t');
  if (term) {
    event.preventDefault();
    import('./term-preview.ts').then(({ previewTerm }) => previewTerm(term)).catch(follow(term));
  }
});

addEventListener('keydown', (event) => {
  const typing = (event.target as Element).matches('input, textarea, select, [contenteditable]');
  const key = event.key.toLowerCase();
  const wanted =
    event.ctrlKey || event.metaKey ? key === 'k' && !event.shiftKey : key === '/' && !typing;
  if (wanted && !event.altKey) openSearch(event);
});

const onScroll = (): void => void import('./current-section.ts').then((m) => m.markSection());
if (document.querySelector('.contents')) addEventListener('scroll', onScroll, { once: true });

if (location.search.includes('mark=')) void import('./marks.ts').then((m) => m.showMarks());

const picture = document.querySelector('.zoom');
for (const type of ['click', 'focusin', 'pointerover'])
  picture?.addEventListener(type, (event) => void import('./zoom.ts').then((m) => m.zoom(event)));

const theme = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
if (theme) {
  theme.hidden = false;
  theme.onclick = () => void import('./theme.ts').then((m) => m.switchTheme());
}
