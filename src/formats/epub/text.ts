import type { Article } from '../../model/article.ts';
import { licences } from '../../model/licence.ts';
import type { Author } from '../../model/report.ts';
import { sourceWork } from '../csl.ts';
import { dataTables } from '../data-tables.ts';
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
import { doiAddress } from '../vancouver.ts';
import { element, group } from '../xml.ts';
import type { Content, Xml } from '../xml.ts';
import { dataTable, definitions, section } from './blocks.ts';
import { link, sentence } from './inlines.ts';
import type { Setting } from './inlines.ts';
import { referenceLists, work } from './references.ts';

/** The text of the book, as the content of `<body>`. */
export function text(setting: Setting): Xml {
  const { article } = setting;
  const { meta, sections } = article;
  const sectionsOf = (role: 'abstract' | 'body'): Xml[] =>
    sections.filter((one) => one.role === role).map((one) => section(one, setting));
  return group(
    'main',
    {},
    titlePage(setting),
    group(
      'section',
      { id: 'key-facts' },
      element('h2', {}, 'Key facts'),
      definitions(
        meta.keyFacts.map(({ label, text: words, passage }) => ({
          name: label,
          words: link(`#${passage}`, words),
        })),
      ),
    ),
    sectionsOf('abstract'),
    dataTables(article).map(dataTable),
    sectionsOf('body'),
    statements(article),
    referenceLists(article),
  );
}

/** Title, status, people, source and rights. */
function titlePage({ article, around: { site, url } }: Setting): Xml {
  const { meta, id } = article;
  const { authors } = meta.kind === 'original' ? meta : meta.source;
  const { places, note } = institutionsOf(meta);
  const licence = licences[meta.licence];
  return group(
    'section',
    { 'epub:type': 'titlepage', class: 'title' },
    element('p', { class: 'kicker' }, ['Case report', ...meta.specialties].join(' · ')),
    element('h1', {}, titleOf(article)),
    meta.subtitle && element('p', { class: 'subtitle' }, meta.subtitle),
    noticesOf(article).map(({ head, text: words }) =>
      group(
        'section',
        { class: 'notice', role: 'doc-notice' },
        element('p', {}, element('b', {}, head), ` ${words}`),
      ),
    ),
    element(
      'p',
      {},
      meta.kind === 'original' ? 'By ' : 'Case reported by ',
      authors.map((author, at) => [at > 0 && ', ', person(author)]),
    ),
    places.map(({ number, words }) =>
      element(
        'p',
        { class: 'small' },
        number !== null && [element('sup', {}, String(number)), ' '],
        words,
      ),
    ),
    note && element('p', { class: 'small' }, note),
    meta.kind === 'restatement' && [
      element('p', {}, sentence(originOf(article, site)), '.'),
      element('p', { class: 'small' }, 'Source article: ', work(sourceWork(id, meta.source))),
      element('p', { class: 'small' }, sentence(sourceRightsOf(meta.source))),
    ],
    element(
      'p',
      { class: 'small' },
      `${historyOf(article)} `,
      meta.kind === 'original' && meta.doi && [link(doiAddress(meta.doi), `doi:${meta.doi}`), ' '],
      url && link(url, url),
    ),
    element('p', { class: 'small' }, 'Licence of this text: ', link(licence.url, licence.name)),
  );
}

function person(author: Author): Content {
  const { orcid, affiliations = [], corresponding } = author;
  const name = fullName(author);
  return [
    orcid ? link(`https://orcid.org/${orcid}`, name) : name,
    affiliations.length > 0 && element('sup', {}, affiliations.join(', ')),
    corresponding && ' (corresponding author)',
  ];
}

function statements({ meta }: Article): Content {
  const said = statementsOf(meta).map(({ name, text: words }) => ({ name, words }));
  return (
    said.length > 0 &&
    group('section', { id: 'statements' }, element('h2', {}, 'Statements'), definitions(said))
  );
}
