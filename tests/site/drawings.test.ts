/** The pictures drawn from data: what is drawn is what the report states, and leads to it. */
import { describe, expect, test } from 'vitest';
import { intervalText } from '../../src/model/course.ts';
import { findingLabel, findingsTitle } from '../../src/model/findings.ts';
import { readLibrary } from '../../src/model/read/library.ts';
import { attribute, byId, byTag, pageAt, textOf } from './pages.ts';
import type { Element } from './pages.ts';
import { dist, project } from './workspace.ts';

const drawn = readLibrary(project).reports.flatMap(({ article }) =>
  article.meta.course || article.meta.findings ? [article] : [],
);

describe.each(drawn)('the pictures of $id', (article) => {
  const {
    id,
    meta: { course = [], findings },
  } = article;
  const { root } = pageAt(dist, `reports/${id}/index.html`);
  const entries = findings?.entries ?? [];

  function tableRows(title: string): Element[] {
    const found = byTag(root, 'details').find(
      (element) => textOf(byTag(element, 'summary')[0] ?? element) === `${title} as a table`,
    );
    return byTag(found ?? expect.fail(`no table “${title}”`), 'tr');
  }

  function table(title: string): string[][] {
    return tableRows(title).map((row) => byTag(row, 'td').map(textOf));
  }

  /** The links of a drawing, each with its words. */
  function marks(anchor: string): { to: string; words: string; link: Element }[] {
    const section = byTag(root, 'section').find(
      (element) => attribute(element, 'aria-labelledby') === anchor,
    );
    const [svg] = section ? byTag(section, 'svg') : [];
    return (svg ? byTag(svg, 'a') : []).map((link) => ({
      to: (attribute(link, 'href') ?? '').slice(1),
      words: textOf(link),
      link,
    }));
  }

  test.runIf(course.length > 0)('have every event in the table, in order', () => {
    expect(table('Course').slice(1)).toEqual(
      course.map(({ when, after, text, kind }) => [
        after ? `${when} (${intervalText(after)} later)` : when,
        text,
        kind,
      ]),
    );
  });

  test.runIf(course.length > 0 || findings)(
    'have a mark for each row of a table, to which it leads',
    () => {
      const { events, findings: found } = article;
      const rows = [
        ...(course.length > 0 ? tableRows('Course').slice(1) : []),
        ...(findings ? tableRows(findingsTitle(findings)).slice(1) : []),
      ];
      const targets = rows.map((row) => attribute(byTag(row, 'a')[0] ?? row, 'href')?.slice(1));
      expect(targets.toSorted()).toEqual(
        [...events, ...found].map(({ anchor }) => anchor).toSorted(),
      );
      for (const target of targets) {
        const mark = byId(root, target ?? '');
        expect(mark && textOf(mark), target).toMatch(/\S{3}/);
      }
    },
  );

  test.runIf(findings)('have every finding in the table', () => {
    const rows = findings ? table(findingsTitle(findings)).slice(1) : [];
    const stated = entries.map((entry) => [
      entry.level ?? 'Position not stated',
      findingLabel(entry),
      entry.text,
    ]);
    expect(rows.map((row) => row.join('|')).sort()).toEqual(
      stated.map((row) => row.join('|')).sort(),
    );
  });

  test('have one mark for each event and finding, which leads to its passage', () => {
    const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();
    const wanted = [
      ...course.map(({ kind, when, text, passage }) => ({
        to: passage,
        words: plain(`${kind} ${when} ${text}`),
      })),
      ...entries.map((entry) => ({
        to: entry.passage,
        words: plain(`${findingLabel(entry)} ${entry.text}`),
      })),
    ];
    const order = (a: { words: string; to: string }, b: { words: string; to: string }): number =>
      `${a.words}${a.to}` < `${b.words}${b.to}` ? -1 : 1;
    const found = [...marks('course'), ...marks('findings')];
    expect(found.map(({ to, words }) => ({ to, words })).sort(order)).toEqual(wanted.sort(order));
    for (const { to } of found) expect(byId(root, to), `#${to}`).toBeDefined();
  });

  test('stand in the contents, say what they are, and have no style of their own', () => {
    const contents = textOf(byId(root, 'contents') ?? expect.fail('no contents'));
    for (const anchor of ['course', 'findings']) {
      const heading = byId(root, anchor);
      expect(Boolean(heading)).toBe(marks(anchor).length > 0);
      if (!heading) continue;
      expect(contents).toContain(textOf(heading));
      const section = heading.parentNode ?? expect.fail('no section');
      expect(textOf(section)).toContain('Drawn from the report’s data; not a patient image.');
      expect(byTag(section, 'style')).toEqual([]);
      for (const element of byTag(section, 'svg', 'path', 'text', 'tspan', 'a', 'g', 'rect')) {
        expect(attribute(element, 'style')).toBeUndefined();
      }
    }
  });
});
