/** What can be found: a few records per report, whose anchors lead to the exact passage, and one per term. */
import { unknownNode } from '../model/article.ts';
import type {
  Article,
  Block,
  Cell,
  Figure,
  List,
  Paragraph,
  Section,
  Table,
} from '../model/article.ts';
import { namesOf } from '../model/term.ts';
import type { Term } from '../model/term.ts';
import { reportText, workText } from './front-text.ts';
import { block, inlineHtml, wordsHtml } from './markup.ts';

export type RecordType = 'section' | 'figure' | 'table' | 'reference' | 'report' | 'term';

/** A part of a report that the index knows as one document. */
export interface SearchRecord {
  /** The address of its beginning, within the site: `/reports/<id>/#<anchor>`. Each is unique. */
  url: string;
  type: RecordType;
  title: string;
  /** The title of the report. */
  report: string;
  /** BCP 47 tag of the report's language. */
  language: string;
  /** Headings (`h1`–`h6`), blocks (`p`) and passages (`span`), their anchors as `id`. */
  html: string;
}

/**
 * The records of a report: itself, its top-level sections, and its figures, tables and references
 * as one each where it has any. Every word of the report is in exactly one of them.
 */
export function toRecords(article: Article): SearchRecord[] {
  const { id, meta, sections, figures, tables } = article;
  const page = `/reports/${id}/`;
  const record = (type: RecordType, anchor: string, title: string, html: string): SearchRecord => ({
    url: anchor === '' ? page : `${page}#${anchor}`,
    type,
    title,
    report: meta.title,
    language: meta.language,
    html,
  });
  const records = [record('report', '', meta.title, reportText(meta))];
  for (const section of sections) {
    records.push(record('section', section.anchor, section.title, sectionHtml(section)));
  }
  if (figures[0]) {
    records.push(record('figure', figures[0].anchor, 'Figures', figures.map(figureHtml).join('')));
  }
  if (tables[0]) {
    records.push(record('table', tables[0].anchor, 'Tables', tables.map(tableHtml).join('')));
  }
  const works = worksHtml(article);
  if (works !== '') records.push(record('reference', 'references', 'References', works));
  return records;
}

/** The record of a glossary term: its names, definition and usage. */
export function termRecord(term: Term, language: string): SearchRecord {
  const [name = '', ...others] = namesOf(term);
  return {
    url: `/glossary/${term.slug}/`,
    type: 'term',
    title: name,
    report: 'Glossary',
    language,
    html: [
      block('h1', null, wordsHtml(name)),
      block('p', null, wordsHtml(term.definition)),
      ...[others.join(', '), term.usage ?? '']
        .filter(Boolean)
        .map((words) => block('p', null, wordsHtml(words))),
    ].join(''),
  };
}

function sectionHtml(section: Section): string {
  const heading = block(`h${Math.min(section.depth, 6)}`, section.anchor, wordsHtml(section.title));
  return (
    heading + section.blocks.map(blockHtml).join('') + section.sections.map(sectionHtml).join('')
  );
}

function blockHtml(node: Block): string {
  switch (node.kind) {
    case 'paragraph':
      return block('p', node.anchor, inlineHtml(node.children));
    case 'list':
      return listHtml(node);
    case 'quote':
      return node.children.map(blockHtml).join('');
    case 'note':
      return block('p', node.anchor, wordsHtml(node.title)) + node.children.map(noteHtml).join('');
    case 'figure':
    case 'table':
      return ''; // These have records of their own.
    default:
      return unknownNode(node, 'The search index');
  }
}

/** A note is one piece: its paragraphs lead to its beginning, without which they mislead. */
function noteHtml({ children }: Paragraph): string {
  return block('p', null, inlineHtml(children));
}

/** Each item is a block; the lists within it follow it. */
function listHtml(list: List): string {
  return list.items
    .map(({ anchor, children }) => {
      const own = children.filter((child) => child.kind !== 'list');
      const lists = children.filter((child) => child.kind === 'list');
      return block('p', anchor, inlineHtml(own)) + lists.map(listHtml).join('');
    })
    .join('');
}

function figureHtml({ anchor, label, title, image, details, caption }: Figure): string {
  return [
    block('h3', anchor, wordsHtml(`${label}. ${title}`)),
    ...(image ? [block('p', null, wordsHtml(image.alt))] : []),
    ...details.map(({ label: name, value }) => block('p', null, wordsHtml(`${name}: ${value}`))),
    ...caption.map(blockHtml),
  ].join('');
}

function tableHtml({ anchor, label, caption, header, rows }: Table): string {
  return [
    block('h3', anchor, `${wordsHtml(`${label}.`)} ${inlineHtml(caption)}`),
    block('p', null, cellsHtml(header)),
    ...rows.map((row) => block('p', row.anchor, cellsHtml(row.cells))),
  ].join('');
}

function cellsHtml(cells: readonly Cell[]): string {
  return cells.map(({ children }) => inlineHtml(children)).join(' ');
}

/** The works that are known: an entry that is not has no words by which to find it. */
function worksHtml({ references, furtherReading }: Article): string {
  const cited = references.flatMap(({ anchor, number, work }) =>
    work
      ? [block('h3', anchor, `Reference ${number}`), block('p', null, wordsHtml(workText(work)))]
      : [],
  );
  const further = furtherReading.map((work) => block('p', null, wordsHtml(workText(work))));
  return [
    ...cited,
    ...(further.length > 0 ? [block('h3', 'further-reading', 'Further reading')] : []),
    ...further,
  ].join('');
}
