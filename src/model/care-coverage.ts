/** Which parts of the CARE checklist a report covers, and where. */
import type { Article, Section } from './article.ts';
import { careItems } from './care.ts';
import type { CareId } from './care.ts';
import { anchorTrails } from './care-trails.ts';

export type Coverage =
  | {
      status: 'reported';
      /** Where, on the page of the report. */
      anchor: string;
      /** The place in words: the headings above it. */
      place: string;
    }
  | { status: 'not applicable'; reason: string }
  | { status: 'not reported' };

export interface CoveredItem {
  title: string;
  parts: { id: CareId; asks: string; coverage: Coverage }[];
}

/** Headings that by themselves show what stands below them. */
const headings: [pattern: RegExp, parts: CareId[]][] = [
  [/^(introduction|background)\b/i, ['4']],
  [/^(patient|case) (information|presentation)\b/i, ['5a', '5b']],
  [/^((medical|past|family|patient) )*history\b/i, ['5c']],
  [/^((clinical|physical) )?(examination|findings)\b/i, ['6']],
  [/^time ?line\b/i, ['7']],
  [/\b(diagnostic|imaging|investigations?|radiographic|laboratory)\b/i, ['8a']],
  [/^(differential )?diagnosis\b/i, ['8c']],
  [/^prognosis\b/i, ['8d']],
  [/\b(treatment|therapy|therapeutic|intervention|operation)\b/i, ['9a']],
  [/\b(follow-up|outcomes?)\b/i, ['10a']],
  [/^adverse events\b/i, ['10d']],
  [/\b(strengths|limit(ation)?s)\b/i, ['11a']],
  [/^discussion\b/i, ['11b']],
  [/^(conclusions?|lessons)\b/i, ['11d']],
  [/^patient.s (perspective|view|voice)\b/i, ['12']],
];

/** The same for the parts of a structured abstract. */
const abstractHeadings: typeof headings = [
  [/^(introduction|background|aim|purpose)\b/i, ['3a']],
  [/^(case|patient|findings|results)\b/i, ['3b', '3c']],
  [/^(conclusions?|lessons|discussion)\b/i, ['3d']],
];

/** What key facts are about, by their labels. */
const factLabels: [pattern: RegExp, part: CareId][] = [
  [/^patient$/i, '5a'],
  [/^(presentation|symptoms|concerns)$/i, '5b'],
  [/^(examination|signs)$/i, '6'],
  [/^(intervention|treatment)s?$/i, '9a'],
  [/^outcome$/i, '10a'],
  [/^follow-up$/i, '10b'],
];

/**
 * The checklist, each part with where the report covers it: as the front matter says, or else as
 * title, key facts, headings and statements show.
 */
export function careCoverage(article: Article): CoveredItem[] {
  const trails = anchorTrails(article);
  const shown = new Map([...fromHeadings(article.sections), ...fromFrontMatter(article)]);
  const coverageOf = (id: CareId): Coverage => {
    const said = article.meta.care?.[id];
    if (said?.notApplicable !== undefined) {
      return { status: 'not applicable', reason: said.notApplicable };
    }
    const anchor = said?.passage ?? shown.get(id);
    if (anchor === undefined) return { status: 'not reported' };
    return { status: 'reported', anchor, place: trails.get(anchor) ?? 'the text' };
  };
  return careItems.map(({ title, parts }) => ({
    title,
    parts: (Object.entries(parts) as [CareId, string][]).map(([id, asks]) => ({
      id,
      asks,
      coverage: coverageOf(id),
    })),
  }));
}

/** The first section, from the top, whose heading shows a part. */
function fromHeadings(sections: readonly Section[]): Map<CareId, string> {
  const found = new Map<CareId, string>();
  const visit = (section: Section, rules: typeof headings): void => {
    for (const [pattern, parts] of rules) {
      if (!pattern.test(section.title)) continue;
      for (const part of parts) if (!found.has(part)) found.set(part, section.anchor);
    }
    for (const inner of section.sections) {
      visit(inner, section.role === 'abstract' ? abstractHeadings : headings);
    }
  };
  for (const section of sections) visit(section, section.role === 'abstract' ? [] : headings);
  return found;
}

/** What title, keywords, key facts and statements show; a restatement's keywords are its editors'. */
function fromFrontMatter({ meta, tables, figures }: Article): Map<CareId, string> {
  const found = new Map<CareId, string>();
  if (/\bcase (report|study)\b/i.test(`${meta.title} ${meta.subtitle ?? ''}`))
    found.set('1', 'main');
  for (const { label, passage } of [...meta.keyFacts].reverse()) {
    for (const [pattern, part] of factLabels) if (pattern.test(label)) found.set(part, passage);
  }
  for (const { anchor } of [...tables, ...figures]) {
    if (/timeline/.test(anchor)) found.set('7', anchor);
  }
  if (meta.kind === 'original') {
    if (meta.keywords.length > 0) found.set('2', 'main');
    if (meta.consent !== undefined) found.set('13', 'statements');
  }
  return found;
}
