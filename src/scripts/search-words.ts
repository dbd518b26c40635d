/** What is said of a search: how much was found, and how the query was taken. */
import type { Group, Hit, Notice, Part, SearchOutcome } from '../search/query.ts';
import { adoptStyle } from './adopt-style.ts';
import { element } from './element.ts';
import { addressOf, base } from './search-address.ts';
import type { Asked } from './search-address.ts';
import css from './search.css?inline';

adoptStyle(css);

/** So many milliseconds pass before a reader is told that the search takes its time. */
export const patience = 400;

const kinds: Record<Hit['type'], string> = {
  figure: 'Figure',
  table: 'Table',
  reference: 'Reference',
  term: 'Term',
  section: '',
  report: 'Report',
};

/** What kind of thing a hit is, nothing of an ordinary passage; and why it is there, if not by its words. */
export function kindOf({ type, excerpt }: Hit): (Node | string)[] {
  const isHinted = type !== 'term' && !excerpt.some(({ matched }) => matched);
  return [kinds[type], isHinted ? 'by words added for the search' : '']
    .filter((says) => says !== '')
    .flatMap((says) => [' ', element('span', { class: 'search-kind' }, says)]);
}

/** One line, which is read out when it changes. */
export function statusOf(outcome: SearchOutcome): string {
  switch (outcome.state) {
    case 'idle':
      return '';
    case 'error':
      return 'The search index could not be loaded.';
    case 'empty':
      return `Nothing found for “${shortened(outcome.query)}”.`;
    case 'ready': {
      const { groups, next } = outcome;
      const terms = groups.filter(isGlossary).flatMap(({ hits }) => hits).length;
      const reports = groups.filter((group) => !isGlossary(group));
      const passages = reports.flatMap(({ hits }) => hits).length;
      const found = [
        ...(passages > 0
          ? [`${counted(passages, 'passage')} in ${counted(reports.length, 'report')}`]
          : []),
        ...(terms > 0 ? [counted(terms, 'term')] : []),
      ];
      return (next === null ? '' : 'The first ') + found.join(', ');
    }
  }
}

export function isGlossary({ address }: Group): boolean {
  return address === `${base}glossary/`;
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function shortened(words: string): string {
  const characters = [...words.trim()];
  return characters.length > 80 ? `${characters.slice(0, 80).join('')}…` : characters.join('');
}

/** Says how the query was taken, a line each; what stands there already is not read out again. */
export function tellNotices(line: HTMLElement, outcome: SearchOutcome, asked: Asked): void {
  const notices = 'notices' in outcome ? outcome.notices : [];
  const lines = notices.map((notice) =>
    element('p', { 'data-notice': notice.kind }, ...saysOf(notice, asked)),
  );
  if (!line.isEqualNode(element('div', {}, ...lines))) line.replaceChildren(...lines);
}

function saysOf(notice: Notice, asked: Asked): (Node | string)[] {
  switch (notice.kind) {
    case 'spelling':
      return [
        'Showing results for ',
        element('b', {}, notice.instead),
        '. ',
        element(
          'a',
          { href: addressOf({ ...asked, exactly: true }) },
          `Search instead for ${shortened(notice.typed)}`,
        ),
      ];
    case 'unmatched':
      return ['In no report: ', ...listed(notice.words), '.'];
    case 'excluding':
      return ['This says only what must not be there. Add a word to look for.'];
    case 'excluded':
      return ['Everything found has also what must not be there.'];
    case 'synonym':
      return [element('i', {}, notice.text), ' also matches ', element('i', {}, notice.says), '.'];
    case 'shortened':
      return [`Only the first ${notice.characters} characters were searched for.`];
    case 'relaxed':
      return ['No passage has all the words. The nearest lack ', ...listed(notice.words), '.'];
  }
}

function listed(words: readonly string[]): (Node | string)[] {
  return words.flatMap((word, index) => [
    ...(index > 0 ? [', '] : []),
    element('b', {}, shortened(word)),
  ]);
}

/** Words from the index; they become text, never markup. */
export function excerptNodes(parts: readonly Part[]): (Node | string)[] {
  return parts.map(({ text, matched }) => (matched ? element('mark', {}, text) : text));
}
