/** What an editor has to decide about published addresses, in words. */
import type { Problem } from '../problem.ts';
import { isLive } from './ledger.ts';
import type { LostAddress, SettledAddresses } from './settle.ts';
import { compareWithin } from './sketch.ts';

/**
 * The published addresses of a report whose passages cannot be told, each with the passages that
 * are most like it and the command that says where it leads.
 *
 * @param file the ledger, relative to the project
 */
export function problemsOfAddresses(
  id: string,
  file: string,
  { lost, ledger }: SettledAddresses,
): Problem[] {
  return lost.map((one) => ({
    file,
    line: [...ledger.keys()].sort().indexOf(one.address) + 2,
    column: 1,
    ...(one.why === 'lost' ? ofLost(id, one, nearestOf(one, ledger)) : ofDisplaced(id, one)),
  }));
}

function ofLost(
  id: string,
  { address, begins }: LostAddress,
  near: readonly string[],
): Pick<Problem, 'reason' | 'advice'> {
  const [first = '<address>'] = near.map((line) => /#(\S+)/.exec(line)?.[1]);
  return {
    reason: `The address \`#${address}\` was published and is nowhere in the report any more. It was “${begins} …”.`,
    advice: [
      'Bring it back; or say which passage has taken its place, or that it is gone:',
      `  npm run address -- ${id} ${address} ${first}`,
      `  npm run address -- ${id} ${address} gone`,
      ...(near.length > 0 ? ['  Most like it:', ...near.map((line) => `    ${line}`)] : []),
    ].join('\n'),
  };
}

function ofDisplaced(
  id: string,
  { address, begins, now }: LostAddress,
): Pick<Problem, 'reason' | 'advice'> {
  return {
    reason: `The name \`${address}\` was published for “${begins} …”, and stands at other words now. What it named is at \`#${now}\`.`,
    advice: [
      'Give the name back to its words and take another for the new ones; or, if the new words say the same, confirm it:',
      `  npm run address -- ${id} ${address} keep`,
    ].join('\n'),
  };
}

/** The three passages that are most like a lost one, best first. */
function nearestOf({ address }: LostAddress, ledger: SettledAddresses['ledger']): string[] {
  const words = ledger.get(address)?.words ?? '';
  const live = [...ledger].filter(([, entry]) => isLive(entry) && entry.kind !== 'section');
  const compare = compareWithin([words, ...live.map(([, entry]) => entry.words)]);
  return live
    .map(([at, entry]) => ({ at, begins: entry.begins, alike: compare(words, entry.words).alike }))
    .filter(({ alike }) => alike > 0)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, 3)
    .map(({ at, begins, alike }) => `#${at} “${begins} …” (${percent(alike)} alike)`);
}

/** A share from 0 to 1 as people read it. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
