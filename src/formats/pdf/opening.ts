/** What stands before the text of a report and around every page. */
import type { Article } from '../../model/article.ts';
import { licences } from '../../model/licence.ts';
import type { Author, ReportMeta } from '../../model/report.ts';
import { longDate } from '../dates.ts';
import type { Surroundings } from '../index.ts';
import { fullName } from '../../model/names.ts';
import {
  historyOf,
  institutionsOf,
  noticesOf,
  originOf,
  sourceRightsOf,
  titleOf,
} from '../sentences.ts';
import type { Sentence } from '../sentences.ts';
import { call } from './code.ts';
import type { Code, Value } from './code.ts';
import { writeSentence } from './nodes.ts';

/** The document as a whole: what the file says of itself, and what stands on every page. */
export function shapeOf(article: Article, { site, url }: Surroundings): Code {
  const { meta, version } = article;
  const authors =
    meta.kind === 'original' ? meta.authors.map(fullName) : [site.editors.replace(/^the /, '')];
  return call('report.with', {
    title: wholeTitle(article),
    authors,
    description: meta.description,
    keywords: meta.keywords,
    date: (meta.updated ?? meta.published).split('-').map(Number),
    ...languageOf(meta),
    banner: bannerOf(article),
    head: [site.journal?.title ?? site.title, meta.shortTitle],
    foot: [
      `${licences[meta.licence].name} · version ${version}`,
      url?.replace(/^https?:\/\//, '') ?? '',
    ],
  });
}

/** The title with what stands below it. */
export function wholeTitle(article: Article): string {
  const { subtitle } = article.meta;
  return subtitle ? `${titleOf(article)}: ${subtitle}` : titleOf(article);
}

/** Typst takes the parts of a language tag one by one (BCP 47, 2.1). */
function languageOf({ language }: ReportMeta): { lang: string; region: string | null } {
  const [lang = '', ...parts] = language.split('-');
  return { lang, region: parts.find((part) => /^[A-Z]{2}$/i.test(part))?.toUpperCase() ?? null };
}

/** What each page of a retracted report says (COPE, Retraction guidelines). */
function bannerOf({ status, meta }: Article): string | null {
  const [notice] = meta.notices;
  return status === 'retracted' && notice
    ? `Retracted, ${longDate(notice.date)}. See the notice on the first page.`
    : null;
}

/** Title, authors, what is to be known of the text, and the key facts. */
export function writeOpening(article: Article, around: Surroundings): Code {
  const { meta } = article;
  const { authors } = meta.kind === 'original' ? meta : meta.source;
  const { places, note } = institutionsOf(meta);
  return call('opening', {
    eyebrow: ['Case report', ...meta.specialties].join(' · '),
    title: titleOf(article),
    subtitle: meta.subtitle ?? null,
    notices: noticesOf(article).map(({ head, text }) => [head, text]),
    by: meta.kind === 'original' ? 'By' : 'Reported by',
    authors: authors.map(writeAuthor),
    affiliations: [...places, ...(note ? [{ number: null, words: note }] : [])].map(
      ({ number, words }) => [number, words],
    ),
    particulars: particularsOf(article, around).map(([name, sentence]) => [
      name,
      writeSentence(sentence),
    ]),
    facts: meta.keyFacts.map(({ label, text, passage }) => [label, text, passage]),
  });
}

function writeAuthor(author: Author): Value {
  const { orcid, affiliations = [], corresponding } = author;
  const name = fullName(author);
  return [
    orcid ? call('outside', `https://orcid.org/${orcid}`, name) : name,
    affiliations.join(', '),
    corresponding ? ' (corresponding author)' : '',
  ];
}

/** What is to be known of the text itself, by name. */
function particularsOf(article: Article, { site, url }: Surroundings): [string, Sentence][] {
  const { meta } = article;
  const licence = licences[meta.licence];
  const particulars: [string, Sentence | undefined][] = [
    ['This text', originOf(article, site)],
    ['Licence', [{ text: licence.name, href: licence.url }]],
    ['Rights', meta.kind === 'restatement' ? sourceRightsOf(meta.source) : undefined],
    ['Version', [{ text: historyOf(article) }]],
    [
      'DOI',
      meta.kind === 'original' && meta.doi
        ? [{ text: meta.doi, href: `https://doi.org/${meta.doi}` }]
        : undefined,
    ],
    ['On the web', url ? [{ text: url.replace(/^https?:\/\//, ''), href: url }] : undefined],
  ];
  return particulars.filter((one): one is [string, Sentence] => one[1] !== undefined);
}
