/** What a stranger does with this report. */
import { expect, test } from '../../../../tests/browser/support/site.ts';

const report = 'reports/intraspinal-calcinosis/';

test('a stranger finds the perineural cyst, lands on its sentence, and sends the address to another', async ({
  page,
  context,
  another,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('search/');
  await page.getByRole('searchbox').fill('perineural cyst');
  await expect(page.locator('[data-search-state="ready"]')).toBeVisible();
  await page.locator('[data-result]').first().locator('a').first().click();
  await expect(page).toHaveURL(new RegExp(`/${report}(\\?[^#]*)?#perineural-cyst$`));

  const sentence = page.locator(':target');
  await expect(sentence).toContainText('perineural cyst in the sacrum');
  const words = await sentence.innerText();
  await expect(sentence).toBeInViewport({ ratio: 1 });
  await sentence.hover();
  await sentence.getByRole('link', { name: 'Link to passage' }).click();
  await expect(page.getByText('The link to this passage is copied.')).toBeVisible();
  const address = await page.evaluate(() => navigator.clipboard.readText());

  const reader = await another();
  await reader.goto(address);
  const same = reader.locator(':target');
  await expect(same).toHaveText(words);
  await expect(same).toBeInViewport({ ratio: 1 });
});

test('the first screen of a phone shows the title, who reported and restated it, and three key facts', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 664 });
  await page.goto(report);
  const shown = [
    page.getByRole('heading', { level: 1 }),
    page.getByText('Restated by'),
    page.getByText('Reported by Jurica Maraković and 6 others'),
    ...(await page.locator('.facts > div').all()).slice(0, 3),
  ];
  for (const part of shown) await expect(part).toBeInViewport({ ratio: 1 });
});

test('each key fact leads to the sentence that carries it', async ({ page }) => {
  await page.goto(report);
  const facts = [
    ['Woman of 56', 'a woman of 56'],
    ['Left leg radiculopathy', 'radiculopathy of the left leg'],
    ['Left L4–L5', 'a left L5 radiculopathy'],
    ['Open left-sided laminectomy', 'open laminectomy at L4–L5 on the left'],
    ['Collagen', 'collagen fibres'],
    ['MRI five years later', 'MRI five years later'],
  ] as const;
  for (const [fact, sentence] of facts) {
    await page.locator('.facts').getByRole('link', { name: fact }).click();
    await expect(page.locator(':target')).toContainText(sentence);
    await expect(page.locator(':target')).toBeInViewport();
  }
});

test('a citation of three works shows all three', async ({ page }) => {
  await page.goto(report);
  const bracket = page.locator('.c', { hasText: '4–6' });
  await bracket.getByRole('link', { name: '6' }).click();
  const headings = page.getByRole('dialog').getByRole('link', { name: /^Reference \d+$/ });
  await expect(headings).toHaveText(['Reference 4', 'Reference 5', 'Reference 6']);
});
