import type { StyleNode } from 'citeproc';

/** What can be said of every item that a style will be asked to set. */
export interface Items {
  /** The types that they have. */
  types: ReadonlySet<string>;
  /** The variables that they may have. */
  variables: ReadonlySet<string>;
}

/**
 * A style without what cannot matter for one item that stands by itself: branches for other types
 * or for variables that no item has, sorting, numbers, and citations in running text. Citeproc
 * writes every macro out wherever it is used, and so takes seconds to take in a large style as a
 * whole.
 */
export function narrowStyle(style: StyleNode, items: Items): StyleNode {
  return { ...style, children: style.children.flatMap((child) => narrow(child, items)) };
}

function narrow(node: StyleNode | string, items: Items): (StyleNode | string)[] {
  if (typeof node === 'string') return [node];
  const { name, attrs } = node;
  if (name === 'sort' || attrs['variable'] === 'citation-number') return [];
  // A style must have this part.
  if (name === 'citation') return [{ ...node, attrs: {}, children: [emptyLayout] }];
  if (name === 'bibliography') delete attrs['second-field-align'];
  if (name !== 'choose') return [narrowStyle(node, items)];
  const branches = reachable(node.children, items);
  return branches.length === 0 ? [] : [{ ...node, children: branches }];
}

const emptyLayout: StyleNode = {
  name: 'layout',
  attrs: {},
  children: [{ name: 'text', attrs: { value: '' }, children: [] }],
};

/** The branches of a choice that an item may take (CSL 1.0.2, "Choose"). */
function reachable(branches: readonly (StyleNode | string)[], items: Items): StyleNode[] {
  const kept: StyleNode[] = [];
  for (const branch of branches) {
    if (typeof branch === 'string') continue;
    const met = branch.name === 'else' ? true : isMet(branch.attrs, items);
    if (met === false) continue;
    const first = kept.length === 0;
    const name = first ? 'if' : met ? 'else' : 'else-if';
    const attrs = met ? (first ? always : {}) : branch.attrs;
    kept.push({ ...narrowStyle(branch, items), name, attrs });
    if (met) break;
  }
  return kept;
}

/** A condition that every item meets: a choice must begin with one. */
const always = { type: 'none', match: 'none' };

/** Whether items meet a condition: all, none, or it depends. */
function isMet(
  { match = 'all', ...tests }: Record<string, string>,
  { types, variables }: Items,
): boolean | undefined {
  const possible = Object.entries(tests).flatMap(([test, value]) => {
    const names = value.trim().split(/\s+/);
    if (test === 'type') return [names.some((name) => types.has(name))];
    return test === 'variable' ? names.map((name) => variables.has(name)) : [true];
  });
  if (match === 'none') return possible.some(Boolean) ? undefined : true;
  const never = match === 'any' ? !possible.some(Boolean) : possible.includes(false);
  return never ? false : undefined;
}
