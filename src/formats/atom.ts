import type { Article } from '../model/article.ts';
import { licences } from '../model/licence.ts';
import type { SiteConfig } from '../model/site.ts';
import { lastChange, listedTitle } from '../model/standing.ts';
import { noticesInWords } from './sentences.ts';
import { fullName } from '../model/names.ts';
import { element, group, xmlDocument } from './xml.ts';
import type { Xml } from './xml.ts';

/** So many reports, the last changed ones, are in the feed; who comes late finds the rest on the site. */
const entriesShown = 50;

/** Whole addresses. */
export interface FeedAddresses {
  /** The first page of the site. */
  site: string;
  /** The feed itself. */
  feed: string;
  report: (id: string) => string;
}

/**
 * The reports, last changed first, as an Atom feed (RFC 4287). The id of an entry is the address
 * of the report, which stays. A restatement is the editors' work, not that of the source's authors.
 */
export function toAtom(
  articles: readonly Article[],
  site: SiteConfig,
  addresses: FeedAddresses,
): string {
  const latest = articles
    .toSorted((a, b) => order(changed(b), changed(a)) || order(a.id, b.id))
    .slice(0, entriesShown);
  const feed = group(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': site.language },
    element('id', {}, addresses.site),
    element('title', {}, site.title),
    element('subtitle', {}, site.description),
    element('link', { rel: 'self', type: 'application/atom+xml', href: addresses.feed }),
    element('link', { rel: 'alternate', type: 'text/html', href: addresses.site }),
    // A feed must say when it changed; one without reports has never done so.
    element('updated', {}, latest[0] ? changed(latest[0]) : midnight('1970-01-01')),
    ...latest.map((article) => entry(article, site, addresses.report(article.id))),
  );
  return xmlDocument(feed);
}

function entry(article: Article, site: SiteConfig, url: string): Xml {
  const { meta } = article;
  const authors =
    meta.kind === 'original' ? meta.authors.map(fullName) : [site.editors.replace(/^the /, '')];
  const terms = [...meta.specialties, ...meta.conditions];
  const { name, url: deed } = licences[meta.licence];
  return group(
    'entry',
    meta.language === site.language ? {} : { 'xml:lang': meta.language },
    element('id', {}, url),
    element('title', {}, listedTitle(article)),
    element('link', { rel: 'alternate', type: 'text/html', href: url }),
    element('published', {}, midnight(meta.published)),
    element('updated', {}, changed(article)),
    ...authors.map((author) => element('author', {}, element('name', {}, author))),
    ...[...new Set(terms)].map((term) => element('category', { term })),
    element('summary', {}, [...noticesInWords(article), meta.description].join(' ')),
    element('rights', {}, `${name}, ${deed}`),
  );
}

function changed({ meta }: Pick<Article, 'meta'>): string {
  return midnight(lastChange(meta));
}

function midnight(date: string): string {
  return `${date}T00:00:00Z`;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
