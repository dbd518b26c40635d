/** The pictures that are shown where pages are shared, as pages and addresses ask for them. */
import { join } from 'node:path';
import process from 'node:process';
import type { Card } from './formats/card/card.ts';
import { cardOfFigure, cardOfReport, cardOfSite, cardOfTerm } from './formats/card/card.ts';
import { allReports, allTerms } from './library.ts';
import type { Article, Figure } from './model/article.ts';
import type { Term } from './model/term.ts';
import { absoluteHref, figurePath, reportPath, site, termPath } from './site.ts';

/** A card and the address of the page that it is of, below which it lies. */
export interface PageCard {
  path: string;
  card: Card;
}

export const siteCard: PageCard = { path: '/', card: cardOfSite(site) };

export function reportCard(article: Article): PageCard {
  return { path: reportPath(article.id), card: cardOfReport(article, site) };
}

export function figureCard(figure: Figure, article: Article): PageCard {
  return { path: figurePath(article.id, figure.anchor), card: cardOfFigure(figure, article, site) };
}

export function termCard(term: Term): PageCard {
  return { path: termPath(term.slug), card: cardOfTerm(term, site) };
}

/** Every card that can be drawn. Without the site's origin no page could name one: there are none. */
export async function allCards(): Promise<PageCard[]> {
  if (!absoluteHref('/')) return [];
  const reports = await allReports();
  const terms = await allTerms();
  const cards = [
    siteCard,
    ...reports.flatMap((article) => [
      reportCard(article),
      ...article.figures.map((figure) => figureCard(figure, article)),
    ]),
    ...terms.map(termCard),
  ];
  const { layOut } = await drawing();
  return cards.filter(({ card }) => layOut(card) !== null);
}

/**
 * The whole address of a page's card, or where that cannot be drawn, of the site's. It changes with
 * the picture, because services keep what they once fetched from an address.
 */
export async function addressOfCard({ path, card }: PageCard): Promise<string | undefined> {
  const address = absoluteHref(`${path}card.png`);
  if (!address) return undefined;
  const { layOut, fingerprintOf } = await drawing();
  const layout = layOut(card);
  if (layout) return `${address}?v=${fingerprintOf(layout).slice(0, 8)}`;
  return path === siteCard.path ? undefined : addressOfCard(siteCard);
}

/** @throws when the card cannot be drawn */
export async function writeCard({ path, card }: PageCard): Promise<Uint8Array<ArrayBuffer>> {
  const { drawCard, layOut } = await drawing();
  const layout = layOut(card);
  if (!layout) throw new Error(`The card of ${path} cannot be drawn.`);
  return drawCard(layout, join(process.cwd(), 'node_modules', '.astro', 'cards'));
}

/** Loaded where a card is needed, because HarfBuzz and the fonts take a moment. */
async function drawing() {
  return import('./formats/card/index.ts');
}
