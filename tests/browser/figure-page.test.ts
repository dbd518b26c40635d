/** The page of a figure by itself: its picture can be enlarged by every means, and is whole without. */
import type { Locator, Page } from '@playwright/test';
import type { Served } from '../site/workspace.ts';
import { violations } from './support/axe.ts';
import { serveMadeUpSite } from './support/made-up-site.ts';
import { expect, schemes, test as base } from './support/site.ts';

// One site for all: the made-up reports, below a base path.
let site: Served | undefined;
const test = base.extend<{ baseURL: string }>({
  // Playwright asks for it already where the site is built.
  baseURL: ({}, use) => use(site?.url ?? 'http://localhost/'),
});
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  site = await serveMadeUpSite();
});
test.afterAll(() => site?.close());

const path = 'reports/report-a/figures/panels/';
const boxOf = (page: Page): Locator => page.getByRole('region', { name: 'Figure 2, picture' });
const pictureOf = (page: Page): Locator => boxOf(page).getByRole('img');

function widthOf(element: Locator): Promise<number> {
  return element.evaluate((shown) => shown.getBoundingClientRect().width);
}

/** The width of the picture as against that of its box. */
async function share(page: Page): Promise<number> {
  const box = await boxOf(page).evaluate(({ clientWidth }) => clientWidth);
  return (await widthOf(pictureOf(page))) / box;
}

/** The place in the picture that is in the middle of the box, as shares of the picture. */
function middle(page: Page): Promise<{ x: number; y: number }> {
  return boxOf(page).evaluate((box) => ({
    x: (box.scrollLeft + box.clientWidth / 2) / box.scrollWidth,
    y: (box.scrollTop + box.clientHeight / 2) / box.scrollHeight,
  }));
}

async function expectWhole(page: Page): Promise<void> {
  await expect.poll(() => share(page)).toBeCloseTo(1, 2);
  const { hidden, ratio } = await boxOf(page).evaluate((box) => {
    const image = box.querySelector('img');
    return {
      hidden: [box.scrollWidth - box.clientWidth, box.scrollHeight - box.clientHeight],
      ratio: (image?.clientWidth ?? 0) / (image?.clientHeight ?? 1),
    };
  });
  expect(hidden).toEqual([0, 0]);
  expect(ratio).toBeCloseTo(1500 / 700, 1);
}

for (const [width, height] of [
  [390, 664],
  [1280, 800],
] as const) {
  test.describe(`in a window of ${width} px`, () => {
    test.use({ viewport: { width, height } });

    test('the picture is whole and takes the room that there is', async ({ page }) => {
      await page.goto(path);
      await expectWhole(page);
      expect(await widthOf(pictureOf(page))).toBeGreaterThan(width * 0.8);
    });

    test('buttons enlarge it around its middle, and show it whole again', async ({ page }) => {
      await page.goto(path);
      const button = (name: string): Promise<void> => page.getByRole('button', { name }).click();
      await button('Larger');
      await expect.poll(() => share(page)).toBeCloseTo(1.5, 1);
      await expect(page.locator('output')).toHaveText('150 %');
      expect((await middle(page)).x).toBeCloseTo(0.5, 1);
      await button('Larger');
      await expect.poll(() => share(page)).toBeGreaterThan(2);
      await button('Smaller');
      await expect.poll(() => share(page)).toBeCloseTo(1.5, 1);
      await button('Whole picture');
      await expectWhole(page);
      await expect(page.locator('output')).toHaveText('');
      await button('Smaller');
      await expectWhole(page);
    });

    test('enlarged, it asks for a file that is sharp at that size and moves nothing beside it', async ({
      page,
    }) => {
      await page.goto(path);
      const link = page.getByRole('link', { name: /full size/ });
      const before = await link.boundingBox();
      for (let times = 0; times < 5; times++) {
        await page.getByRole('button', { name: 'Larger' }).click();
      }
      await expect.poll(() => share(page)).toBeGreaterThan(2.5);
      const shown = () => pictureOf(page).evaluate((image: HTMLImageElement) => image.currentSrc);
      const widest = await pictureOf(page).evaluate((image: HTMLImageElement) => {
        const address = image.srcset.split(', ').at(-1)?.split(' ')[0] ?? '';
        return new URL(address, location.href).href;
      });
      await expect.poll(shown).toBe(widest);
      const after = await link.boundingBox();
      expect(after?.y).toBeCloseTo(before?.y ?? 0, 0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  });
}

test('no script for it is fetched before it is used, and that script from this site', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  expect(scripts).toHaveLength(1);
  await page.getByRole('button', { name: 'Larger' }).click();
  await expect.poll(() => share(page)).toBeGreaterThan(1.4);
  expect(scripts.filter((script) => script.includes('zoom'))).toHaveLength(1);
});

test('keys enlarge it and move it', async ({ page }) => {
  await page.goto(path);
  const larger = page.getByRole('button', { name: 'Larger' });
  await larger.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => share(page)).toBeCloseTo(1.5, 1);
  for (let tabs = 0; tabs < 3; tabs++) await page.keyboard.press('Tab');
  await expect(boxOf(page)).toBeFocused();
  await page.keyboard.press('+');
  await expect.poll(() => share(page)).toBeGreaterThan(2);
  const left = () => boxOf(page).evaluate(({ scrollLeft }) => scrollLeft);
  const before = await left();
  await page.keyboard.press('ArrowRight');
  await expect.poll(left).toBeGreaterThan(before);
  await page.keyboard.press('-');
  await expect.poll(() => share(page)).toBeCloseTo(1.5, 1);
  await page.keyboard.press('0');
  await expectWhole(page);
});

test('the wheel with Ctrl enlarges what the pointer is on; the mouse drags it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 1000 });
  await page.goto(path);
  const box = await boxOf(page).boundingBox();
  if (!box) throw new Error('There is no box.');
  const corner = { x: box.x + box.width - 20, y: box.y + box.height - 20 };
  const script = page.waitForResponse(/zoom/);
  await page.mouse.move(corner.x, corner.y);
  await script;
  await page.keyboard.down('Control');
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, -100);
      return share(page);
    })
    .toBeGreaterThan(2);
  await page.keyboard.up('Control');
  const before = await middle(page);
  expect(before.x).toBeGreaterThan(0.6);
  expect(before.y).toBeGreaterThan(0.6);

  await page.mouse.down();
  await page.mouse.move(corner.x - 300, corner.y, { steps: 5 });
  await page.mouse.up();
  expect((await middle(page)).x).toBeGreaterThanOrEqual(before.x);
  await page.mouse.move(box.x + 20, corner.y);
  await page.mouse.down();
  await page.mouse.move(box.x + 320, corner.y, { steps: 5 });
  await page.mouse.up();
  expect((await middle(page)).x).toBeLessThan(before.x);
});

