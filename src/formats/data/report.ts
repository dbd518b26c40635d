import { walkAddressed } from '../../model/addressed.ts';
import type { Article, Figure, Table } from '../../model/article.ts';
import type { CareId } from '../../model/care.ts';
import { careCoverage } from '../../model/care-coverage.ts';
import type { EventKind } from '../../model/course.ts';
import { figurePath, schemaPath, termPath } from '../../model/paths.ts';
import { walkLinks } from '../../model/read/walk.ts';
import { blockText, inlineText } from '../../model/text.ts';
import { toPublished } from '../csl.ts';
import type { Surroundings } from '../index.ts';
import { durationOf, findingsOf, outcomesOf, patientOf } from './case.ts';
import { anchorsNaming, codesOf, termsMarkedIn, toConcept } from './concepts.ts';
import { attributionOf, filedOf, licenceOf, publicationOf } from './publication.ts';
import type { ReportData } from './report-schema.ts';

/** Addresses with the place that they name. */
type Place = (anchor: string) => { anchor: string; url: string | undefined };

/**
 * The report as data: what it says, piece by piece, each with where it says so. What is undefined
 * is left out of the JSON.
 */
export function toReportData(article: Article, around: Surroundings): ReportData {
  const { meta } = article;
  const { url, addressOf, terms } = around;
  const at: Place = (anchor) => ({ anchor, url: url && `${url}#${anchor}` });
  const perhaps = (anchor: string | null): ReturnType<Place> | { anchor: null } =>
    anchor === null ? { anchor } : at(anchor);
  const concept = (text: string) => toConcept(text, article, terms);
  const named = (texts: readonly string[], kinds: EventKind[]) => {
    const concepts = texts.map(concept);
    const anchors = anchorsNaming(concepts, kinds, article, terms);
    return concepts.map((one) => ({ concept: one, ...perhaps(anchors.get(one) ?? null) }));
  };
  const care = careItems(article, at);
  const anchorOf = (item: CareId) => care.find(({ id }) => id === item)?.anchor ?? null;
  return {
    // A relative address leads there from the file, wherever the site lies.
    $schema: addressOf(schemaPath('report-1')) ?? `../..${schemaPath('report-1')}`,
    ...publicationOf(article, url),
    ...attributionOf(meta, around),
    ...filedOf(meta),
    patient: { ...patientOf(meta), ...perhaps(anchorOf('5a')) },
    conditions: named(meta.conditions, ['diagnosis']),
    findings: findingsOf(meta).map(({ level, side, compartment, modality, text, passage }) => ({
      bodySite: level === undefined ? null : concept(level),
      laterality: side === 'both' ? 'bilateral' : (side ?? null),
      compartment: compartment ?? null,
      method: concept(modality),
      description: text,
      ...at(passage),
    })),
    timeline: (meta.course ?? []).map(({ when, after, kind, text, passage }) => ({
      when,
      sincePrevious: after ? { iso8601duration: durationOf(after) } : null,
      kind,
      description: text,
      ...at(passage),
    })),
    interventions: named(meta.interventions, ['operation', 'treatment']),
    outcomes: outcomesOf(meta).map(({ when, text, passage }) => ({
      when,
      description: text,
      ...at(passage),
    })),
    keyFacts: meta.keyFacts.map(({ label, text, passage }) => ({ label, text, ...at(passage) })),
    figures: article.figures.map((figure) => ({
      ...figureOf(figure),
      page: addressOf(figurePath(article.id, figure.anchor)),
      ...at(figure.anchor),
    })),
    tables: article.tables.map((table) => tableOf(table, at)),
    notes: article.notes.map(({ title, anchor, children }) => ({
      title,
      text: children.map(blockText).join('\n\n'),
      ...at(anchor),
    })),
    references: referencesOf(article, at),
    furtherReading: article.furtherReading.map(({ work }) => toPublished(work)),
    terms: termsMarkedIn(article, terms).map(({ term, anchors }) => ({
      term: term.term,
      slug: term.slug,
      ...codesOf(term),
      mentions: anchors.map(at),
      url: addressOf(termPath(term.slug)),
    })),
    care,
  };
}

function figureOf({ number, label, title, details, caption, image }: Figure) {
  return {
    number,
    label,
    title,
    details,
    caption: caption.map(blockText).join('\n\n'),
    picture: image && {
      alt: image.alt,
      credit: image.credit,
      licence: image.licence && licenceOf(image.licence),
    },
  };
}

function tableOf({ number, label, caption, header, rows, anchor }: Table, at: Place) {
  const words = (cells: Table['header']): string[] =>
    cells.map(({ children }) => inlineText(children));
  return {
    number,
    label,
    caption: inlineText(caption),
    header: words(header),
    rows: rows.map((row) => ({ cells: words(row.cells), ...at(row.anchor) })),
    ...at(anchor),
  };
}

/** The places that cite a work are those of its brackets, whose own addresses follow their count. */
function referencesOf({ references, sections }: Article, at: Place): ReportData['references'] {
  const places = new Map<string, string>();
  for (const { anchor, nodes } of walkAddressed(sections)) {
    for (const node of walkLinks(nodes))
      if (node.kind === 'citation') places.set(node.anchor, anchor);
  }
  return references.map(({ number, key, work, citedBy, anchor }) => ({
    number,
    key,
    work: work && toPublished(work),
    citedBy: citedBy.map(({ anchor: bracket, section, claim }) => ({
      section,
      claim,
      ...at(places.get(bracket) ?? bracket),
    })),
    ...at(anchor),
  }));
}

function careItems(article: Article, at: Place): ReportData['care'] {
  return careCoverage(article).flatMap(({ title, parts }) =>
    parts.map(({ id, asks, coverage }) => ({
      id,
      item: title,
      asks,
      status: coverage.status,
      ...(coverage.status === 'not applicable' ? { reason: coverage.reason } : {}),
      ...(coverage.status === 'reported' ? at(coverage.anchor) : {}),
    })),
  );
}
