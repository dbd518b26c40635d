import type { APIRoute } from 'astro';
import { toLibraryData } from '../formats/data/library.ts';
import { allReports, allTerms } from '../library.ts';
import { absoluteHref, site } from '../site.ts';

/** The reports as a whole, as data. */
export const GET: APIRoute = async () => {
  const around = { site, addressOf: absoluteHref, terms: await allTerms() };
  return Response.json(toLibraryData(await allReports(), around));
};
