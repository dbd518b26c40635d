import { expect, test } from '@playwright/test';

test('the first page opens without an error and asks nothing of other hosts', async ({
  page,
  baseURL,
}) => {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(baseURL ?? '').origin) {
      troubles.push(`asked for ${request.url()}`);
    }
  });
  const response = await page.goto('./');
  await page.waitForLoadState('networkidle');
  expect(response?.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(troubles).toEqual([]);
});

test('an address that is not there answers 404 with the site around it', async ({ page }) => {
  const response = await page.goto('no/such/page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('navigation').first()).toBeVisible();
});
