import type { Article } from '../../../src/model/article.ts';

/** Every `anchor` of an article, in the order of the text, however deep it stands. */
export function anchorsIn({ sections, references }: Article): string[] {
  const found: string[] = [];
  JSON.stringify(
    [sections, references.map(({ anchor }) => ({ anchor }))],
    (key, value: unknown) => {
      if (key === 'anchor') found.push(String(value));
      return value;
    },
  );
  return found;
}
