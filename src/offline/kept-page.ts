/** What is said on a page that does not come from the site itself. */
import { digestAt, library } from './kept.ts';
import type { Edition } from './kept.ts';
import type { SiteStatus } from './lists.ts';

/** Where every page of the site begins to speak. */
const place = '<main id="main">';

export interface Circumstances {
  /** The path of the page. */
  path: string;
  edition: Edition;
  /** As it was when the site was last reached. */
  status: SiteStatus | null;
  /** Whether the site no longer had the page when the reader last asked for it. */
  gone: boolean;
  base: string;
}

/** Puts on a kept page that it is one, and what has happened since to the reports that are kept. */
export function markKept(html: string, circumstances: Circumstances): string {
  const { path, edition, status, base } = circumstances;
  const gone = circumstances.gone || status?.gone.some((page) => path.startsWith(page));
  const retracted = retractedSince(circumstances);
  const own = retracted.find(({ id }) => path.startsWith(`reports/${id}/`));
  const lines = [
    `This copy was kept on this device on ${dateInWords(edition.date)}; the site could not be reached. ${manage(base)}`,
    ...(path === 'search/' && !edition.items.some(({ id }) => id === library)
      ? ['Only what is kept is searched.']
      : []),
    ...(own ? [`<b>Retracted, ${dateInWords(own.date)}.</b> ${escape(own.text)}`] : []),
    ...retracted
      .filter((one) => one !== own)
      .map(
        ({ id, title, date }) =>
          `<b>Retracted since, ${dateInWords(date)}:</b> <a href="${base}reports/${id}/">${escape(title)}</a>`,
      ),
    ...(gone ? ['<b>The site no longer has this page.</b>'] : []),
  ];
  const marked = withNotice(html, lines);
  return own ? marked.replaceAll(/<(title|h1)(?=[\s>])[^>]*>/g, '$&Retracted: ') : marked;
}

/** Puts on the page about what is kept why it stands in for another. */
export function markMissing(html: string): string {
  return withNotice(html, [
    '<b>The page at this address is not kept on this device, and the site could not be reached.</b> <a href="">Try again</a>',
  ]);
}

function retractedSince({ edition, status }: Circumstances) {
  const known = new Set(edition.items.flatMap(({ retracted: ids }) => ids));
  return Object.entries(status?.retracted ?? {})
    .map(([id, report]) => ({ id, ...report }))
    .filter(({ id }) => !known.has(id) && digestAt(edition, `reports/${id}/`) !== undefined);
}

function withNotice(html: string, lines: readonly string[]): string {
  const notice = `<p class="notice small" lang="en">${lines.join('<br>')}</p>`;
  return html.replace(place, () => place + notice);
}

function manage(base: string): string {
  return `<a href="${base}offline/">What is kept</a>`;
}

/** A day as it is written, or that of a moment where the reader is. */
export function dateInWords(iso: string): string {
  const isDay = !iso.includes('T');
  const options = { dateStyle: 'long', ...(isDay && { timeZone: 'UTC' }) } as const;
  return new Date(iso).toLocaleDateString('en-GB', options);
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
