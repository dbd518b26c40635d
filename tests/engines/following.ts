/** Journeys of readers who follow links within a report, and share where they lead. */
import { describe, expect, test } from 'vitest';
import type { Reader } from './journeys.ts';
import { click, isInWindow, run, seen, textOf, visit } from './page.ts';

const preview = '[popover]:popover-open';

export function following(reader: () => Reader): void {
  test('goes from the contents to a section, which stands below the bar', async () => {
    const { tab, report } = reader();
    await visit(tab, report());
    await click(tab, '.contents a', 'Discussion');
    await seen(tab, () => {
      const [bar, target] = [document.querySelector('.bar'), document.querySelector(':target')];
      const top = target?.getBoundingClientRect().top ?? 0;
      return top >= (bar?.getBoundingClientRect().bottom ?? 0) && top < innerHeight;
    }).toBe(true);
    await textOf(tab, 'main a.return').toContain('Back to where you were');
  });

  describe.each([1280, 360])('in a window of %i', (width) => {
    test('sees a reference beside its number, and the number again when it is closed', async () => {
      const { tab, report, leave } = reader();
      await tab.resize(width, 740);
      await visit(tab, report());
      await click(tab, '.c a');
      await textOf(tab, preview).toMatch(/Reference 1.* 2019\. Also cited in: Case$/);
      expect(await run(tab, isInWindow, preview)).toBe(true);
      leave(`${width}-reference.png`, await tab.screenshot());
      await tab.press('Escape');
      await seen(tab, () => document.querySelector('[popover]')).toBeNull();
      expect(await run(tab, () => document.activeElement?.matches('.c a'))).toBe(true);
    });

    test('sees what a term means, apart from the report', async () => {
      const { tab, report, leave } = reader();
      await tab.resize(width, 740);
      await visit(tab, report());
      await click(tab, '.t', 'granule');
      await textOf(tab, preview).toContain('A made-up small grain.');
      expect(await run(tab, isInWindow, preview)).toBe(true);
      leave(`${width}-term.png`, await tab.screenshot());
    });

    test('shares a passage by its address, and copies that', async () => {
      const { tab, report, leave } = reader();
      await tab.resize(width, 740);
      await visit(tab, report());
      await click(tab, '#outcome > .s');
      await textOf(tab, preview).toContain('Copy link');
      expect(await run(tab, isInWindow, preview)).toBe(true);
      await textOf(tab, '.said').not.toBeNull();
      leave(`${width}-share.png`, await tab.screenshot());
      await click(tab, `${preview} button`, 'Copy link');
      await textOf(tab, `${preview} .share button`).toBe('Copied');
      expect(await run(tab, () => location.hash)).toMatch(/^#./);
    });
  });

  test('follows references to the list, and comes back to where the text was', async () => {
    const { tab, report } = reader();
    await visit(tab, report());
    // The second time the code for it is there already.
    for (let times = 0; times < 2; times += 1) {
      await click(tab, '.c a');
      await click(tab, '[popover] a', 'Reference');
      await seen(tab, isInWindow, '.refs li:target').toBe(true);
      await click(tab, 'a', 'Back to where you were');
      await seen(tab, isInWindow, '.c a').toBe(true);
    }
  });

  test.each([
    ['marks', '~'],
    ['marks, written so that the engine does not know it', '%7E'],
  ])('arrives at words that a link %s', async (_, tilde) => {
    const { tab, host, report, leave } = reader();
    await visit(tab, host.url);
    await visit(tab, report(`#outcome:${tilde}:text=nothing%20had%20changed`));
    await seen(tab, isInWindow, '#outcome:target').toBe(true);
    expect(await run(tab, () => location.hash)).toBe('#outcome');
    leave(tilde === '~' ? 'words.png' : 'words-unknown.png', await tab.screenshot());
  });

  test('follows links as they are where there are no popovers', async () => {
    const { tab, report } = reader();
    const forget = (): unknown => delete (HTMLElement.prototype as { popover?: unknown }).popover;
    await visit(tab, report());
    await run(tab, forget);
    await click(tab, '.c a');
    await seen(tab, isInWindow, '.refs li:target').toBe(true);
    await click(tab, '#outcome > .s');
    await textOf(tab, '.said').toMatch(/copied|address bar/);
    expect(await run(tab, () => document.querySelector('.preview'))).toBeNull();
    await click(tab, '.t', 'granule');
    await textOf(tab, 'h1').toBe('Granule');
  });
}
