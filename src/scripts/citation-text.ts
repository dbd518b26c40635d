/** How the page on which a reader is would be cited, from the data that it carries for machines. */

interface Work {
  headline?: string;
  author?: { name: string } | { name: string }[];
  isPartOf?: { name: string };
  datePublished?: string;
  isBasedOn?: Work;
}

/**
 * A report as readers cite it; of a restatement the source too, clearly apart. Pages that are no
 * report are cited by their title.
 */
export function citationOf(page: Document): string {
  const data = page.querySelector('script[type="application/ld+json"]')?.textContent;
  if (!data) return `${page.title}.`;
  const work = JSON.parse(data) as Work;
  const own = inWords(work);
  return work.isBasedOn ? `${own}\nRestated from: ${inWords(work.isBasedOn)}` : own;
}

function inWords({ headline, author, isPartOf, datePublished }: Work): string {
  const people = [author ?? []].flat().map(({ name }) => name);
  return [people.join(', '), headline, isPartOf?.name, datePublished?.slice(0, 4)]
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(' ');
}
