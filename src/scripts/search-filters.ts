/** What results can be limited to, with how much each would leave; loaded when it is opened. */
import type { Filters, Group } from '../search/query.ts';
import { element } from './element.ts';
import { addressOf } from './search-address.ts';
import type { Asked } from './search-address.ts';
import { search } from './search-session.ts';

const types: [value: string, name: string][] = [
  ['section', 'Text'],
  ['figure', 'Figures'],
  ['table', 'Tables'],
  ['reference', 'References'],
  ['term', 'Glossary'],
  ['report', 'Report'],
];

const facets: [filter: keyof Filters, name: string][] = [
  ['specialty', 'Specialty'],
  ['region', 'Region'],
  ['condition', 'Condition'],
  ['intervention', 'Intervention'],
];

export interface FilterView {
  /** Follows a search. */
  follow(asked: Asked): void;
  /** Takes the titles of reports from what was found. */
  learn(groups: readonly Group[]): void;
}

/** Fills a `<details>`; what is chosen is shown beside it, each with a way to take it back. */
export function createFilterView(details: HTMLDetailsElement, chosen: HTMLElement): FilterView {
  const body = element('div', {});
  details.append(body);
  let asked: Asked | undefined;
  /** Of the values of filters, as far as they are known. */
  const names = new Map(types.map(([value, name]) => [`type ${value}`, name]));
  let shown = '';
  details.addEventListener('toggle', () => void fill());

  async function fill(): Promise<void> {
    if (!details.open || !asked) return;
    const { query, filters, exactly } = asked;
    const key = addressOf(asked);
    if (shown === key) return;
    shown = key;
    try {
      const values = await search.filters();
      const groups: [keyof Filters, string, [string, string][]][] = [
        ['type', 'Kind', types],
        ...facets.map(([filter, name]): [keyof Filters, string, [string, string][]] => [
          filter,
          name,
          values[filter] ?? [],
        ]),
      ];
      const open = groups.filter(([filter]) => filters[filter] === undefined);
      const pairs = open.flatMap(([filter, , list]) =>
        list.map(([value]) => [filter, value] as const),
      );
      const counts = await search.count(query, { filters, exactly }, pairs);
      if (shown !== key) return;
      let at = 0;
      const lists = open.flatMap(([filter, name, list]) => {
        const items = list.flatMap(([value, label]) => {
          const count = counts[at] ?? 0;
          at += 1;
          if (count === 0) return [];
          const to = addressOf({ query, exactly, filters: { ...filters, [filter]: value } });
          return [element('li', {}, element('a', { href: to }, label), ` ${count}`)];
        });
        return items.length > 0
          ? [element('h2', {}, name), element('ul', { role: 'list' }, ...items)]
          : [];
      });
      body.replaceChildren(
        ...(lists.length > 0 ? lists : [element('p', {}, 'There is nothing to choose from.')]),
      );
    } catch {
      shown = '';
      const again = element('button', { type: 'button' }, 'Try again');
      again.addEventListener('click', () => void fill());
      body.replaceChildren(element('p', {}, 'The filters could not be loaded.'), again);
    }
  }

  function showChosen(now: Asked): void {
    const set = Object.entries(now.filters) as [keyof Filters, string][];
    chosen.replaceChildren(
      ...set.flatMap(([filter, value]) => {
        const { [filter]: _, ...others } = now.filters;
        const name = names.get(`${filter} ${value}`) ?? value;
        const to = addressOf({ ...now, filters: others });
        return [
          element('a', { href: to, 'aria-label': `Remove the filter ${name}` }, `${name} ×`),
          ' ',
        ];
      }),
    );
  }

  return {
    follow(now) {
      asked = now;
      details.hidden = now.query.trim() === '';
      showChosen(now);
      const unnamed = Object.entries(now.filters).some(
        ([filter, value]) => !names.has(`${filter} ${value}`),
      );
      if (unnamed)
        void learnNames().then(
          () => asked === now && showChosen(now),
          () => undefined,
        );
      void fill();
    },
    learn(groups) {
      for (const { address, title } of groups) {
        names.set(`report ${address.split('/').at(-2) ?? ''}`, title);
      }
      if (asked) showChosen(asked);
    },
  };

  async function learnNames(): Promise<void> {
    for (const [filter, list] of Object.entries(await search.filters())) {
      for (const [value, name] of list) names.set(`${filter} ${value}`, name);
    }
  }
}
