/** A reader with a browser, who hears every complaint of it. */
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { findChromium } from '../../browser/chromium.ts';
import { watch } from '../../browser/support/watch.ts';

export interface Reader {
  page: Page;
  /** What the browser complained of, and requests to other sites. */
  complaints: string[];
  leave: () => Promise<void>;
}

export async function openBrowser(origin: string): Promise<Reader> {
  const { executablePath, env } = await findChromium();
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const context = await browser.newContext();
  context.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  watch(context, origin, complaints);
  return { page: await context.newPage(), complaints, leave: () => browser.close() };
}

/** Opens the search over the page, types a word, and goes where the first result leads. */
export async function searchAndFollow(page: Page, word: string): Promise<void> {
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[name="q"]').waitFor();
  await page.keyboard.type(word);
  await dialog.locator('[data-search-state="ready"]').waitFor();
  await dialog.getByRole('option').first().click();
  await page.waitForURL(/[?&]mark=/);
}

/** How many places in the text are marked as what was searched for. */
export function countMarks(page: Page): Promise<number> {
  return page
    .waitForFunction(() => CSS.highlights.get('found')?.size)
    .then((marks) => marks.jsonValue() as Promise<number>);
}
