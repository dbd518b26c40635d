/** What is said around the text of a report, in the same words in every format. */
import type { Article, Figure } from '../model/article.ts';
import { licences } from '../model/licence.ts';
import type { Licence } from '../model/licence.ts';
import type { ReportMeta } from '../model/report.ts';
import type { SiteConfig } from '../model/site.ts';
import type { Standing } from '../model/standing.ts';
import { longDate } from './dates.ts';
import { fullName } from '../model/names.ts';

export { titleOf } from '../model/standing.ts';

/** Words, some of which lead somewhere. */
export type Sentence = readonly { text: string; href?: string }[];

/** What a notice tells of. */
export type NoticeKind = 'notice' | 'corrected' | 'retracted';

/** What was corrected, or why the report was retracted, newest first: the last word is the status. */
export function noticesOf({
  meta,
  status,
}: Standing): { kind: NoticeKind; date: string; head: string; text: string }[] {
  const words = { notice: 'Notice', corrected: 'Corrected', retracted: 'Retracted' } as const;
  const draft = { kind: 'notice' as const, date: meta.published, ...draftNotice };
  const given = meta.notices.map(({ date, text }, at) => {
    const kind: NoticeKind = status === 'current' ? 'notice' : at === 0 ? status : 'corrected';
    return { kind, date, head: `${words[kind]}, ${longDate(date)}.`, text };
  });
  return meta.draft ? [draft, ...given] : given;
}

const draftNotice = {
  head: 'Draft.',
  text: 'Not published: for its authors and editors, and not to be cited.',
};

/** The notices as sentences of running text. */
export function noticesInWords(report: Standing): string[] {
  return noticesOf(report).map(({ head, text }) => `${head} ${text}`);
}

/** Who restated the report from where; of an original, when it was published. */
export function originOf({ meta }: Article, site: SiteConfig): Sentence {
  if (meta.kind === 'original') return [{ text: `Published ${longDate(meta.published)}` }];
  const { journal, year, url } = meta.source;
  return [
    { text: `Restated by ${site.editors} from ` },
    { text: `${journal}, ${year}`, href: url },
  ];
}

/** Who reported the case, in a few words: of more than two people the first, and how many others. */
export function byLine(meta: ReportMeta): string {
  const { authors } = meta.kind === 'original' ? meta : meta.source;
  const names =
    authors.length > 2
      ? `${fullName(authors[0])} and ${authors.length - 1} others`
      : authors.map(fullName).join(' and ');
  return `${meta.kind === 'original' ? 'By' : 'Reported by'} ${names}`;
}

/** When the report was received, accepted, published and changed, and its version. */
export function historyOf(article: Article): string {
  return `${datesOf(article)}; version ${article.version}.`;
}

/** When the report was received, accepted, published and changed. */
export function datesOf({ meta }: Article): string {
  const { received, accepted } = meta.kind === 'original' ? meta : {};
  return [
    received && `received ${longDate(received)}; `,
    accepted && `accepted ${longDate(accepted)}; `,
    `published here ${longDate(meta.published)}`,
    meta.updated && `, changed ${longDate(meta.updated)}`,
  ]
    .filter(Boolean)
    .join('')
    .replace(/^./, (letter) => letter.toUpperCase());
}

/**
 * The institutions of the authors. One that no author is known to belong to has no number, and a
 * note says why.
 */
export function institutionsOf(meta: ReportMeta): {
  places: { number: number | null; words: string }[];
  note: string | null;
} {
  const { authors, affiliations } = meta.kind === 'original' ? meta : meta.source;
  const assigned = new Set(authors.flatMap((author) => author.affiliations ?? []));
  const places = affiliations.map(({ id, name, city, country }) => ({
    number: assigned.has(id) ? id : null,
    words: [name, city, country].filter(Boolean).join(', '),
  }));
  const isUnknown =
    places.some(({ number }) => number === null) &&
    authors.some(({ affiliations: own = [] }) => own.length === 0);
  const who = assigned.size > 0 ? 'Where the other authors belong' : 'Who belongs where';
  return { places, note: isUnknown ? `${who} is not known.` : null };
}

/** The rights in the source of a restatement, and what was done with it. */
export function sourceRightsOf({
  copyright,
  licence,
}: {
  copyright?: string | undefined;
  licence: Licence;
}): Sentence {
  return [
    { text: `Source: ${copyright ? `${copyright}, ` : ''}` },
    licenceLink(licence),
    { text: '. Changed here: new wording, every fact kept, editors’ notes added.' },
  ];
}

/** What an original report declares (ICMJE, Recommendations II). */
export function statementsOf(meta: ReportMeta): { name: string; text: string }[] {
  if (meta.kind === 'restatement') return [];
  const { consent, ethics, funding, competingInterests } = meta;
  return Object.entries({
    Consent: consent,
    Ethics: ethics,
    Funding: funding,
    'Competing interests': competingInterests,
  }).flatMap(([name, text]) => (text ? [{ name, text }] : []));
}

/** Whose picture a figure shows and under which licence; or where it is, if not here. */
export function creditsOf({ image }: Figure, meta: ReportMeta): Sentence[] {
  if (!image) {
    return meta.kind === 'original'
      ? []
      : [
          [
            { text: 'The picture is in the ' },
            { text: 'source article', href: meta.source.url },
            { text: '.' },
          ],
        ];
  }
  const { credit, licence } = image;
  return [
    ...(credit ? [[{ text: `Picture: ${credit}` }]] : []),
    ...(licence ? [[{ text: 'Licence of the picture: ' }, licenceLink(licence)]] : []),
  ];
}

/** Stands above a list of references of which some are not known. */
export function unresolvedNote(meta: ReportMeta): Sentence {
  const unknown = `Entries marked “${notListed.replace('.', '')}” are not known to the editors`;
  return meta.kind === 'original'
    ? [{ text: `${unknown}.` }]
    : [
        { text: `${unknown}; ` },
        { text: 'the source’s own list', href: meta.source.url },
        { text: ' has them under the same numbers.' },
      ];
}

/** Stands for a reference that is not known. */
export const notListed = 'Not listed here.';

/** Stands above the further reading. */
export function furtherReadingNote({ kind }: ReportMeta): string {
  return kind === 'original'
    ? 'Works on the subject that the report does not cite by number.'
    : 'Works that the editors list; none is known to be among the references.';
}

function licenceLink(licence: Licence): Sentence[number] {
  const { name, url } = licences[licence];
  return { text: name, href: url };
}
