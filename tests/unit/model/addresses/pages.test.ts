/** Published pages through what editors do to folders and files. */
import { describe, expect, it } from 'vitest';
import { problemsOfPages } from '../../../../src/model/addresses/page-problems.ts';
import { formatPageLedger, readPageLedger } from '../../../../src/model/addresses/pages.ts';
import type { PageLedger, SitePage } from '../../../../src/model/addresses/pages.ts';
import { settlePages } from '../../../../src/model/addresses/settle-pages.ts';
import type { SettledPages } from '../../../../src/model/addresses/settle-pages.ts';

const report = (id: string, title: string, ...figures: string[]): SitePage[] => [
  { path: `/reports/${id}/`, title },
  { path: `/reports/${id}/v1/`, title: `Version 1: ${title}` },
  ...figures.map((name) => ({ path: `/reports/${id}/figures/${name}/`, title: `Figure ${name}` })),
];
const a = report('report-a', 'Glitter on both made-up hands', 'granule');
const b = report('report-b', 'Polishing of synthetic quartz');

const ledgerOf = (...pages: SitePage[]): PageLedger => settlePages(new Map(), pages).ledger;
const settle = (before: PageLedger, ...pages: SitePage[]): SettledPages =>
  settlePages(before, pages);

/** Where an address leads: to itself while its page is there. */
function landing({ moves, gone, ledger }: SettledPages, path: string): string | null {
  if (gone.includes(path)) return null;
  const entry = ledger.get(path);
  if (entry && entry.now === undefined && !entry.gone) return path;
  return moves.find(({ from }) => from === path)?.to ?? 'nowhere';
}

describe('the ledger of pages', () => {
  it('is sorted, a line per page, and is read as it was written', () => {
    const text = formatPageLedger(ledgerOf(...b, ...a));
    expect(text).toBe(
      [
        '{',
        '  "/reports/report-a/": { "title": "Glitter on both made-up hands" },',
        '  "/reports/report-a/figures/granule/": { "title": "Figure granule" },',
        '  "/reports/report-a/v1/": { "title": "Version 1: Glitter on both made-up hands" },',
        '  "/reports/report-b/": { "title": "Polishing of synthetic quartz" },',
        '  "/reports/report-b/v1/": { "title": "Version 1: Polishing of synthetic quartz" }',
        '}',
        '',
      ].join('\n'),
    );
    expect(readPageLedger(text)).toEqual({ ledger: ledgerOf(...a, ...b), faults: [] });
  });

  it('keeps what was decided where two branches were merged', () => {
    const lines = [
      '{',
      '  "/reports/report-a/": { "title": "A" },',
      '  "/reports/report-a/": { "title": "A", "now": "/reports/report-b/" }',
      '}',
    ];
    for (const text of [lines, lines.toReversed()]) {
      expect(readPageLedger(text.join('\n')).ledger.get('/reports/report-a/')).toMatchObject({
        now: '/reports/report-b/',
      });
    }
  });

  it.each(['"title": 1', '"title": "A", "now": "report-b"', '"title": "A", "gone": 2'])(
    'is not read where a line has %s',
    (fields) => {
      const { faults } = readPageLedger(`{\n  "/reports/report-a/": { ${fields} }\n}\n`);
      expect(faults).toMatchObject([
        { line: 2, reason: expect.stringContaining('cannot be read') },
      ]);
    },
  );
});

