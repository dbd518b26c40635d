/** Words of a report with the codes that the glossary has for them, and where it says them. */
import { walkAddressed } from '../../model/addressed.ts';
import type { Article } from '../../model/article.ts';
import type { EventKind } from '../../model/course.ts';
import { fold } from '../../model/fold.ts';
import { createNameIndex } from '../../model/name-index.ts';
import type { codeSystems, Term } from '../../model/term.ts';
import { inlineText } from '../../model/text.ts';
import type { Coding, Concept } from './schema-parts.ts';

/** The systems by the names that HL7 gives them (HL7 Terminology, External Code Systems). */
const systemUris: Record<(typeof codeSystems)[number], string> = {
  MeSH: 'https://www.nlm.nih.gov/mesh',
  'ICD-10': 'http://hl7.org/fhir/sid/icd-10',
  'SNOMED CT': 'http://snomed.info/sct',
  UMLS: 'http://www.nlm.nih.gov/research/umls',
  OMIM: 'http://www.omim.org',
};

/** Lay names do not count, because they may be wider or narrower than the term. */
function exactNames({ term, abbreviations, synonyms, spellings }: Term): string[] {
  return [term, ...abbreviations, ...synonyms, ...spellings];
}

const byName = new WeakMap<readonly Term[], ReadonlyMap<string, Term>>();

/** The term that is called by these very words, capitals and accents aside. */
function termCalled(name: string, terms: readonly Term[]): Term | undefined {
  let names = byName.get(terms);
  if (!names) {
    const preferred = terms.map((term) => [term.term, term] as const);
    const others = terms.flatMap((term) => exactNames(term).map((name) => [name, term] as const));
    // Of two terms with one name it is the one that prefers it.
    names = new Map([...others, ...preferred].map(([called, term]) => [fold(called), term]));
    byName.set(terms, names);
  }
  return names.get(fold(name));
}

/** The codes of a term, if it has any. */
export function codesOf({ codes }: Term): { coding?: Coding[] } {
  if (codes.length === 0) return {};
  const coding = codes.map(({ system, code, name }) => ({
    system: systemUris[system],
    code,
    ...(name ? { display: name } : {}),
  }));
  return { coding };
}

/** The term that a report means by a name, unless it opts out of it. */
export function termNamed(
  name: string,
  { meta }: Article,
  terms: readonly Term[],
): Term | undefined {
  const term = termCalled(name, terms);
  return term && !meta.skipTerms.includes(term.slug) ? term : undefined;
}

/** What a report names, with the term of the glossary that is called so. */
export function toConcept(text: string, article: Article, terms: readonly Term[]): Concept {
  const term = termNamed(text, article, terms);
  return term ? { text, term: term.slug, ...codesOf(term) } : { text };
}

/**
 * Where a report speaks of each thing that it is about or that was done: the event of its course
 * that names it, those of some kinds first; or else the key fact, the place in the text, the title.
 */
export function anchorsNaming(
  concepts: readonly Concept[],
  kinds: readonly EventKind[],
  { meta, sections }: Article,
  terms: readonly Term[],
): Map<Concept, string> {
  const found = new Map<Concept, string>();
  const names = concepts.map((concept, at) => {
    const term = terms.find(({ slug }) => slug === concept.term);
    return { slug: String(at), names: [concept.text, ...(term ? exactNames(term) : [])] };
  });
  const index = createNameIndex(names);
  const look = (words: string, anchor: string): void => {
    for (const { slug } of index.find(words)) {
      const concept = concepts[Number(slug)];
      if (concept && !found.has(concept)) found.set(concept, anchor);
    }
  };
  const { course = [], keyFacts } = meta;
  const first = course.filter(({ kind }) => kinds.some((each) => each === kind));
  for (const { text, passage } of [...first, ...course, ...keyFacts]) look(text, passage);
  const abstract = sections.filter(({ role }) => role === 'abstract');
  const body = sections.filter(({ role }) => role === 'body');
  for (const { anchor, nodes, block } of walkAddressed([...body, ...abstract])) {
    if (found.size === concepts.length) break;
    if (block.kind !== 'note') look(inlineText(nodes), anchor);
  }
  look(`${meta.title} ${meta.subtitle ?? ''}`, 'main');
  return found;
}

/** The terms that are marked in the text, each with every place where it is. */
export function termsMarkedIn(
  { sections }: Article,
  terms: readonly Term[],
): { term: Term; anchors: string[] }[] {
  const places = new Map<string, Set<string>>();
  for (const { anchor, nodes } of walkAddressed(sections)) {
    for (const node of nodes) {
      if (node.kind !== 'term') continue;
      const known = places.get(node.slug) ?? new Set();
      places.set(node.slug, known.add(anchor));
    }
  }
  return terms.flatMap((term) => {
    const anchors = places.get(term.slug);
    return anchors ? [{ term, anchors: [...anchors] }] : [];
  });
}
