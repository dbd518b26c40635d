/** Turns light to dark or back, and remembers it where the browser allows. */
export function open(): void {
  const root = document.documentElement;
  const dark = root.dataset['theme']
    ? root.dataset['theme'] === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset['theme'] = dark ? 'light' : 'dark';
  try {
    localStorage['theme'] = root.dataset['theme'];
  } catch {
    // A browser that keeps nothing shows the choice until the page is left.
  }
}
