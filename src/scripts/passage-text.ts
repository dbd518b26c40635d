/** What stands within a passage and is not its text: signs, citation numbers, notes, what opened. */
const beside = '.s, .c, .gone, .preview, .n, details, ul.back, .return, .pick';

/** So that words of different cells or lines do not grow together. */
const apart = 'p, li, dt, dd, th, td, caption, figcaption, h2, h3, h4, br, div';

/** The words of a passage or of what was selected, as they are quoted. */
export function quoteOf(passage: Element | DocumentFragment): string {
  const copy = passage.cloneNode(true) as typeof passage;
  for (const part of copy.querySelectorAll(beside)) part.remove();
  for (const part of copy.querySelectorAll(apart)) part.before(' ');
  return (copy.textContent ?? '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?])/g, '')
    .trim();
}
