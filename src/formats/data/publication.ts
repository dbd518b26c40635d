/** What is said of a report as something that was published. */
import type { Article } from '../../model/article.ts';
import { licences } from '../../model/licence.ts';
import type { Licence } from '../../model/licence.ts';
import type { Affiliation, Author, ReportMeta } from '../../model/report.ts';
import type { Surroundings } from '../index.ts';
import { statementsOf } from '../sentences.ts';

/** What lists of reports say of a report, too. */
export function publicationOf({ id, meta, version, status }: Article, url: string | undefined) {
  return {
    id,
    url,
    kind: meta.kind,
    title: meta.title,
    subtitle: meta.subtitle,
    shortTitle: meta.shortTitle,
    description: meta.description,
    language: meta.language,
    version,
    status,
    notices: meta.notices,
    published: meta.published,
    updated: meta.updated,
    licence: licenceOf(meta.licence),
  };
}

/** Under what a report is filed. */
export function filedOf({ keywords, specialties, regions, spinalLevels }: ReportMeta) {
  return { keywords, specialties, regions, spinalLevels };
}

/** Who is to be named: of a restatement the editors and, apart, its source. */
export function attributionOf(meta: ReportMeta, { site }: Surroundings) {
  if (meta.kind === 'original') {
    return {
      authors: authorsOf(meta.authors, meta.affiliations),
      doi: meta.doi,
      statements: statementsOf(meta),
    };
  }
  const { authors, affiliations, licence, ...source } = meta.source;
  return {
    restatedBy: site.editors,
    source: {
      ...source,
      authors: authorsOf(authors, affiliations),
      licence: licenceOf(licence),
    },
  };
}

function authorsOf(authors: readonly Author[], all: readonly Affiliation[]) {
  return authors.map(({ given, family, orcid, corresponding, affiliations }) => ({
    given,
    family,
    orcid: orcid && `https://orcid.org/${orcid}`,
    corresponding,
    affiliations:
      affiliations &&
      all
        .filter(({ id }) => affiliations.includes(id))
        .map(({ name, city, country }) => [name, city, country].filter(Boolean).join(', ')),
  }));
}

/** A licence by its identifier, name and deed. */
export function licenceOf(id: Licence) {
  return { id, ...licences[id] };
}
