import { base, madeUpSite } from '../../site/made-up-site.ts';
import { serveSite } from '../../site/workspace.ts';
import type { Served } from '../../site/workspace.ts';

/** Serves the site of the made-up reports. */
export async function serveMadeUpSite(): Promise<Served> {
  const { dist } = await madeUpSite();
  return serveSite(dist, { base });
}
