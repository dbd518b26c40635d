import { fetchPage } from './fetch-page.ts';
import { showPreview } from './preview.ts';

/**
 * Shows the definition of a term beside its mention, apart from the report's own words, and offers
 * the term's page. The definition is fetched from that page when it is asked for.
 *
 * @throws when the page cannot be fetched or has no definition
 */
export async function open(link: HTMLAnchorElement): Promise<void> {
  const page = await fetchPage(link.href);
  const definition = page.querySelector('[data-definition]')?.textContent;
  if (!definition) throw new Error(`${link.href} has no definition.`);
  const title = document.createElement('p');
  const name = document.createElement('b');
  name.textContent = page.querySelector('h1')?.textContent ?? '';
  title.append(name, ' · Glossary, not part of the report');
  const words = document.createElement('p');
  words.textContent = definition;
  const more = document.createElement('a');
  more.href = link.href;
  more.textContent = 'More on this term, and every passage that mentions it';
  showPreview(link, 'Definition', [title, words, more]);
}
