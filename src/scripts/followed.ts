/**
 * Waits until the browser has followed the link that was just clicked, which scrolls and takes the
 * focus away. Code that is there already would run before that.
 */
export function followed(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
