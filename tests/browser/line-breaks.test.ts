/** What stays together at the end of a line. */
import { expect, first, noReports, test } from './support/site.ts';

test.skip(...noReports);

test('no line begins with the bracket of a citation, or parts the name of a figure from its number', async ({
  page,
}) => {
  await page.goto(first.path);
  for (const width of [320, 360, 390, 430, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const apart = await page.evaluate(() => {
      /** The middle of the line on which a letter stands. */
      const lineOf = (node: Text, at: number): number => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { top, bottom } = range.getClientRects()[0] ?? new DOMRect();
        return (top + bottom) / 2;
      };
      const brackets = [...document.querySelectorAll('main .c')].flatMap((citation) => {
        const bracket = document.createTreeWalker(citation, NodeFilter.SHOW_TEXT).nextNode();
        const before = citation.previousSibling;
        if (!(before instanceof Text) || !(bracket instanceof Text)) return [];
        if (!/\S$/.test(before.data)) return [];
        const gap = lineOf(bracket, 0) - lineOf(before, before.length - 1);
        return gap > 12 ? [`${before.data.slice(-20)}|${citation.textContent}`] : [];
      });
      const names = [...document.querySelectorAll('main :is(p, span) > [href^="#fig"]')]
        .filter((link) => link.getClientRects().length > 1)
        .map((link) => link.textContent);
      return [...brackets, ...names];
    });
    expect(apart, `${width} px`).toEqual([]);
  }
});

test('a word joiner before a citation is not copied', async ({ page }) => {
  await page.goto(first.path);
  const citation = page.locator('main p > .c').first();
  test.skip((await citation.count()) === 0, 'The first report cites nothing.');
  const copied = await citation.evaluate((element) => {
    getSelection()?.selectAllChildren(element.parentElement ?? element);
    return getSelection()?.toString() ?? '';
  });
  expect(copied).toContain('[');
  expect(copied).not.toContain('\u2060');
});
