/**
 * Links that mark words: each is made at a page with words that are hard to tell apart or to write
 * in an address, and must lead another reader to these words and no others.
 */
import type { Page } from '@playwright/test';
import { findWords } from './support/find-words.ts';
import { expect, first, noReports, test } from './support/site.ts';

test.skip(...noReports);
test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

const long =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen';

/** What stands in the page instead of a section's text; the passage that is shared is `#p-0002`. */
const cases: [name: string, before: string, passage: string, after: string][] = [
  ['hyphens and numbers', 'A 56-year-old came.', 'A 56-year-old, at L4-L5: 1.5–2.0 mg', 'End.'],
  ['a comma and an ampersand', 'Tea, milk.', 'Tea, milk & sugar, 100 % #1 a=b? c/d', 'End.'],
  ['words that stand in the page before', 'The same words here.', 'The same words here.', 'End.'],
  ['a beginning that stands before', `${long} and then more`, `${long} and then less`, 'End.'],
  ['capitals and accents alone', 'LASÈGUE SIGN was absent', 'Lasegue sign was absent', 'End.'],
  ['a part of a word', 'Discography alone', 'Disc', 'End.'],
  [
    'a citation and a term',
    'Before.',
    'Words<span class="c">[<a href="#p-0001">1</a>]</span> end',
    'End.',
  ],
  ['a long passage', 'Before.', long, `${long} again`],
];

/** Serves the report with other words, to all who ask. */
async function serve(page: Page, words: readonly string[]): Promise<void> {
  await page.context().route(`**/${first.path}`, async (route) => {
    const response = await route.fetch();
    const passages = words.map(
      (text, at) =>
        `<p id="p-000${at + 1}">${text}<a class="s" href="#p-000${at + 1}" aria-label="Link to passage"></a></p>`,
    );
    const filler = '<p>Filler that makes the page long.</p>'.repeat(60);
    const body = (await response.text()).replace(
      /<article>[\s\S]*<\/article>/,
      `<article><h1>Words</h1>${filler}${passages.join('')}${filler}</article>`,
    );
    await route.fulfill({ response, body });
  });
}

async function linkTo(page: Page): Promise<string> {
  await page.goto(first.path);
  await page.locator('#p-0002 > .s').focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('dialog', { name: 'Share this passage' });
  await menu.getByRole('button', { name: 'Copy link that marks the words' }).click();
  await expect(menu.getByRole('button', { name: 'Copied' })).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

for (const [name, before, passage, after] of cases) {
  test(`marks ${name}`, async ({ page, another }) => {
    await serve(page, [before, passage, after]);
    const link = await linkTo(page);
    expect(link).toContain('#p-0002:~:text=');
    const reader = await another();
    await serve(reader, [before, passage, after]);
    await reader.goto(link);
    await expect(reader.locator(':target')).toHaveAttribute('id', 'p-0002');
    const text = await reader.locator('#p-0002').innerText();
    const fold = (words: string): string =>
      words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
    expect(await findWords(reader, link), link).toEqual({
      begins: 'p-0002',
      ends: 'p-0002',
      words: fold(text),
    });
  });
}

test('of words that cannot be told from others the link leads to the passage, and says so', async ({
  page,
}) => {
  const same = Array.from({ length: 5 }, () => 'la la la la la la la la la la la la');
  await serve(page, same);
  await page.goto(first.path);
  await page.locator('#p-0003 > .s').focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('dialog', { name: 'Share this passage' });
  await menu.getByRole('button', { name: 'Copy link that marks the words' }).click();
  await expect(page.getByRole('status')).toContainText('cannot be told from others');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#p-0003$/);
});