test('the wheel alone scrolls the page', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 400 });
  await page.goto(path);
  await boxOf(page).hover();
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  expect(await share(page)).toBeCloseTo(1, 2);
});

test.describe('with a finger', () => {
  test.use({ viewport: { width: 390, height: 664 }, hasTouch: true, isMobile: true });

  test('the buttons enlarge it, and it moves by swiping in its box', async ({ page, context }) => {
    await page.goto(path);
    await page.getByRole('button', { name: 'Larger' }).tap();
    await page.getByRole('button', { name: 'Larger' }).tap();
    await expect.poll(() => share(page)).toBeGreaterThan(2);
    const before = await middle(page);
    const box = await boxOf(page).boundingBox();
    if (!box) throw new Error('There is no box.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const client = await context.newCDPSession(page);
    for (const [type, moved] of [
      ['touchStart', 0],
      ['touchMove', 40],
      ['touchMove', 100],
      ['touchEnd', null],
    ] as const) {
      const touchPoints = moved === null ? [] : [{ x: x - moved, y }];
      await client.send('Input.dispatchTouchEvent', { type, touchPoints });
    }
    await expect.poll(async () => (await middle(page)).x).toBeGreaterThan(before.x);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 664 } });

  test('the picture is whole, opens in full size, and no button is offered', async ({ page }) => {
    await page.goto(path);
    await expect(pictureOf(page)).toBeVisible();
    const [box, picture] = [await boxOf(page).boundingBox(), await pictureOf(page).boundingBox()];
    expect(picture?.width).toBeCloseTo(box?.width ?? 0, 0);
    expect(picture?.height).toBeCloseTo(((box?.width ?? 0) * 700) / 1500, 0);
    for (const button of await page.locator('.zoom button').all())
      await expect(button).toBeHidden();
    const answer = page.waitForResponse(/\.webp$/);
    await page.getByRole('link', { name: 'Open in full size (1500 × 700 pixels)' }).click();
    expect((await answer).status()).toBe(200);
  });
});

test('leads back to its place in the report, and on to the figure before it', async ({ page }) => {
  await page.goto(path);
  await page.getByRole('link', { name: 'Figure 2 in the report' }).click();
  await expect(page.locator(':target')).toHaveAttribute('id', 'fig-panels');
  await expect(page.locator(':target')).toBeInViewport();
  await page.getByRole('link', { name: 'Figure 2.', exact: true }).click();
  await page.getByRole('link', { name: /^Figure 1\. / }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Figure 1. Granule under glass');
  await page.getByRole('link', { name: 'Treatment and course' }).click();
  await expect(page.locator(':target')).toContainText('Figure 1');
});

test('axe has nothing against it, enlarged or whole', async ({ page }) => {
  await page.goto(path);
  for (const enlarged of [false, true]) {
    if (enlarged) await page.getByRole('button', { name: 'Larger' }).click();
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page)).toEqual([]);
    }
  }
});

test('is printed without its buttons', async ({ page }) => {
  await page.goto(path);
  await page.emulateMedia({ media: 'print' });
  for (const button of await page.getByRole('button').all()) await expect(button).toBeHidden();
  await expect(pictureOf(page)).toBeVisible();
});
