/** What can be found: a few records per report, whose anchors lead to the exact passage, and one per term. */
import { unknownNode } from '../model/article.ts';
import type { Article, Block, Cell, Figure, List, Section, Table } from '../model/article.ts';
import { namesOf } from '../model/term.ts';
import type { Reference } from '../model/reference.ts';
import type { Term } from '../model/term.ts';
import { facets } from '../model/browse.ts';
import { slug } from '../model/fold.ts';
import { listedTitle } from '../model/standing.ts';
import { reportText, workText } from './front-text.ts';
import { createMarkup } from './markup.ts';
import type { Markup } from './markup.ts';
import { portionsOf } from './portions.ts';
import type { Unit } from './portions.ts';
import { filterToken } from './written-words.ts';
import type { Writer } from './written-words.ts';

/** What a result can be: a passage of the text, of what stands beside it or before it, or a term. */
export type ResultType = 'section' | 'figure' | 'table' | 'reference' | 'report' | 'term';

/** A part of a report that the index knows as one document. */
export interface SearchRecord {
  /** The address of its beginning, within the site: `/reports/<id>/#<anchor>`. Each is unique. */
  url: string;
  /** The title of the report, or the name of the term. */
  title: string;
  /** BCP 47 tag of the report's language. */
  language: string;
  /** Headings (`h1`–`h6`) and blocks (`p`), with the anchors of headings, blocks and passages as `id`. */
  html: string;
}

/**
 * The records of a report: its front matter, its text, its figures, tables and references, in this
 * order, cut between blocks into records of about one size. They are few because each costs every
 * reader some bytes, and none is large because a result costs the whole record. Every word of the
 * report is in exactly one of them, but for headings, which stand again where their text goes on.
 *
 * @param writer writes the words of all records of an index
 */
export function toRecords(article: Article, writer: Writer): SearchRecord[] {
  const { id, meta } = article;
  const markup = createMarkup(
    writer,
    new Map(meta.searchWords.map(({ passage, words }) => [passage, words])),
  );
  const shared = { title: listedTitle(article), language: meta.language };
  return portionsOf(unitsOf(article, markup)).map(({ anchor, types, html }) => ({
    ...shared,
    url: `/reports/${id}/${anchor === null ? '' : `#${anchor}`}`,
    html: html + markup.block('p', null, filtersOf(article, types)),
  }));
}

/** Everything of a report, in the order of the records. */
function unitsOf(article: Article, markup: Markup): Unit[] {
  const { sections, figures, tables } = article;
  const rank = ({ role }: Section): number => (role === 'abstract' ? 0 : 1);
  return [
    { type: 'report', above: [], html: reportText(article, markup) },
    ...sections
      .toSorted((a, b) => rank(a) - rank(b))
      .flatMap((section) => sectionUnits(section, markup)),
    ...figures.map((figure) => figureUnit(figure, markup)),
    ...tables.map((table) => tableUnit(table, markup)),
    ...workUnits(article, markup),
  ];
}

/**
 * What results can be filtered by: in each record what it holds, and in the first of a report, the
 * one of type `report`, what holds for all of them (`allowedBy` in `filters.ts`).
 */
function filtersOf({ id, meta }: Article, types: readonly ResultType[]): string {
  const ofReport = types.includes('report')
    ? [
        filterToken('report', id),
        ...facets.flatMap((facet) =>
          meta[facet.field].map((value) => filterToken(facet.id, slug(value))),
        ),
      ]
    : [];
  return [...types.map((type) => filterToken('type', type)), ...ofReport].join(' ');
}

/** The record of a glossary term: its name, definition, other names and usage. Its anchors part it, and lead nowhere. */
export function termRecord(term: Term, writer: Writer, language: string): SearchRecord {
  const [name = '', ...others] = namesOf(term);
  const { block, words } = createMarkup(writer);
  return {
    url: `/glossary/${term.slug}/`,
    title: name,
    language,
    html: [
      block('h1', null, words(name)),
      block('p', 'definition', words(term.definition)),
      block('p', 'names', words([...others, ...term.codes.map(({ code }) => code)].join(', '))),
      ...(term.usage ? [block('p', null, words(term.usage))] : []),
      block('p', null, filterToken('type', 'term')),
    ].join(''),
  };
}

