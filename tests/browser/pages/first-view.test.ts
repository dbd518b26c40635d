/** What a page asks of the network by itself, and that it stands still. */
import { expect, pages, test } from '../support/site.ts';

/** What these pages are for is done by scripts of their own, on top of a page that is whole. */
const withScripts = /^(?:search|offline|reports\/[^/]+\/cite)\/$/;

for (const { name, path } of pages) {
  const isBare = !withScripts.test(path);
  test(`${name} ${isBare ? 'comes with one script and nothing else, and ' : ''}does not move while it loads`, async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (request.resourceType() !== 'image') asked.push(`${request.resourceType()} ${pathname}`);
    });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    if (isBare) {
      expect(asked.filter((request) => !request.endsWith('/favicon.svg'))).toEqual([
        expect.stringMatching(/^document /),
        expect.stringMatching(/^script .*\.js$/),
      ]);
    }
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.01);
  });
}
