/**
 * What readers do, in every engine that is installed: Chromium, Firefox, WebKit. What is shown is
 * left as pictures in `tests/.results/engines`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startHost } from '../browser/support/host.ts';
import type { Host } from '../browser/support/host.ts';
import { build, makeWorkspace, project } from '../site/workspace.ts';
import type { Workspace } from '../site/workspace.ts';
import { chromiumEngine } from './chromium.ts';
import type { Browser, Tab } from './engine.ts';
import { firefoxEngine } from './firefox.ts';
import { click, run, seen, textOf } from './page.ts';
import { webkitEngine } from './webkit.ts';

const base = '/some/base/';
const pictures = join(project, 'tests', '.results', 'engines');
let workspace: Workspace;
let host: Host;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  workspace = await makeWorkspace({
    content: join(import.meta.dirname, '../fixtures/library'),
    files: {
      'src/content/glossary/granule.yaml': 'term: granule\ndefinition: A made-up small grain.\n',
    },
  });
  const { code, output, dist } = await build(workspace, { BASE_PATH: base });
  expect(code, output).toBe(0);
  host = await startHost(dist, base);
});
afterAll(async () => {
  await host.close();
  await workspace.remove();
});

const report = (rest = ''): string => `${host.url}reports/report-a/${rest}`;

describe.each([chromiumEngine, firefoxEngine, webkitEngine])('$name', (engine) => {
  const says = engine.missing ? ` (not run: ${engine.missing} is not installed)` : '';
  describe.skipIf(engine.missing)(`a reader${says}`, () => {
    let browser: Browser;
    let tab: Tab;
    beforeAll(async () => {
      browser = await engine.start();
      ({ tab } = browser);
    });
    afterAll(() => browser.close());
    afterEach(() => expect(browser.complaints.splice(0)).toEqual([]));

    test.each([
      [1280, 900],
      [360, 740],
    ])('sees pages that fit a window of %i by %i', async (width, height) => {
      await tab.resize(width, height);
      for (const page of [
        'reports/report-a/',
        'reports/report-a/figures/panels/',
        'glossary/granule/',
        'search/?q=granule',
        'offline/?report=report-a',
      ]) {
        await tab.goto(host.url + page);
        await seen(tab, () => document.readyState).toBe('complete');
        expect(
          await run(tab, () => document.documentElement.scrollWidth - innerWidth),
          page,
        ).toBeLessThanOrEqual(0);
        const file = `${engine.name}-${width}-${page.replaceAll(/\W+/g, '-')}.png`;
        writeFileSync(join(pictures, file), await tab.screenshot());
      }
      await tab.resize(1280, 900);
    });

    test('goes from the contents to a section, which stands below the bar', async () => {
      await tab.goto(report());
      await click(tab, '.contents a', 'Discussion');
      await seen(tab, () => {
        const [bar, target] = [document.querySelector('.bar'), document.querySelector(':target')];
        const top = target?.getBoundingClientRect().top ?? 0;
        return top >= (bar?.getBoundingClientRect().bottom ?? 0) && top < innerHeight;
      }).toBe(true);
    });

    test('searches from the keyboard, and lands on the passage with the words marked', async () => {
      await tab.goto(report());
      await tab.type('/');
      await seen(tab, () => document.activeElement?.getAttribute('role')).toBe('combobox');
      await tab.type('exhaled');
      await textOf(tab, '[role="option"] mark').toBe('exhaled');
      await tab.press('ArrowDown');
      await tab.press('Enter');
      await seen(tab, () => location.hash).toBe('#gas');
      await seen(tab, () => {
        const marked = 'highlights' in CSS ? [...CSS.highlights.keys()] : ['mark'];
        const { top = -1 } = document.querySelector('#gas')?.getBoundingClientRect() ?? {};
        return marked.length > 0 && top > 0 && top < innerHeight;
      }).toBe(true);
    });

    test('sees a reference beside its number, and the number again when it is closed', async () => {
      await tab.goto(report());
      await click(tab, '.c a');
      await textOf(tab, '[popover]:popover-open').toContain('Reference');
      expect(await run(tab, isInWindow, '[popover]')).toBe(true);
      await tab.press('Escape');
      await seen(tab, () => document.querySelector('[popover]')).toBeNull();
      expect(await run(tab, () => document.activeElement?.matches('.c a'))).toBe(true);
    });

    test('follows a reference to the list, and comes back to where the text was', async () => {
      await tab.goto(report());
      await click(tab, '.c a');
      await click(tab, '[popover] a', 'Reference');
      await seen(tab, isInWindow, '.refs li:target').toBe(true);
      await click(tab, 'a', 'Back to where you were');
      await seen(tab, isInWindow, '.c a').toBe(true);
    });

    test('sees what a term means, apart from the report', async () => {
      await tab.goto(report());
      await click(tab, '.t', 'granule');
      await textOf(tab, '[popover]:popover-open').toContain('A made-up small grain.');
      expect(await run(tab, isInWindow, '[popover]')).toBe(true);
    });

    test('shares a passage by its address', async () => {
      await tab.goto(report());
      await click(tab, '#outcome > .s, p:has(#outcome) > .s');
      await textOf(tab, '[popover]:popover-open').toContain('Copy link');
      await textOf(tab, '.said').not.toBeNull();
      expect(await run(tab, () => location.hash)).toMatch(/^#./);
    });

    test('arrives at words that a link marks', async () => {
      await tab.goto(report('#outcome:~:text=nothing%20had%20changed'));
      await seen(tab, isInWindow, '#outcome').toBe(true);
    });

    test('turns the page dark, and finds it dark again', async () => {
      await tab.goto(report());
      const before = await run(tab, colourOfPage);
      await click(tab, '[data-theme-switch]');
      await seen(tab, colourOfPage).not.toBe(before);
      await tab.goto(host.url);
      expect(await run(tab, colourOfPage)).not.toBe(before);
      await click(tab, '[data-theme-switch]');
      await seen(tab, colourOfPage).toBe(before);
    });

    test('reads an editor’s note where it belongs, in the margin or in the text', async () => {
      for (const width of [1440, 1000]) {
        await tab.resize(width, 900);
        await tab.goto(report());
        const isOpen = await run(tab, () => document.querySelector('.note p')?.checkVisibility());
        if (!isOpen) await click(tab, '.note summary');
        const { isApart, isNear } = await run(tab, () => {
          const [note, passage] = ['.note', '.n > p'].map(
            (one) => document.querySelector(one)?.getBoundingClientRect() ?? new DOMRect(),
          ) as [DOMRect, DOMRect];
          return {
            isApart: note.left >= passage.right || note.top >= passage.bottom,
            isNear: Math.abs(note.top - passage.top) < passage.height + 40,
          };
        });
        expect({ width, isApart, isNear }).toEqual({ width, isApart: true, isNear: true });
        await textOf(tab, '.note p').toContain('does not say which hand');
      }
      await tab.resize(1280, 900);
    });

    test('enlarges a picture', async () => {
      await tab.goto(report('figures/panels/'));
      const width = (): number => document.querySelector('.zoom img')?.clientWidth ?? 0;
      await seen(tab, () => document.querySelector<HTMLImageElement>('.zoom img')?.complete).toBe(
        true,
      );
      const before = await run(tab, width);
      await click(tab, '.zoom button[value="larger"]');
      await textOf(tab, '.zoom output').toBe('150 %');
      expect(await run(tab, width)).toBeGreaterThan(before);
    });

    test('prints the report as a PDF', async ({ skip }) => {
      await tab.goto(report());
      const pdf = await tab.print();
      if (!pdf) return skip(`${engine.name} cannot be asked for a PDF`);
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      writeFileSync(join(pictures, `${engine.name}.pdf`), pdf);
    });

    test('keeps the report, and reads and searches it when the site has gone', async () => {
      await tab.goto(report());
      await click(tab, 'main a', 'Keep for offline');
      await click(tab, '[data-offline] button', 'Keep this report');
      await textOf(tab, '[data-offline] section:last-child li').toContain('Report A');
      host.mood = () => 'gone';
      await tab.goto(report());
      await textOf(tab, '.notice').toContain('kept on this device');
      await tab.type('/');
      await tab.type('exhaled');
      await textOf(tab, '[role="option"] mark').toBe('exhaled');
      host.mood = () => 'well';
      await tab.goto(`${host.url}offline/`);
      await click(tab, '[data-offline] button', 'Remove everything');
      await textOf(tab, '[data-offline] section:last-child').toContain('Nothing of this site');
      expect(await run(tab, () => caches.keys())).toEqual([]);
      // Browsers complain of what they asked the site for while it had gone.
      browser.complaints.length = 0;
    });
  });
});

function isInWindow(selector: string): boolean {
  const { top, bottom, left, right } =
    document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect(-1, -1, 0, 0);
  return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
}

function colourOfPage(): string {
  return getComputedStyle(document.body).backgroundColor;
}
