/** The addresses of sections: their headings, and which of several with one heading has it. */
import type { Section } from './article.ts';
import { slug } from './fold.ts';
import type { Ledger } from './addresses/ledger.ts';
import { compareWithin, sketchOf } from './addresses/sketch.ts';
import { blockText } from './text.ts';

/** From so much on a section is the one that was published under an address. */
const known = 0.35;

/** A section within another. */
interface Part {
  section: Section;
  parent: Section;
}

/** What tells a section from others: its heading, and how it begins. */
export function sectionWords({ title, blocks: [first], sections }: Section): string {
  return [title, ...(first ? [blockText(first)] : sections.map((part) => part.title))].join(' ');
}

/**
 * Gives every section its address, in place. A heading gives its words: `conclusions`. Parts of the
 * abstract, and all but one of the parts with one heading, are prefixed with the section around
 * them: `discussion-conclusions`. Which of them has the shorter address is so for good: it is the
 * first when they are published first, and then the one that is known under it.
 */
export function nameSections(sections: readonly Section[], ledger: Ledger): void {
  for (const section of sections) section.anchor = nameOf(section.title);
  const taken = new Set(sections.map(({ anchor }) => anchor));
  let parents = sections;
  while (parents.length > 0) {
    const parts = parents.flatMap((parent) =>
      parent.sections.map((section): Part => ({ section, parent })),
    );
    for (const [own, alike] of Map.groupBy(parts, ({ section }) => nameOf(section.title))) {
      const free = taken.has(own) ? [] : alike.filter(({ parent }) => parent.role !== 'abstract');
      const bearer = bearerOf(own, free, ledger);
      for (const { section, parent } of alike) {
        section.anchor = section === bearer ? own : `${parent.anchor}-${own}`;
        taken.add(section.anchor);
      }
    }
    parents = parts.map(({ section }) => section);
  }
}

/** The section that has its heading alone for an address. */
function bearerOf(own: string, parts: readonly Part[], ledger: Ledger): Section | null {
  const [best] = parts
    .map(({ section, parent }) => ({
      section,
      alike: likeness(section, own, ledger),
      longer: likeness(section, `${parent.anchor}-${own}`, ledger),
    }))
    // One that was published under its longer address keeps that.
    .filter(({ alike, longer }) => longer < known || longer <= alike)
    .sort((a, b) => b.alike - a.alike);
  return best?.section ?? null;
}

/** How much a section is like what was published under an address, from 0 to 1. */
function likeness(section: Section, address: string, ledger: Ledger): number {
  const entry = ledger.get(address);
  if (entry?.kind !== 'section') return 0;
  const words = sketchOf(sectionWords(section));
  return compareWithin([entry.words, words])(entry.words, words).alike;
}

/** XML takes no id that begins with a digit (Namespaces in XML 1.0, NCName). */
function nameOf(title: string): string {
  const name = slug(title);
  return /^\p{L}/u.test(name) ? name : `s-${name}`;
}
