/** Shows what a search found on the search page. */
import type { Group, Hit, SearchOutcome } from '../search/query.ts';
import { element } from './element.ts';
import { addressOf, base } from './search-address.ts';
import type { Asked } from './search-address.ts';
import { behindShown, showMore } from './search-more.ts';
import {
  counted,
  excerptNodes,
  isGlossary,
  kindOf,
  patience,
  statusOf,
  tellNotices,
} from './search-words.ts';

export interface SearchView {
  /** Says that an answer is on its way; what is shown stays. */
  waiting(): void;
  /** Shows an answer; a further one to the same `asked` goes on from what is shown. */
  show(outcome: SearchOutcome, asked: Asked): void;
}

const shownHits = 5;

/**
 * Fills a container with a line that is read out politely and, under it, the results.
 *
 * @param onRetry the reader asks for the same search again
 * @param onMore the reader asks for further results
 */
export function createSearchView(
  container: HTMLElement,
  { onRetry, onMore }: { onRetry: () => void; onMore: () => void },
): SearchView {
  const status = element('p', { class: 'search-status' });
  const told = element('div', {});
  const results = element('div', {});
  container.replaceChildren(element('div', { role: 'status' }, status, told), results);
  let slow: ReturnType<typeof setTimeout> | undefined;
  let shown: { asked: Asked; groups: Group[] } | undefined;
  return {
    waiting() {
      container.dataset['searchState'] = 'loading';
      clearTimeout(slow);
      slow = setTimeout(() => {
        status.textContent = 'Searching…';
        onButton('Searching…');
      }, patience);
    },
    show(outcome, asked) {
      clearTimeout(slow);
      if (shown?.asked !== asked) shown = undefined;
      if (shown && outcome.state === 'ready') {
        outcome = { ...outcome, groups: behindShown(outcome.groups, shown.groups) };
      }
      status.textContent = statusOf(outcome);
      if (!shown || outcome.state !== 'error') tellNotices(told, outcome, asked);
      container.dataset['searchState'] = outcome.state;
      if (shown && outcome.state === 'error') onButton('Try again');
      else if (shown) showMore(results, contentOf(outcome, asked));
      else results.replaceChildren(...contentOf(outcome, asked));
      if (outcome.state === 'ready') shown = { asked, groups: outcome.groups };
    },
  };

  /** Says at the end of the results what becomes of the wish for more: the top is out of sight. */
  function onButton(words: string): void {
    results.querySelector(':scope > button')?.replaceChildren(words);
  }

  function contentOf(outcome: SearchOutcome, asked: Asked): Node[] {
    switch (outcome.state) {
      case 'idle':
        return asked.query.trim() === ''
          ? []
          : [element('p', {}, 'There is no letter and no digit in this by which to search.')];
      case 'error':
        return [button('Try again', onRetry)];
      case 'empty':
        return waysOn(asked);
      case 'ready':
        return [
          ...outcome.groups.map((group) => groupElement(group, asked)),
          ...(outcome.next !== null ? [button('More results', onMore)] : []),
        ];
    }
  }
}

function waysOn({ query, filters }: Asked): HTMLElement[] {
  const filtered = Object.keys(filters).length > 0;
  const link = (path: string, words: string): HTMLElement =>
    element('a', { href: base + path }, words);
  return [
    ...(filtered
      ? [
          element(
            'p',
            {},
            element(
              'a',
              { href: addressOf({ query, filters: {}, exactly: false }) },
              'Search without filters',
            ),
          ),
        ]
      : []),
    element(
      'p',
      {},
      'Try fewer or other words, or go on from ',
      link('reports/', 'all reports'),
      ', ',
      link('browse/', 'what they are about'),
      ' or ',
      link('glossary/', 'the glossary'),
      '.',
    ),
  ];
}

/** The best hits of a report, and the others folded away. */
function groupElement(group: Group, asked: Asked): HTMLElement {
  const { title, address, language, hits } = group;
  const list = (some: Hit[]): HTMLElement =>
    element('ul', { role: 'list' }, ...some.map((hit) => hitElement(hit, language)));
  const others = hits.slice(shownHits);
  const rest = isGlossary(group)
    ? counted(others.length, 'more term')
    : `${others.length} more in this report`;
  const report = /\/reports\/([^/]+)\/$/.exec(address)?.[1];
  const narrow = report !== undefined && asked.filters.report === undefined;
  return element(
    'section',
    { class: 'search-group' },
    element('h2', { lang: language }, element('a', { href: address }, title)),
    list(hits.slice(0, shownHits)),
    ...(others.length > 0
      ? [element('details', {}, element('summary', {}, rest), list(others))]
      : []),
    ...(narrow && others.length > 0
      ? [
          element(
            'p',
            { class: 'small' },
            element(
              'a',
              { href: addressOf({ ...asked, filters: { ...asked.filters, report } }) },
              'Search this report only',
            ),
          ),
        ]
      : []),
  );
}

function hitElement(hit: Hit, language: string): HTMLElement {
  return element(
    'li',
    { 'data-result': hit.type },
    element('a', { href: hit.address, lang: language }, hit.title),
    ...kindOf(hit),
    element('p', { lang: language }, ...excerptNodes(hit.excerpt)),
  );
}

function button(words: string, onPress: () => void): HTMLElement {
  const node = element('button', { type: 'button' }, words);
  node.addEventListener('click', onPress);
  return node;
}
