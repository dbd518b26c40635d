/** Shows what a search found. Everything from query or index becomes text, never markup. */
import type { Group, Hit, Part, SearchOutcome } from '../search/query.ts';
import { element } from './element.ts';

export interface ViewOptions {
  /** The level of the headings over the groups. */
  heading: 2 | 3;
  /** The site's base path. */
  base: string;
  /** The reader asks for the same search again. */
  onRetry: () => void;
  /** The reader asks for further hits; left out where there is another way to them. */
  onMore?: () => void;
}

export interface SearchView {
  /** Says that an answer is on its way; what is shown stays. */
  waiting(): void;
  show(outcome: SearchOutcome): void;
}

const shownHits = 5;
const kinds = {
  figure: 'Figure',
  table: 'Table',
  reference: 'Reference',
  term: 'Term',
  section: '',
  report: 'Report',
};

/** Fills a container with a line that is read out politely and, under it, the results. */
export function createSearchView(container: HTMLElement, options: ViewOptions): SearchView {
  const status = element('p', { class: 'search-status', role: 'status' });
  const results = element('div', {});
  container.replaceChildren(status, results);
  container.dataset['searchState'] = 'idle';
  return {
    waiting() {
      container.dataset['searchState'] = 'loading';
      if (!results.hasChildNodes()) status.textContent = 'Searching…';
    },
    show(outcome) {
      status.textContent = statusOf(outcome);
      results.replaceChildren(...contentOf(outcome, options));
      container.dataset['searchState'] = outcome.state;
    },
  };
}

function statusOf(outcome: SearchOutcome): string {
  switch (outcome.state) {
    case 'idle':
      return '';
    case 'error':
      return 'The search index could not be loaded.';
    case 'empty':
      return `Nothing found for “${shortened(outcome.query)}”.`;
    case 'ready': {
      const passages = outcome.groups.reduce((sum, { hits }) => sum + hits.length, 0);
      const reports = outcome.groups.length;
      return `${outcome.more ? 'The first ' : ''}${counted(passages, 'passage')} in ${counted(reports, 'report')}`;
    }
  }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function shortened(query: string): string {
  const characters = [...query.trim()];
  return characters.length > 80 ? `${characters.slice(0, 80).join('')}…` : characters.join('');
}

function contentOf(
  outcome: SearchOutcome,
  { heading, base, onRetry, onMore }: ViewOptions,
): Node[] {
  switch (outcome.state) {
    case 'idle':
      return [];
    case 'error':
      return [button('Try again', onRetry)];
    case 'empty':
      return [
        element(
          'p',
          {},
          'What is found has every word. Try fewer words, or only the beginning of one.',
        ),
        element('p', {}, element('a', { href: `${base}reports/` }, 'See all reports')),
      ];
    case 'ready':
      return [
        ...outcome.groups.map((group) => groupElement(group, heading)),
        ...(outcome.more && onMore ? [button('More results', onMore)] : []),
      ];
  }
}

/** The best hits of a report, and the others folded away. */
function groupElement({ title, address, language, hits }: Group, heading: number): HTMLElement {
  const list = (some: Hit[]): HTMLElement =>
    element('ul', { role: 'list' }, ...some.map((hit) => hitElement(hit, language)));
  const others = hits.slice(shownHits);
  return element(
    'section',
    { class: 'search-group' },
    element(`h${heading}`, { lang: language }, element('a', { href: address }, title)),
    list(hits.slice(0, shownHits)),
    ...(others.length > 0
      ? [
          element(
            'details',
            {},
            element('summary', {}, `${others.length} more in this report`),
            list(others),
          ),
        ]
      : []),
  );
}

function hitElement({ type, address, title, excerpt }: Hit, language: string): HTMLElement {
  return element(
    'li',
    { 'data-result': type },
    element('a', { href: address, lang: language }, title),
    ...(kinds[type] ? [' ', element('span', { class: 'search-kind' }, kinds[type])] : []),
    element('p', { lang: language }, ...excerpt.map(partNode)),
  );
}

function partNode({ text, matched }: Part): Node | string {
  return matched ? element('mark', {}, text) : text;
}

function button(words: string, onPress: () => void): HTMLElement {
  const node = element('button', { type: 'button' }, words);
  node.addEventListener('click', onPress);
  return node;
}
