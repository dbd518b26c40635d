/** What a report's page tells its readers, whatever report it is. */
import { describe, expect, test } from 'vitest';
import { institutionsOf } from '../../src/formats/sentences.ts';
import { readLibrary } from '../../src/model/read/library.ts';
import { attribute, byId, byTag, pageAt, textOf } from './pages.ts';
import { dist, project } from './workspace.ts';

const { reports } = readLibrary(project);

describe.each(reports)('the page of $article.id', ({ article }) => {
  const { root } = pageAt(dist, `reports/${article.id}/index.html`);

  test('calls every editors’ note one before it says what the note is about', () => {
    const notes = byTag(root, 'details').filter((one) =>
      attribute(one, 'class')?.split(' ').includes('note'),
    );
    expect(notes.map((note) => byTag(note, 'summary').map(textOf))).toEqual(
      article.notes.map(({ title }) => [`Editor’s note: ${title}`]),
    );
    for (const { anchor } of article.notes) expect(byId(root, anchor)).toBeDefined();
  });

  test('numbers the institutions to which an author is known to belong, and no other', () => {
    const { places, note } = institutionsOf(article.meta);
    const byline = byTag(root, 'details').filter((one) =>
      attribute(one, 'class')?.split(' ').includes('byline'),
    );
    const sups = byline.flatMap((one) => byTag(one, 'sup'));
    const numbers = sups.flatMap((sup) => textOf(sup).split(', '));
    const assigned = places.flatMap(({ number }) => number ?? []);
    expect([...new Set(numbers)].toSorted()).toEqual(assigned.map(String).toSorted());
    if (note) expect(byline.map(textOf).join()).toContain(note);
  });
});
