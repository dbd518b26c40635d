import type { APIRoute } from 'astro';
import { toGlossaryData } from '../formats/data/library.ts';
import { allTerms } from '../library.ts';
import { absoluteHref, site } from '../site.ts';

/** The glossary as a whole, as data. */
export const GET: APIRoute = async () =>
  Response.json(toGlossaryData({ site, addressOf: absoluteHref, terms: await allTerms() }));