describe('a page', () => {
  it('that stays changes nothing', () => {
    const before = ledgerOf(...a, ...b);
    expect(settle(before, ...a, ...b)).toEqual({
      ledger: before,
      changes: [],
      moves: [],
      gone: [],
      lost: [],
    });
  });

  it('that is found under another address leads there, and what is below it with it', () => {
    const moved = report('report-z', 'Glitter on both made-up hands', 'granule');
    const after = settle(ledgerOf(...a, ...b), ...moved, ...b);
    expect(after.lost).toEqual([]);
    expect(after.moves).toEqual([
      { from: '/reports/report-a/', to: '/reports/report-z/' },
      { from: '/reports/report-a/v1/', to: '/reports/report-z/v1/' },
      { from: '/reports/report-a/figures/granule/', to: '/reports/report-z/figures/granule/' },
    ]);
  });

  it('below one that moved leads to that where there is no such page any more', () => {
    const moved = report('report-z', 'Glitter on both made-up hands');
    const after = settle(ledgerOf(...a, ...b), ...moved, ...b);
    expect(landing(after, '/reports/report-a/figures/granule/')).toBe('/reports/report-z/');
  });

  it('leads to where it is now, however often it moved, and is a page again if it comes back', () => {
    const title = 'Glitter on both made-up hands';
    let state = settle(ledgerOf(...a, ...b), ...report('report-y', title), ...b);
    state = settle(state.ledger, ...report('report-z', title), ...b);
    expect(landing(state, '/reports/report-a/')).toBe('/reports/report-z/');
    expect(landing(state, '/reports/report-y/v1/')).toBe('/reports/report-z/v1/');
    state = settle(state.ledger, ...a, ...b);
    expect(landing(state, '/reports/report-a/')).toBe('/reports/report-a/');
    expect(landing(state, '/reports/report-z/v1/')).toBe('/reports/report-a/v1/');
    expect(state.lost).toEqual([]);
  });

  it('that vanishes has to be decided once, not for each page below it', () => {
    const after = settle(ledgerOf(...a, ...b), ...b, ...report('report-c', 'Made-up hands'));
    expect(after.lost).toMatchObject([{ path: '/reports/report-a/', why: 'lost' }]);
    const [problem] = problemsOfPages('pages.json', after);
    expect(problem).toMatchObject({ line: 2 });
    expect(problem?.reason).toContain('`/reports/report-a/` was published');
    expect(problem?.advice).toContain(
      'npm run address -- page /reports/report-a/ /reports/report-c/',
    );
    expect(problem?.advice).toContain('npm run address -- page /reports/report-a/ gone');
  });

  it('that was taken away takes along what is below it', () => {
    const before = new Map(ledgerOf(...a, ...b));
    before.set('/reports/report-a/', { title: 'Glitter', gone: true });
    const after = settle(before, ...b);
    expect(after.gone.sort()).toEqual(a.map(({ path }) => path).sort());
    expect(after.lost).toEqual([]);
  });

  it('does not follow a title that two new pages have alike', () => {
    const twins = ['one', 'two'].flatMap((id) => report(id, 'Glitter on both made-up hands'));
    const after = settle(ledgerOf(...a, ...b), ...b, ...twins);
    expect(after.lost).toMatchObject([
      { path: '/reports/report-a/', near: [{ path: '/reports/one/' }, { path: '/reports/two/' }] },
    ]);
  });

  it('cannot be another one without a word: its address is displaced', () => {
    const other = report('report-a', 'Something else about stones', 'granule');
    const moved = report('report-z', 'Glitter on both made-up hands', 'granule');
    const swapped = settle(ledgerOf(...a, ...b), ...other, ...moved, ...b);
    const reused = settle(
      settle(ledgerOf(...a, ...b), ...moved, ...b).ledger,
      ...other,
      ...moved,
      ...b,
    );
    for (const after of [swapped, reused]) {
      expect(after.lost).toMatchObject([
        { path: '/reports/report-a/', why: 'displaced', now: '/reports/report-z/' },
      ]);
      const [problem] = problemsOfPages('pages.json', after);
      expect(problem?.advice).toContain('npm run address -- page /reports/report-a/ keep');
    }
  });

  it('of a draft is promised to nobody, unless it was published before', () => {
    const draft = a.map((page) => ({ ...page, draft: true as const }));
    expect(settle(ledgerOf(...b), ...draft, ...b)).toMatchObject({ changes: [], lost: [] });
    expect(settle(ledgerOf(...b), ...draft, ...b).ledger).toEqual(ledgerOf(...b));
    const both = ledgerOf(...a, ...b);
    expect(settle(both, ...draft, ...b)).toMatchObject({ ledger: both, moves: [], lost: [] });
  });

  it('may have another title', () => {
    const after = settle(ledgerOf(...a, ...b), ...report('report-a', 'New words', 'granule'), ...b);
    expect(after.lost).toEqual([]);
    expect(after.changes).toContainEqual({ kind: 'renamed', path: '/reports/report-a/' });
  });

  it('that is part of another is where that one says', () => {
    const [page, version] = a as [SitePage, SitePage];
    const to = '/reports/report-a/#fig-granule';
    const after = settlePages(ledgerOf(...a, ...b), [page, version, ...b], () => to);
    expect(after.moves).toEqual([{ from: '/reports/report-a/figures/granule/', to }]);
  });

  it('of a version that was not frozen has to be, and the message says how', () => {
    const [page, , figure] = a as [SitePage, SitePage, SitePage];
    const next = { path: '/reports/report-a/v2/', title: 'Version 2' };
    const after = settle(ledgerOf(...a, ...b), page, next, figure, ...b);
    const [problem] = problemsOfPages('pages.json', after);
    expect(problem?.reason).toContain('Version 1 of `report-a` was published');
    expect(problem?.advice).toContain('npm run freeze report-a');
  });

  it('with all others that were published is somebody else’s: their addresses say that they are gone', () => {
    const after = settle(ledgerOf(...a, ...b), ...report('report-c', 'A report of our own'));
    expect(after.lost).toEqual([]);
    expect(after.gone.sort()).toEqual([...a, ...b].map(({ path }) => path).sort());
  });
});
