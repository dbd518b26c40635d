/** What a page shows as soon as a reader comes to it: words that a search found, buttons to copy. */
export function arrive(): void {
  if (location.search.includes('mark=')) void import('./marks.ts').then((m) => m.showMarks());
  if (document.querySelector('[data-citation]'))
    void import('./citations.ts').then((m) => m.offerCopies());
}
