import type { Figure } from '../../model/article.ts';

/** The text of the book; all files lie beside it. */
export const textFile = 'report.xhtml';
export const navigationFile = 'nav.xhtml';
export const styleFile = 'style.css';

/** The picture of a figure. */
export function pictureFile({ anchor }: Pick<Figure, 'anchor'>): string {
  return `${anchor}.jpg`;
}
