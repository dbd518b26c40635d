/** The words of a passage, to be quoted and to be found again. */

/** What stands within a passage and is not its text. */
const beside = '.s, .c, .gone, .preview, .n, details, ul.back';

/** So many words at either end tell a browser which passage is meant. */
const edge = 5;

/** The words of a passage, without citation numbers and signs. */
export function quoteOf(passage: Element): string {
  const copy = passage.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(beside)) part.remove();
  return plain(copy.textContent).replace(/\s+(?=[.,;:!?])/g, '');
}

/**
 * The text fragment of a passage, to be put behind its address: browsers that know it mark these
 * words, others go to the passage (WICG, URL Fragment Text Directives). Empty where there are no
 * words.
 */
export function fragmentOf(passage: HTMLElement): string {
  const words = plain(passage.innerText).split(' ').filter(Boolean);
  if (words.length === 0) return '';
  const [start, end] =
    words.length <= 2 * edge ? [words, []] : [words.slice(0, edge), words.slice(-edge)];
  const parts = [start, end]
    .filter((part) => part.length > 0)
    .map((part) => encode(part.join(' ')));
  return `:~:text=${parts.join(',')}`;
}

/** A hyphen and a comma have a meaning in the directive. */
function encode(words: string): string {
  return encodeURIComponent(words).replaceAll('-', '%2D');
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
