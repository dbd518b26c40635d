import type { Article } from '../../model/article.ts';
import { licences } from '../../model/licence.ts';
import type { Author } from '../../model/report.ts';
import { sourceWork } from '../csl.ts';
import { dataTables } from '../data-tables.ts';
import type { DataTable } from '../data-tables.ts';
import type { Surroundings } from '../index.ts';
import { fullName } from '../../model/names.ts';
import {
  historyOf,
  institutionsOf,
  noticesOf,
  originOf,
  sourceRightsOf,
  statementsOf,
  titleOf,
} from '../sentences.ts';
import { heading, pipeTable, section, sentence, stacked } from './blocks.ts';
import type { Setting } from './blocks.ts';
import { escapeWords, linkTo } from './escape.ts';
import { doiAddress } from '../vancouver.ts';
import { reference, referenceLists } from './references.ts';

/**
 * A report as Markdown (CommonMark 0.31 and tables in pipes), for people and language models:
 * everything that the page says, in its order. Each section, figure, table, note and reference
 * leads to its address on the page.
 */
export async function toMarkdown(article: Article, around: Surroundings): Promise<string> {
  const { meta, sections, figures } = article;
  const pictures = new Map<string, string>();
  for (const { image } of figures) {
    if (image) pictures.set(image.file, await around.pictureAddress(image.file));
  }
  // The file lies in the folder of its page.
  const page = around.url ?? './';
  const setting: Setting = { addressOf: around.addressOf, page, meta, pictures };
  const text = (role: 'abstract' | 'body'): string[] =>
    sections.filter((one) => one.role === role).map((one) => section(one, setting));
  return `${stacked([
    `# ${escapeWords(titleOf(article))}`,
    meta.subtitle ? escapeWords(meta.subtitle) : null,
    ...noticesOf(article).map(({ head, text: words }) => `> **${head}** ${escapeWords(words)}`),
    aboutThisText(article, around),
    keyFacts(setting),
    ...text('abstract'),
    ...dataTables(article).map((table) => dataTable(table, setting)),
    ...text('body'),
    statements(setting),
    referenceLists(article, setting),
  ])}\n`;
}

/** Who wrote it, from what, when, under which licence: a list of labelled facts. */
function aboutThisText(article: Article, { site, url }: Surroundings): string {
  const { meta, id } = article;
  const { authors } = meta.kind === 'original' ? meta : meta.source;
  const people = authors.map(person).join(', ');
  const { places, note } = institutionsOf(meta);
  const institutions = places
    .map(({ number, words: place }) => (number === null ? place : `(${number}) ${place}`))
    .join('; ');
  const licence = licences[meta.licence];
  const words = (list: readonly string[]): string => list.map(escapeWords).join(', ');
  const facts = {
    ...(meta.kind === 'original'
      ? {
          Kind: 'case report',
          By: people,
          Institutions: escapeWords(note ? `${institutions}. ${note}` : institutions),
          DOI: meta.doi && linkTo(doiAddress(meta.doi), meta.doi),
        }
      : {
          Kind: `case report. ${sentence(originOf(article, site))}`,
          'Case reported by': people,
          Institutions: escapeWords(note ? `${institutions}. ${note}` : institutions),
          'Source article': reference(sourceWork(id, meta.source)),
          Rights: sentence(sourceRightsOf(meta.source)),
        }),
    History: historyOf(article),
    'Licence of this text': linkTo(licence.url, licence.name),
    Specialties: words(meta.specialties),
    Conditions: words(meta.conditions),
    Interventions: words(meta.interventions),
    Regions: words(meta.regions),
    'Spinal levels': words(meta.spinalLevels),
    Keywords: words(meta.keywords),
    Address: url && linkTo(url),
  };
  return Object.entries(facts)
    .flatMap(([label, markdown]) => (markdown ? [`- **${label}:** ${markdown}`] : []))
    .join('\n');
}

function person(author: Author): string {
  const marks = [
    ...(author.affiliations ?? []),
    ...(author.corresponding ? ['corresponding author'] : []),
  ];
  const name = fullName(author);
  const linked = author.orcid
    ? linkTo(`https://orcid.org/${author.orcid}`, name)
    : escapeWords(name);
  return marks.length > 0 ? `${linked} (${marks.join(', ')})` : linked;
}

function keyFacts(setting: Setting): string {
  const facts = setting.meta.keyFacts.map(({ label, text, passage }) => {
    const link = linkTo(`${setting.page}#${passage}`, text);
    return `- **${escapeWords(label)}:** ${link}`;
  });
  return stacked([heading(2, 'Key facts', 'key-facts', setting), facts.join('\n')]);
}

/** Each row leads to the passage that carries it. */
function dataTable({ anchor, title, head, rows }: DataTable, setting: Setting): string {
  const cells = rows.map(({ cells: [first = '', ...others], passage }) => [
    linkTo(`${setting.page}#${passage}`, first),
    ...others.map(escapeWords),
  ]);
  return stacked([heading(2, title, anchor, setting), pipeTable(head.map(escapeWords), cells)]);
}

function statements(setting: Setting): string {
  const said = statementsOf(setting.meta).map(
    ({ name, text }) => `- **${escapeWords(name)}:** ${escapeWords(text)}`,
  );
  return said.length > 0
    ? stacked([heading(2, 'Statements', 'statements', setting), said.join('\n')])
    : '';
}
