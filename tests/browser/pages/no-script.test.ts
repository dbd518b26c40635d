/** Without JavaScript a report can be read, followed and searched for. */
import { barBottom, expect, first, noReports, reports, test } from '../support/site.ts';

test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 664 } });

test('nothing is offered that needs a script', async ({ page }) => {
  await page.goto('about/');
  await expect(page.getByRole('button', { name: /light and dark/ })).toBeHidden();
  await expect(page.locator('.find kbd')).toBeHidden();
});

test('the search link leads to a page that says what to do', async ({ page }) => {
  await page.goto('about/');
  await page.getByRole('link', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(page.locator('noscript p').first()).toContainText('needs JavaScript');
  for (const { article } of reports) {
    await expect(page.getByRole('link', { name: article.meta.title })).toBeVisible();
  }
});

test.describe('a report', () => {
  test.skip(...noReports);

  test('shows its whole text, and its notes and contents unfold', async ({ page }) => {
    await page.goto(first.path);
    for (const passage of await page.locator('main p[id]').all()) {
      const summary = passage.locator('xpath=ancestor::details/summary');
      if ((await summary.count()) > 0 && !(await passage.isVisible())) await summary.click();
      await expect(passage).toBeVisible();
    }
    const contents = page.getByRole('navigation', { name: 'Contents' });
    await contents.locator('summary').click();
    await contents.getByRole('link').last().click();
    expect(page.url()).toContain('#');
    await expect(page.locator(':target')).toBeInViewport();
  });

  test('leads from a citation to its reference and back', async ({ page }) => {
    await page.goto(first.path);
    const citation = page.locator('main .c').first();
    test.skip((await citation.count()) === 0, 'The first report cites nothing.');
    const place = (await citation.getAttribute('id')) ?? '';
    const link = citation.locator('a').first();
    const reference = (await link.getAttribute('href')) ?? '';
    await link.click();
    await expect(page.locator(':target')).toHaveAttribute('id', reference.slice(1));
    await page.locator(`:target .back a[href="#${place}"]`).click();
    await expect(page.locator(':target')).toHaveAttribute('id', place);
    await expect(citation).toBeInViewport({ ratio: 1 });
    const box = await citation.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(await barBottom(page));
  });
});
