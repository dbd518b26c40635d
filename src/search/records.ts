/** What can be found: a few records per report, whose anchors lead to the exact passage, and one per term. */
import { unknownNode } from '../model/article.ts';
import type { Article, Block, Cell, Figure, List, Section, Table } from '../model/article.ts';
import { namesOf } from '../model/term.ts';
import type { Term } from '../model/term.ts';
import type { TermIndex } from '../model/name-index.ts';
import { facets } from '../model/browse.ts';
import { slug } from '../model/fold.ts';
import { listedTitle } from '../model/standing.ts';
import { reportText, workText } from './front-text.ts';
import { createMarkup } from './markup.ts';
import type { Markup } from './markup.ts';
import { filterToken } from './written-words.ts';

/** What a result can be: a passage of the text, of what stands beside it or before it, or a term. */
export type ResultType = 'section' | 'figure' | 'table' | 'reference' | 'report' | 'term';

/** A part of a report that the index knows as one document. */
export interface SearchRecord {
  /** The address of its beginning, within the site: `/reports/<id>/#<anchor>`. Each is unique. */
  url: string;
  kind: 'report' | 'term';
  /** The title of the report, or the name of the term. */
  title: string;
  /** BCP 47 tag of the report's language. */
  language: string;
  /** Headings (`h1`–`h6`) and blocks (`p`), with the anchors of headings, blocks and passages as `id`. */
  html: string;
}

/**
 * The records of a report: what stands before its text, with the abstract; each section of the
 * text; and, where it has any, its figures, tables and references together. Every word of the
 * report is in exactly one of them. They are few because each costs every reader some bytes.
 *
 * @param terms the terms whose mentions the index is to know
 */
export function toRecords(article: Article, terms: TermIndex): SearchRecord[] {
  const { id, meta, sections, figures, tables } = article;
  const page = `/reports/${id}/`;
  const markup = createMarkup(
    terms,
    new Map(meta.searchWords.map(({ passage, words }) => [passage, words])),
  );
  const record = (url: string, types: ResultType[], html: string): SearchRecord => ({
    url,
    kind: 'report',
    title: listedTitle(article),
    language: meta.language,
    html: html + markup.block('p', null, filtersOf(article, types)),
  });
  const joined = <Node>(nodes: readonly Node[], html: (node: Node, markup: Markup) => string) =>
    nodes.map((node) => html(node, markup)).join('');

  const abstract = sections.filter(({ role }) => role === 'abstract');
  const records = [
    record(
      page,
      abstract.length > 0 ? ['report', 'section'] : ['report'],
      reportText(article, markup) + joined(abstract, sectionHtml),
    ),
  ];
  for (const section of sections.filter((one) => !abstract.includes(one))) {
    records.push(record(`${page}#${section.anchor}`, ['section'], sectionHtml(section, markup)));
  }
  const beside: [type: ResultType, html: string][] = [
    ['figure', joined(figures, figureHtml)],
    ['table', joined(tables, tableHtml)],
    ['reference', worksHtml(article, markup)],
  ];
  const there = beside.filter(([, html]) => html !== '');
  if (there.length > 0) {
    const types = there.map(([type]) => type);
    records.push(record(`${page}#references`, types, there.map(([, html]) => html).join('')));
  }
  return records;
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
export function termRecord(term: Term, terms: TermIndex, language: string): SearchRecord {
  const [name = '', ...others] = namesOf(term);
  const { block, words } = createMarkup(terms);
  return {
    url: `/glossary/${term.slug}/`,
    kind: 'term',
    title: name,
    language,
    html: [
      block('h1', null, words(name)),
      block('p', 'definition', words(term.definition)),
      block('p', 'names', words(others.join(', '))),
      ...(term.usage ? [block('p', null, words(term.usage))] : []),
      block('p', null, filterToken('type', 'term')),
    ].join(''),
  };
}

function sectionHtml(section: Section, markup: Markup): string {
  const { title, depth, anchor, blocks, sections } = section;
  return [
    markup.block(`h${Math.min(depth, 6)}`, anchor, markup.words(title)),
    ...blocks.map((node) => blockHtml(node, markup)),
    ...sections.map((part) => sectionHtml(part, markup)),
  ].join('');
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

function figureHtml(figure: Figure, markup: Markup): string {
  const { anchor, label, title, image, details, caption } = figure;
  const { block, words } = markup;
  return [
    block('h3', anchor, words(`${label}. ${title}`)),
    ...(image ? [block('p', null, words(image.alt))] : []),
    ...details.map(({ label: name, value }) => block('p', null, words(`${name}: ${value}`))),
    ...caption.map((paragraph) => blockHtml(paragraph, markup)),
  ].join('');
}

function tableHtml({ anchor, label, caption, header, rows }: Table, markup: Markup): string {
  const { block, inline, words } = markup;
  const cells = (row: readonly Cell[]): string =>
    row.map(({ children }) => inline(children)).join(' ');
  return [
    block('h3', anchor, `${words(`${label}.`)} ${inline(caption)}`),
    block('p', null, cells(header)),
    ...rows.map((row) => block('p', row.anchor, cells(row.cells))),
  ].join('');
}

/** The works that are known: an entry that is not has no words by which to find it. */
function worksHtml({ references, furtherReading }: Article, { block, words }: Markup): string {
  const cited = references.flatMap(({ anchor, number, work }) =>
    work
      ? [block('h3', anchor, words(`Reference ${number}`)), block('p', null, words(workText(work)))]
      : [],
  );
  const further = furtherReading.map((work) => block('p', null, words(workText(work))));
  return [
    ...cited,
    ...(further.length > 0 ? [block('h3', 'further-reading', words('Further reading'))] : []),
    ...further,
  ].join('');
}
