import type { Article } from '../model/article.ts';
import { licences } from '../model/licence.ts';
import type { Affiliation, Author } from '../model/report.ts';
import type { Term } from '../model/term.ts';
import { termNamed } from './data/concepts.ts';
import type { Surroundings } from './index.ts';
import { noticesOf } from './sentences.ts';
import { toVancouver } from './vancouver.ts';

type Thing = Record<string, unknown>;

const statusWords = { corrected: 'Corrected', retracted: 'Retracted' } as const;

/**
 * A report as schema.org `MedicalScholarlyArticle`. A restatement is the work of the site's
 * editors and `isBasedOn` its source, whose authors are credited there and only there.
 *
 * @param report of a version: the whole address of the report itself, where it is known
 */
export function toSchemaOrg(
  article: Article,
  { site, url, terms }: Pick<Surroundings, 'site' | 'url' | 'terms'>,
  report?: string,
): Thing {
  const { meta, status, references } = article;
  const notices = noticesOf(article);
  const entities = (names: readonly string[], type: string): Thing[] =>
    names.map((name) => ({ '@type': type, name, ...codeOf(termNamed(name, article, terms)) }));
  // Drugs are among what was done, and a drug that was given is a therapy.
  const about = [
    ...entities(meta.conditions, 'MedicalCondition'),
    ...entities(meta.interventions, 'MedicalTherapy'),
  ];
  const cited = references.flatMap(({ work }) => (work ? [toVancouver(work).text] : []));
  return {
    '@context': 'https://schema.org',
    '@type': 'MedicalScholarlyArticle',
    ...(url ? { '@id': url, url } : {}),
    headline: meta.title,
    ...(meta.subtitle ? { alternativeHeadline: meta.subtitle } : {}),
    description: meta.description,
    inLanguage: meta.language,
    publicationType: 'Case Reports',
    version: String(article.version),
    datePublished: meta.published,
    ...(meta.updated ? { dateModified: meta.updated } : {}),
    license: licences[meta.licence].url,
    ...(meta.keywords.length > 0 ? { keywords: meta.keywords.join(', ') } : {}),
    ...(about.length > 0 ? { about } : {}),
    ...(status === 'current' ? {} : { creativeWorkStatus: statusWords[status] }),
    ...(notices.length > 0
      ? {
          correction: notices.map(({ date, text }) => ({
            '@type': 'CorrectionComment',
            datePublished: date,
            text,
          })),
        }
      : {}),
    ...(report ? { exampleOfWork: { '@id': report } } : {}),
    isPartOf: {
      '@type': site.journal ? 'Periodical' : 'WebSite',
      name: site.journal?.title ?? site.title,
    },
    ...(meta.kind === 'original'
      ? {
          author: people(meta.authors, meta.affiliations),
          ...(meta.doi ? { sameAs: `https://doi.org/${meta.doi}` } : {}),
        }
      : {
          author: { '@type': 'Organization', name: site.editors.replace(/^the /, '') },
          isBasedOn: {
            '@type': 'MedicalScholarlyArticle',
            headline: meta.source.title,
            author: people(meta.source.authors, meta.source.affiliations),
            isPartOf: { '@type': 'Periodical', name: meta.source.journal },
            datePublished: String(meta.source.year),
            license: licences[meta.source.licence].url,
            url: meta.source.url,
            ...(meta.source.doi ? { sameAs: `https://doi.org/${meta.source.doi}` } : {}),
          },
        }),
    ...(cited.length > 0 ? { citation: cited } : {}),
  };
}

/** The first code of a term; the others are in the data file, because every reader loads these. */
function codeOf(term: Term | undefined): { code?: Thing } {
  const [first] = term?.codes ?? [];
  if (!first) return {};
  return { code: { '@type': 'MedicalCode', codeValue: first.code, codingSystem: first.system } };
}

function people(authors: readonly Author[], affiliations: readonly Affiliation[]): Thing[] {
  return authors.map(({ given, family, orcid, affiliations: ids = [] }) => {
    const places = affiliations.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
    return {
      '@type': 'Person',
      name: `${given} ${family}`,
      ...(orcid ? { '@id': `https://orcid.org/${orcid}` } : {}),
      ...(places.length > 0 ? { affiliation: places } : {}),
    };
  });
}
