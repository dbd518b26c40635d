/** Says whether an answer is what a reader wants. */
import type { Answer, Engine } from './harness.ts';
import { kinds } from './judged.ts';
import type { Kind, Query } from './judged.ts';

/** To what an address must agree: the place on the page, or the page alone. */
export type Level = 'passage' | 'page';

export interface Verdict {
  query: Query;
  /** The rank of the first hit that answers, from 1; `null` when there is none. */
  rank: number | null;
  /** Whether the search told what it had to tell; `null` where that is nothing. */
  told: boolean | null;
  answer: Answer;
}

export interface Score {
  count: number;
  /** Shares from 0 to 1: of queries that are answered by the first hit, and by one of the first three. */
  success1: number;
  success3: number;
  /** The mean of 1/rank, where hits after the tenth count nothing. */
  mrr10: number;
  /** The share of those who had to tell something and did; `null` where none had to. */
  told: number | null;
}

/** Asks every query. */
export async function judgeAll(
  engine: Engine,
  queries: readonly Query[],
  level: Level,
  around: ReadonlyMap<string, string> = new Map(),
): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const query of queries) {
    verdicts.push(judge(query, await engine.ask(query.query), level, around));
  }
  return verdicts;
}

/** @param around the address of the paragraph around each passage, which will do as well */
export function judge(
  query: Query,
  answer: Answer,
  level: Level,
  around: ReadonlyMap<string, string>,
): Verdict {
  const leftOut = answer.notices.filter(({ kind }) => kind === 'unmatched' || kind === 'relaxed');
  const names = (word: string): boolean =>
    leftOut.some(({ text }) => text.toLowerCase().includes(word.toLowerCase()));
  const { notice, absent } = query;
  const told = [
    ...(notice ? [answer.notices.some(({ kind }) => kind === notice)] : []),
    ...(absent ? [names(absent)] : []),
  ];
  return {
    query,
    rank: rankOf(query, answer, level, around, names),
    told: told.length === 0 ? null : told.every(Boolean),
    answer,
  };
}

function rankOf(
  { expect, covered = [], without = [] }: Query,
  { state, addresses }: Answer,
  level: Level,
  around: ReadonlyMap<string, string>,
  names: (word: string) => boolean,
): number | null {
  if (expect === 'none') return state === 'empty' && addresses.length === 0 ? 1 : null;
  if (covered.some(names)) return null;
  if (level === 'passage' && without.some((address) => addresses.includes(address))) return null;
  const wanted = new Set(expect.flatMap((address) => [address, around.get(address) ?? address]));
  const pages = new Set(expect.map(pageOf));
  const at = addresses.findIndex((address) =>
    level === 'page'
      ? pages.has(pageOf(address))
      : wanted.has(address) || wanted.has(pageOf(address)),
  );
  return at < 0 ? null : at + 1;
}

function pageOf(address: string): string {
  return address.split('#')[0] ?? '';
}

/** Whether a query went wrong: of `negative` only the telling counts. */
export function failed({ query, rank, told }: Verdict): boolean {
  return query.kind === 'negative' ? told !== true : rank === null || rank > 3;
}

/** The scores of each kind of query that there is. */
export function scores(verdicts: readonly Verdict[]): Map<Kind, Score> {
  const result = new Map<Kind, Score>();
  for (const kind of kinds) {
    const own = verdicts.filter(({ query }) => query.kind === kind);
    if (own.length === 0) continue;
    const share = (good: (verdict: Verdict) => boolean): number =>
      own.filter(good).length / own.length;
    const tellers = own.filter(({ told }) => told !== null);
    result.set(kind, {
      count: own.length,
      success1: share(({ rank }) => rank === 1),
      success3: share(({ rank }) => rank !== null && rank <= 3),
      mrr10:
        own.reduce((sum, { rank }) => sum + (rank !== null && rank <= 10 ? 1 / rank : 0), 0) /
        own.length,
      told:
        tellers.length === 0 ? null : tellers.filter(({ told }) => told).length / tellers.length,
    });
  }
  return result;
}

/** A verdict in words, for whoever mends the search. */
export function inWords({ query, rank, told, answer }: Verdict): string {
  const { library, kind, expect } = query;
  const wanted = expect === 'none' ? 'nothing' : expect.slice(0, 4).join(' ');
  const came = answer.addresses.slice(0, 4).join(' ') || answer.state;
  const notices = answer.notices.map(({ text }) => text.slice(0, 120)).join(' ');
  return [
    `${library} ${kind} “${query.query}” (rank ${rank ?? 'none'}${told === false ? ', not told' : ''})`,
    `  wanted ${wanted}`,
    `  came   ${came}`,
    ...(notices ? [`  told   ${notices}`] : []),
  ].join('\n');
}
