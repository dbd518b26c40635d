/** Contrasts that axe does not measure: more than AA asks of text, and of everything but text. */
import type { Page } from '@playwright/test';
import { installMeasures, tooFaint } from '../support/measure.ts';
import { expect, first, noReports, pages, schemes, test, unfoldAll } from '../support/site.ts';

for (const { name, path } of pages) {
  test(`every word of ${name} stands out, 7:1 in the text and 4.5:1 elsewhere, and every control 3:1`, async ({
    page,
  }) => {
    await page.goto(path);
    await installMeasures(page);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      expect(await faintControls(page), colorScheme).toEqual([]);
    }
    await unfoldAll(page);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      const texts = await page.evaluate(() => window.measures.texts(document.body));
      expect(texts.length).toBeGreaterThan(5);
      expect(tooFaint(texts), colorScheme).toEqual([]);
    }
  });
}

/** The controls whose boundary can hardly be seen. */
function faintControls(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, input, .button, .find')]
      .filter((control) => window.measures.isShown(control))
      .flatMap((control) => {
        const { borderTopColor, borderTopWidth } = getComputedStyle(control);
        const ratio = window.measures.against(control, borderTopColor);
        return parseFloat(borderTopWidth) >= 1 && ratio >= 3
          ? []
          : [`${ratio.toFixed(2)} ${borderTopWidth} ${window.measures.where(control)}`];
      }),
  );
}

for (const colorScheme of schemes) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('every tone of the text can be read on every ground that it may stand on', async ({
      page,
    }) => {
      await page.goto('about/');
      await installMeasures(page);
      const faint = await page.evaluate(() => {
        const least = { '--ink': 7, '--soft': 4.5, '--accent': 4.5, '--warn': 4.5 };
        return Object.entries(least).flatMap(([tone, ratio]) =>
          ['--paper', '--tint', '--mark']
            .map((ground) => ({
              ground,
              found: window.measures.contrast(`var(${tone})`, `var(${ground})`),
            }))
            .filter(({ found }) => found < ratio)
            .map(({ ground, found }) => `${tone} on ${ground}: ${found.toFixed(2)}`),
        );
      });
      expect(faint).toEqual([]);
    });

    test.describe('on a report', () => {
      test.skip(...noReports);

      test('what an address marks can be read as well as the rest', async ({ page }) => {
        await page.goto(first.path);
        await unfoldAll(page);
        await installMeasures(page);
        for (const anchor of await oneAnchorOfEachKind(page)) {
          await page.evaluate((id) => (location.hash = id), anchor);
          const marked = page.locator(':target');
          await expect(marked).toHaveAttribute('id', anchor);
          const texts = await marked.evaluate((target) => window.measures.texts(target));
          expect(tooFaint(texts), anchor).toEqual([]);
        }
      });

      test('what the pointer rests on can be read as well as before', async ({ page }) => {
        await page.goto(first.path);
        await installMeasures(page);
        const kinds = [
          '.bar a',
          '.foot a',
          '.foot button',
          'nav.contents a',
          '.facts a',
          'main p > a',
          '.c a',
          '.refs a',
        ];
        for (const kind of kinds) {
          const element = page.locator(kind).filter({ visible: true }).first();
          if ((await element.count()) === 0) continue;
          await element.hover();
          const texts = await element.evaluate((hovered) => window.measures.texts(hovered));
          expect(tooFaint(texts), kind).toEqual([]);
        }
        const sign = page.locator('p > .s').first();
        await sign.locator('..').hover();
        await expect(sign).toHaveCSS('opacity', '1');
        const ratio = await sign.evaluate((link) =>
          window.measures.against(link, getComputedStyle(link).color),
        );
        expect(ratio).toBeGreaterThanOrEqual(4.5);
      });

      test('the preview of a citation can be read and has a boundary', async ({ page }) => {
        await page.goto(first.path);
        const citation = page.locator('main .c a').first();
        test.skip((await citation.count()) === 0, 'The first report cites nothing.');
        await citation.click();
        await installMeasures(page);
        const preview = page.getByRole('dialog');
        expect(tooFaint(await preview.evaluate((box) => window.measures.texts(box)))).toEqual([]);
        const boundary = await preview.evaluate((box) =>
          window.measures.against(box, getComputedStyle(box).borderTopColor),
        );
        expect(boundary).toBeGreaterThanOrEqual(3);
      });
    });
  });
}

/** One address for each kind of element that has one. */
function oneAnchorOfEachKind(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const kinds = new Map<string, string>();
    for (const element of document.querySelectorAll('main [id]')) {
      const parent = element.parentElement;
      const kind = [parent?.tagName, parent?.className, element.tagName, element.className];
      if (!kinds.has(kind.join())) kinds.set(kind.join(), element.id);
    }
    return [...kinds.values()];
  });
}
