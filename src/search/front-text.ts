/** The words of what stands around a report's text: its front matter and the works it lists. */
import type { Article } from '../model/article.ts';
import { shortName } from '../model/names.ts';
import type { Name } from '../model/names.ts';
import { findingLabel, findingsTitle } from '../model/findings.ts';
import type { Finding } from '../model/findings.ts';
import type { Reference } from '../model/reference.ts';
import { licences } from '../model/licence.ts';
import type { Markup } from './markup.ts';

/** Titles, people and subjects first; then the key facts, each with the anchor of its passage; then what is drawn. */
export function reportText(article: Article, markup: Markup): string {
  const { meta } = article;
  const { block, words } = markup;
  const { authors, affiliations } = meta.kind === 'original' ? meta : meta.source;
  const lines = [
    meta.subtitle,
    meta.shortTitle,
    authors.map(({ given, family }) => `${given} ${family}`).join(', '),
    ...affiliations.map(({ name, city, country }) =>
      [name, city, country].filter(Boolean).join(', '),
    ),
    meta.kind === 'restatement'
      ? `${meta.source.title}. ${meta.source.journal}, ${meta.source.year}`
      : undefined,
    `Published ${meta.published}, version ${meta.version}, licence ${licences[meta.licence].name}`,
    ...[
      meta.conditions,
      meta.interventions,
      meta.keywords,
      meta.specialties,
      meta.regions,
      meta.spinalLevels,
    ].map((list) => list.join(', ')),
  ];
  return [
    block('h1', null, words(meta.title)),
    ...lines.filter((line) => line).map((line) => block('p', null, words(line ?? ''))),
    block('h2', 'key-facts', words('Key facts')),
    ...meta.keyFacts.map(({ label, text, passage }) =>
      block('p', passage, words(`${label}: ${text}`)),
    ),
    ...drawnText(article, markup),
  ].join('');
}

/** What the drawings show: events and findings, each with its anchor, and that of the passage that carries it. */
function drawnText({ meta, events, findings: nodes }: Article, markup: Markup): string[] {
  const { course, findings } = meta;
  const { block, words, carrier } = markup;
  return [
    ...(course ? [block('h2', 'course', words('Course'))] : []),
    ...(course ?? []).map(({ when, after, kind, text, passage }, index) =>
      block(
        'p',
        events[index]?.anchor ?? null,
        carrier(passage) +
          words(`${when}: ${text} (${kind}${after ? `, ${after.value} ${after.unit}` : ''})`),
      ),
    ),
    ...(findings ? [block('h2', 'findings', words(findingsTitle(findings)))] : []),
    ...(findings?.entries ?? []).map((entry, index) =>
      block('p', nodes[index]?.anchor ?? null, carrier(entry.passage) + words(findingText(entry))),
    ),
  ];
}

function findingText(finding: Finding): string {
  return `${finding.level ?? 'Position not stated'}, ${findingLabel(finding)}: ${finding.text}`;
}

/** A work by its authors, title, place and numbers. */
export function workText(work: Reference): string {
  const people = [...(work.author ?? []), ...(work.editor ?? [])].map(named);
  return [
    people.join(', '),
    work.title,
    work['container-title'],
    work['collection-title'],
    work['event-title'],
    work.publisher,
    work.issued?.['date-parts'][0]?.[0],
    [work.volume, work.issue && `(${work.issue})`, work.page && `:${work.page}`]
      .filter(Boolean)
      .join(''),
    work.DOI && `doi:${work.DOI}`,
    work.PMID && `PMID ${work.PMID}`,
    work.PMCID,
  ]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => `${part}.`.replace(/([.?!])\.$/, '$1'))
    .join(' ');
}

/** A name as the page has it, and behind it the given names of which the page has only the initials. */
function named(name: Name): string {
  const { given = '' } = name;
  return shortName(name) + (/\p{Ll}/u.test(given) ? ` (${given})` : '');
}
