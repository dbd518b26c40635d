/** A host on which one build of a site takes the place of another, and which can be in trouble. */
import { answerFrom, openSite, serve } from '../../../src/hosting/serve.ts';
import type { Served, Site } from '../../../src/hosting/serve.ts';

/** What becomes of a request: an answer, none at all, or the wait for one. */
export type Mood = 'well' | 'gone' | 'silent';

export interface Host extends Served {
  /** The folder of the build that it serves, every file with the headers of that build. */
  dist: string;
  /** How it answers a request. */
  mood: (path: string) => Mood;
  /** Under which path it looks for what it is asked for. */
  lookUp: (path: string) => string;
}

export async function startHost(dist: string, base: string): Promise<Host> {
  const sites = new Map<string, Site>();
  const siteIn = (build: string): Site => {
    const site = sites.get(build) ?? openSite(build, { base });
    sites.set(build, site);
    return site;
  };
  const served = await serve(
    (request, response) => {
      const path = request.url ?? '/';
      const mood = host.mood(path);
      if (mood === 'gone') request.socket.destroy();
      if (mood !== 'well') return;
      answerFrom(siteIn(host.dist), host.lookUp(path), response);
    },
    { base },
  );
  const host: Host = { ...served, dist, mood: () => 'well', lookUp: (path) => path };
  return host;
}
