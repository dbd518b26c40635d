/** What an editor has to decide about published pages, in words. */
import type { Problem } from '../problem.ts';
import type { LostPage, SettledPages } from './settle-pages.ts';

/**
 * The published pages of which it cannot be told where they are, each with the pages that are most
 * like it and the command that says where it leads.
 *
 * @param file the ledger, relative to the project
 */
export function problemsOfPages(file: string, { lost, ledger }: SettledPages): Problem[] {
  const addresses = [...ledger.keys()].sort();
  return lost.map((page) => ({
    file,
    line: addresses.indexOf(page.path) + 2,
    column: 1,
    ...(page.why === 'displaced' ? ofDisplaced(page) : (ofVersion(page) ?? ofLost(page))),
  }));
}

function ofLost({ path, title, near }: LostPage): Pick<Problem, 'reason' | 'advice'> {
  return {
    reason: `The page \`${path}\` was published and is no longer there. It was “${title}”.`,
    advice: [
      'Bring it back; or say where it is now, or that it is gone:',
      `  npm run address -- page ${path} ${near[0]?.path ?? '<address of the other page>'}`,
      `  npm run address -- page ${path} gone`,
      ...(near.length > 0 ? ['  New pages that are like it:'] : []),
      ...near.map((page) => `    ${page.path} “${page.title}”`),
    ].join('\n'),
  };
}

/** A version goes when the report becomes the next without having been frozen. */
function ofVersion({ path }: LostPage): Pick<Problem, 'reason' | 'advice'> | null {
  const [, id, version] = /^\/reports\/([^/]+)\/v(\d+)\/$/.exec(path) ?? [];
  if (id === undefined) return null;
  return {
    reason: `Version ${version} of \`${id}\` was published at \`${path}\`, and is not kept.`,
    advice: [
      'Put the report back as it was, freeze it, and take your changes up again:',
      `  git stash push -- src/content/reports/${id}`,
      `  npm run freeze ${id}`,
      '  git stash pop',
      'Or, if this version must not be read any more:',
      `  npm run address -- page ${path} gone`,
    ].join('\n'),
  };
}

function ofDisplaced({ path, title, now }: LostPage): Pick<Problem, 'reason' | 'advice'> {
  const where = now === null ? 'which was taken away' : `which is at \`${now}\``;
  return {
    reason: `The address \`${path}\` was published for “${title}”, ${where}; another page has it now.`,
    advice: [
      'Give the other page another address (rename its folder or file); or, if it is the same page, say so:',
      `  npm run address -- page ${path} keep`,
    ].join('\n'),
  };
}
