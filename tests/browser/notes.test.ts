/** Editor's notes: in the margin where there is one, folded below their passage where there is none. */
import type { Page } from '@playwright/test';
import { expect, first, noReports, test } from './support/site.ts';

test.skip(...noReports);

interface Box {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

async function openReport(page: Page, width: number, height = 900): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.goto(first.path);
  test.skip((await page.locator('.note').count()) === 0, 'The first report has no notes.');
}

/** Every note with the top of the passage to which it belongs, in page coordinates. */
function notesOf(page: Page): Promise<{ title: string; passageTop: number; box: Box }[]> {
  return page.locator('.note').evaluateAll((notes) =>
    notes.map((note) => {
      const { top, bottom, left, right } = note.getBoundingClientRect();
      const group = note.closest('.n') ?? note;
      return {
        title: note.querySelector('summary')?.textContent ?? '',
        passageTop: group.getBoundingClientRect().top + scrollY,
        box: { top: top + scrollY, bottom: bottom + scrollY, left, right },
      };
    }),
  );
}

const overlap = (a: Box, b: Box): boolean =>
  a.top < b.bottom && b.top < a.bottom && a.left < b.right && b.left < a.right;

for (const width of [1280, 1440]) {
  test.describe(`in the margin of a window of ${width} px`, () => {
    test('a note begins at the first line of its passage, or just below the note before it', async ({
      page,
    }) => {
      await openReport(page, width);
      let last = -Infinity;
      for (const { title, passageTop, box } of await notesOf(page)) {
        const beside = Math.abs(box.top - passageTop) <= 8;
        const pushed = box.top > passageTop && box.top - last <= 24;
        expect(beside || pushed, `${title}: ${box.top} for ${passageTop}, after ${last}`).toBe(
          true,
        );
        last = box.bottom;
      }
    });

    test('the first note on a passage is unfolded; a further one unfolds by a click', async ({
      page,
    }) => {
      await openReport(page, width);
      for (const note of await page.locator('.note').all()) {
        const isFurther = await note.evaluate((element) => element.matches('.note + .note'));
        if (isFurther) {
          await expect(note.locator('p').first()).toBeHidden();
          await note.locator('summary').click();
        }
        await expect(note.locator('p').first()).toBeVisible();
      }
    });

    test('notes, unfolded all, cover neither each other nor the text', async ({ page }) => {
      await openReport(page, width);
      await page
        .locator('.note')
        .evaluateAll((notes) => notes.forEach((note) => note.setAttribute('open', '')));
      const notes = await notesOf(page);
      const text = await page
        .locator('main :is(h1, h2, h3, p, li, figure, table, dl):not(.note *), .foot, .contents')
        .evaluateAll((elements) =>
          elements.map((element) => {
            const { top, bottom, left, right } = element.getBoundingClientRect();
            return { top: top + scrollY, bottom: bottom + scrollY, left, right };
          }),
        );
      notes.forEach(({ title, box }, index) => {
        expect(box.right, title).toBeLessThanOrEqual(width);
        const others = notes.slice(index + 1).map((other) => other.box);
        expect(
          [...others, ...text].filter((other) => overlap(box, other)),
          title,
        ).toEqual([]);
      });
    });

    test('notes take no room from the text', async ({ page }) => {
      await openReport(page, width);
      const height = () =>
        page.locator('article').evaluate((article) => article.getBoundingClientRect().height);
      const withNotes = await height();
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('.note { display: none !important; }');
        document.adoptedStyleSheets.push(sheet);
      });
      expect(Math.abs((await height()) - withNotes)).toBeLessThan(1);
    });

    test('so does a note on a figure, a list or a table, and one on nothing', async ({ page }) => {
      await openReport(page, width);
      const tops = await page.evaluate(() => {
        const [note] = document.querySelectorAll('.note');
        return ['figure', 'ul', 'div'].map((tag) => {
          const group = document.createElement('div');
          group.className = 'n';
          const block = group.appendChild(document.createElement(tag));
          block.append('A block.');
          const own = group.appendChild(note?.cloneNode(true) as HTMLElement);
          const room = document.createElement('div');
          room.style.height = '800px';
          document.querySelector('article')?.append(room, group);
          if (tag === 'div') block.remove();
          return own.getBoundingClientRect().top - group.getBoundingClientRect().top;
        });
      });
      for (const top of tops) expect(Math.abs(top)).toBeLessThanOrEqual(8);
    });

    test('the foot of the page stands below notes that reach further down than the text', async ({
      page,
    }) => {
      await openReport(page, width);
      await page.evaluate(() => {
        for (const section of document.querySelectorAll('main section:has(> h2)')) {
          if (!section.querySelector('.note')) section.remove();
        }
        const group = document.querySelector('.n');
        const notes = [...document.querySelectorAll('.note')];
        document.querySelector('article')?.append(...(group ? [group] : []));
        group?.append(...notes);
      });
      const [foot, last] = await page.evaluate(() => [
        document.querySelector('.foot')?.getBoundingClientRect().top ?? 0,
        [...document.querySelectorAll('.note')].at(-1)?.getBoundingClientRect().bottom ?? 0,
      ]);
      expect(foot).toBeGreaterThanOrEqual(last);
      const reach = await page.evaluate(() => {
        scrollTo(0, document.documentElement.scrollHeight);
        return (document.querySelector('.foot')?.getBoundingClientRect().bottom ?? 0) - innerHeight;
      });
      expect(reach).toBeLessThanOrEqual(1);
    });
  });
}

test('without a margin they stand unfolded below their passage', async ({ page }) => {
  await openReport(page, 1100);
  for (const { title, passageTop, box } of await notesOf(page)) {
    expect(box.top, title).toBeGreaterThanOrEqual(passageTop);
  }
  await expect(page.locator('.note p').first()).toBeVisible();
  const inColumn = await page.locator('.note').evaluateAll((notes) => {
    const column = document.querySelector('main')?.getBoundingClientRect();
    return notes.every((note) => {
      const { left, right } = note.getBoundingClientRect();
      return column !== undefined && left >= column.left && right <= column.right + 1;
    });
  });
  expect(inColumn).toBe(true);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 664 }, hasTouch: true, isMobile: true });

  test('they are folded below their passage; click, keyboard and touch unfold and fold them', async ({
    page,
  }) => {
    await openReport(page, 390, 664);
    for (const body of await page.locator('.note > div').all()) await expect(body).toBeHidden();
    const [note, body] = [page.locator('.note').first(), page.locator('.note > div').first()];
    const summary = note.locator('summary');
    await summary.click();
    await expect(body).toBeVisible();
    await summary.focus();
    await page.keyboard.press('Enter');
    await expect(body).toBeHidden();
    await page.keyboard.press(' ');
    await expect(body).toBeVisible();
    await summary.tap();
    await expect(body).toBeHidden();
  });
});
