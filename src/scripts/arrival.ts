/** What a page shows as soon as a reader comes to it: words that a search found, buttons to copy. */
export function arrive(): void {
  // A browser that knows links to words has taken them from the address. One that does not, or that
  // got the tilde in code, finds no passage of that name.
  const [passage, words] = location.hash.split(/:(?:~|%7E):/);
  if (passage && words) location.replace(passage);
  if (location.search.includes('mark=')) void import('./marks.ts').then((m) => m.followMarks());
  if (document.querySelector('[data-citation]'))
    void import('./citations.ts').then((m) => m.offerCopies());
}
