/**
 * Marks in the contents the section that is being read: that of the last heading which stands no
 * lower in the window than where addresses lead to.
 */
export function markSection(): void {
  const entries = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')].flatMap(
    (link) => {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      return heading ? [{ link, heading }] : [];
    },
  );
  let due = false;
  const mark = (): void => {
    due = false;
    const line = 160;
    const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    const passed = entries.filter(({ heading }) => heading.getBoundingClientRect().top < line);
    const current = atEnd ? entries.at(-1) : passed.at(-1);
    for (const { link } of entries) {
      if (link === current?.link) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  const soon = (): void => {
    if (due) return;
    due = true;
    requestAnimationFrame(mark);
  };
  addEventListener('scroll', soon, { passive: true });
  addEventListener('resize', soon, { passive: true });
  mark();
}
