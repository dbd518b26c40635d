/** A host on which one build of a site takes the place of another, and which can be in trouble. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headerPolicy, policyOf } from '../../../src/hosting/policy.ts';
import { answerFrom, serve } from '../../serve-dist.ts';
import type { Served } from '../../serve-dist.ts';

/** What becomes of a request: an answer, none at all, or the wait for one. */
export type Mood = 'well' | 'gone' | 'silent';

export interface Host extends Served {
  /** The folder of the build that it serves, every file with the content policy of that build. */
  dist: string;
  /** How it answers a request. */
  mood: (path: string) => Mood;
  /** Under which path it looks for what it is asked for. */
  lookUp: (path: string) => string;
}

export async function startHost(dist: string, base: string): Promise<Host> {
  const policies = new Map<string, string>();
  const policyFor = (build: string): string => {
    const page = policyOf(readFileSync(join(build, 'index.html'), 'utf8')) ?? '';
    const policy = policies.get(build) ?? headerPolicy(page);
    policies.set(build, policy);
    return policy;
  };
  const served = await serve((request, response) => {
    const path = request.url ?? '/';
    const mood = host.mood(path);
    if (mood === 'gone') request.socket.destroy();
    if (mood !== 'well') return;
    response.setHeader('Content-Security-Policy', policyFor(host.dist));
    answerFrom(host.dist, base, host.lookUp(path), response);
  }, base);
  const host: Host = { ...served, dist, mood: () => 'well', lookUp: (path) => path };
  return host;
}