/** A unit for each block; a heading goes with the first block below it. */
function sectionUnits(section: Section, markup: Markup): Unit[] {
  const { title, depth, anchor, blocks, sections } = section;
  const heading = markup.block(`h${Math.min(depth, 6)}`, anchor, markup.words(title));
  const [first, ...rest]: Unit[] = [
    ...blocks
      .map((node): Unit => ({ type: 'section', above: [], html: blockHtml(node, markup) }))
      .filter(({ html }) => html !== ''),
    ...sections.flatMap((part) => sectionUnits(part, markup)),
  ];
  return [
    { type: 'section', above: [], html: heading + (first?.html ?? '') },
    ...rest.map((unit) => ({ ...unit, above: [heading, ...unit.above] })),
  ];
}

function blockHtml(node: Block, markup: Markup): string {
  const { block, inline, words } = markup;
  switch (node.kind) {
    case 'paragraph':
      return block('p', node.anchor, inline(node.children));
    case 'list':
      return listHtml(node, markup);
    case 'quote':
      return node.children.map((child) => blockHtml(child, markup)).join('');
    case 'note':
      // A note is one piece: its paragraphs lead to its beginning, without which they mislead.
      return (
        block('p', node.anchor, words(node.title)) +
        node.children.map(({ children }) => block('p', null, inline(children))).join('')
      );
    case 'figure':
    case 'table':
      return ''; // These have records of their own.
    default:
      return unknownNode(node, 'The search index');
  }
}

/** Each item is a block; the lists within it follow it. */
function listHtml(list: List, markup: Markup): string {
  return list.items
    .map(({ anchor, children }) => {
      const own = children.filter((child) => child.kind !== 'list');
      const lists = children.filter((child) => child.kind === 'list');
      return [
        markup.block('p', anchor, markup.inline(own)),
        ...lists.map((inner) => listHtml(inner, markup)),
      ].join('');
    })
    .join('');
}

function figureUnit(figure: Figure, markup: Markup): Unit {
  const { anchor, label, title, image, details, caption } = figure;
  const { block, words } = markup;
  const html = [
    block('h2', anchor, words(`${label}. ${title}`)),
    ...(image ? [block('p', null, words(image.alt))] : []),
    ...details.map(({ label: name, value }) => block('p', null, words(`${name}: ${value}`))),
    ...caption.map((paragraph) => blockHtml(paragraph, markup)),
  ].join('');
  return { type: 'figure', above: [], html };
}

function tableUnit({ anchor, label, caption, header, rows }: Table, markup: Markup): Unit {
  const { block, inline, words } = markup;
  const cells = (row: readonly Cell[]): string =>
    row.map(({ children }) => inline(children)).join(' ');
  const html = [
    block('h2', anchor, `${words(`${label}.`)} ${inline(caption)}`),
    block('p', null, cells(header)),
    ...rows.map((row) => block('p', row.anchor, cells(row.cells))),
  ].join('');
  return { type: 'table', above: [], html };
}

/** The works that are known: an entry that is not has no words by which to find it. */
function workUnits({ references, furtherReading }: Article, markup: Markup): Unit[] {
  const { block, words } = markup;
  const unit = (anchor: string, title: string, work: Reference): Unit => ({
    type: 'reference',
    above: [],
    html: block('h2', anchor, words(title)) + block('p', null, words(workText(work))),
  });
  return [
    ...references.flatMap(({ anchor, number, work }) =>
      work ? [unit(anchor, `Reference ${number}`, work)] : [],
    ),
    ...furtherReading.map(({ anchor, work }) => unit(anchor, 'Further reading', work)),
  ];
}
