/** Narrow windows, large type and wide spacing: nothing is cut off, nothing needs sideways scrolling. */
import type { Page } from '@playwright/test';
import { expect, pages, test, unfoldAll } from '../support/site.ts';

/** The parts of the page that reach beyond the window, other than in a box of their own that scrolls. */
function beyondTheWindow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    const wide = [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility() && !element.closest('.scroll > *, .sr'))
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return right > innerWidth + 1 || left < -1;
      })
      .map((element) => `${element.tagName}.${element.className}`);
    return scrollWidth > innerWidth ? [`scrollWidth ${scrollWidth}`, ...wide] : wide;
  });
}

/** Words that their own box cuts off. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *:not(.sr, .scroll, script, style)')]
      .filter((element) => element.checkVisibility() && element.innerText)
      .filter((element) => {
        const { overflowX, overflowY, display } = getComputedStyle(element);
        if (display === 'inline') return false;
        const wide = element.scrollWidth > element.clientWidth + 1;
        const high = element.scrollHeight > element.clientHeight + 1;
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        return (hides(overflowX) && wide) || (hides(overflowY) && high);
      })
      .map(
        (element) => `${element.tagName}.${element.className}: ${element.innerText.slice(0, 40)}`,
      ),
  );
}

/** Pairs of words in the bar and the foot that cover each other. */
function covered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const bar = document.querySelector('.bar')?.getBoundingClientRect();
    return [...document.querySelectorAll('.bar a')]
      .filter((link) => {
        const { top, bottom } = link.getBoundingClientRect();
        const text = document.createRange();
        text.selectNodeContents(link);
        const words = text.getBoundingClientRect();
        return !bar || words.top < bar.top || words.bottom > bar.bottom || bottom < top;
      })
      .map((link) => link.textContent ?? '');
  });
}

/** A style of the reader's own, which the content policy does not concern. */
async function adoptStyle(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, css);
}

/** Letters of a size, and about as wide as those of a wide font (DejaVu Serif) are. */
function letters(size: number): string {
  return `html { font-size: ${size}px; } * { letter-spacing: 0.06em; }`;
}

for (const { name, path } of pages) {
  // 320 px is also what a window of 1280 px shows at 400 %.
  test(`${name} needs no sideways scrolling at 320 px, and leaves most of a low window to the text`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(path);
    expect(await beyondTheWindow(page)).toEqual([]);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    const share = await page.evaluate(() => {
      const at = Array.from({ length: 256 }, (_, y) => document.elementFromPoint(160, y));
      return at.filter((element) => element?.closest('.bar, .contents')).length / at.length;
    });
    expect(share).toBeLessThan(0.4);
    await unfoldAll(page);
    expect(await beyondTheWindow(page), 'unfolded').toEqual([]);
  });

  test(`${name} loses nothing with the spacing of WCAG 1.4.12`, async ({ page }) => {
    await page.goto(path);
    await adoptStyle(
      page,
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
        p { margin-bottom: 2em !important; }`,
    );
    await unfoldAll(page);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 700 });
      expect(await beyondTheWindow(page), `${width} px`).toEqual([]);
      expect(await cutOff(page), `${width} px`).toEqual([]);
      expect(await covered(page), `${width} px`).toEqual([]);
    }
  });

  test(`${name} can be read with type of up to twice the size, without sideways scrolling`, async ({
    page,
  }) => {
    await page.goto(path);
    for (const size of [24, 28, 32]) {
      await adoptStyle(page, letters(size));
      await page.setViewportSize({ width: 640, height: 700 });
      expect(await cutOff(page), `${size} px letters`).toEqual([]);
    }
    await unfoldAll(page);
    for (const size of [24, 28, 32]) {
      await adoptStyle(page, letters(size));
      for (const width of [320, 360, 390, 640]) {
        await page.setViewportSize({ width, height: 700 });
        expect(await beyondTheWindow(page), `${size} px letters, ${width} px`).toEqual([]);
        expect(await covered(page), `${size} px letters, ${width} px`).toEqual([]);
      }
    }
  });
}

test('no word of a usual length is broken in a title, however large the letters', async ({
  page,
}) => {
  await page.goto('reports/');
  await page.locator('h1').evaluate((title) => (title.textContent = 'An intervertebral disc'));
  for (const size of [16, 24, 28, 32]) {
    await adoptStyle(page, letters(size));
    for (const width of [320, 360, 390]) {
      await page.setViewportSize({ width, height: 700 });
      const lines = await page.locator('h1').evaluate(({ firstChild: words }) => {
        const range = document.createRange();
        if (words) range.setStart(words, 3);
        if (words) range.setEnd(words, 17);
        return range.getClientRects().length;
      });
      expect(lines, `${size} px letters, ${width} px`).toBe(1);
    }
  }
});

test('the bar of a page that is read from right to left has its name at the right', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.goto('reports/');
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  const edges = await page.evaluate(() =>
    ['.bar', '.brand', '.find'].map((part) => {
      const { left, right } =
        document.querySelector(part)?.getBoundingClientRect() ?? new DOMRect();
      return { left, right };
    }),
  );
  const [bar, brand, find] = edges;
  expect((bar?.right ?? 0) - (brand?.right ?? 0)).toBeLessThan(60);
  expect((brand?.left ?? 0) - (find?.right ?? 0)).toBeGreaterThan(200);
});

for (const width of [320, 640, 1280]) {
  test(`a long name of the site has its place in the bar at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 500 });
    await page.goto('reports/');
    await page.evaluate(() => {
      const brand = document.querySelector('.brand');
      if (brand) brand.textContent = 'Annals of Synthetic Case Reports and Fixtures';
    });
    expect(await beyondTheWindow(page)).toEqual([]);
    expect(await covered(page)).toEqual([]);
  });
}
