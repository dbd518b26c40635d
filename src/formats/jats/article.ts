import type { Article } from '../../model/article.ts';
import { dataTables } from '../data-tables.ts';
import type { Surroundings } from '../index.ts';
import { statementsOf } from '../sentences.ts';
import { element, group, xmlDocument } from '../xml.ts';
import type { Content } from '../xml.ts';
import { dataTable, section } from './blocks.ts';
import { front } from './front.ts';
import { linkTypes } from './inlines.ts';
import type { Setting } from './inlines.ts';
import { referenceLists } from './references.ts';

const doctype = [
  'article',
  '-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.3 20210610//EN',
  'https://jats.nlm.nih.gov/publishing/1.3/JATS-journalpublishing1-3.dtd',
];

/**
 * A report as JATS (NISO Z39.96-2021, version 1.3, Journal Publishing). Ids are the anchors of the
 * article; words stand in it as on the page and in the same order.
 */
export async function toJats(article: Article, around: Surroundings): Promise<string> {
  const pictures = new Map<string, string>();
  for (const { image } of article.figures) {
    if (image) pictures.set(image.file, await around.pictureAddress(image.file));
  }
  const setting: Setting = { article, around, pictures, types: linkTypes(article) };
  const root = group(
    'article',
    {
      'article-type': 'case-report',
      'dtd-version': '1.3',
      'xml:lang': article.meta.language,
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      'xmlns:ali': 'http://www.niso.org/schemas/ali/1.0/',
    },
    front(setting),
    group(
      'body',
      {},
      dataTables(article).map((data) => dataTable(data, setting)),
      article.sections.filter(({ role }) => role === 'body').map((one) => section(one, setting)),
    ),
    back(setting),
  );
  return xmlDocument(root, doctype);
}

/** The kinds of notes that the tag library of JATS suggests, by the name of the statement. */
const noteTypes: Record<string, string> = {
  Funding: 'financial-disclosure',
  'Competing interests': 'coi-statement',
};

function back({ article }: Setting): Content {
  const statements = statementsOf(article.meta).map(({ name, text }) =>
    group(
      'fn',
      { 'fn-type': noteTypes[name] ?? 'other' },
      element('label', {}, name),
      element('p', {}, text),
    ),
  );
  const parts = [
    statements.length > 0 &&
      group('fn-group', { id: 'statements' }, element('title', {}, 'Statements'), statements),
    ...referenceLists(article),
  ];
  return parts.some(Boolean) && group('back', {}, parts);
}
