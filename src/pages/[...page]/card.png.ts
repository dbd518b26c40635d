/** The pictures that are shown where pages are shared. */
import type { APIRoute } from 'astro';
import { allCards, writeCard } from '../../cards.ts';
import type { PageCard } from '../../cards.ts';

export async function getStaticPaths() {
  const cards = await allCards();
  return cards.map((props) => ({
    params: { page: props.path.replace(/^\/|\/$/g, '') || undefined },
    props,
  }));
}

export const GET: APIRoute = async ({ props }) =>
  new Response(await writeCard(props as PageCard), { headers: { 'Content-Type': 'image/png' } });
