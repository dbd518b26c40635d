/** Goes on to where a page is now, to the passage and with the marks that were asked for. */
const link = document.querySelector<HTMLAnchorElement>('[data-moved]');
if (link) {
  const to = new URL(link.href);
  to.search = location.search;
  to.hash ||= location.hash;
  link.href = to.href;
  location.replace(to);
}
