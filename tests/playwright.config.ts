import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { prepared } from './browser/prepare.ts';

const browser = prepared();

/**
 * The tests in a browser, on the site in `dist`. They go to addresses without a slash in front,
 * `page.goto('about/')`, and so work under any base path.
 */
export default defineConfig({
  testDir: fileURLToPath(new URL('..', import.meta.url)),
  testIgnore: ['**/node_modules/**', 'tests/.results/**'],
  // What holds for every page of a site, whatever its content; and what readers do.
  projects: [
    { name: 'pages', testMatch: 'tests/browser/pages/*.test.ts' },
    {
      name: 'browser',
      testMatch: ['tests/browser/*.test.ts', 'src/content/**/*.browser.ts'],
    },
  ],
  outputDir: './.results/browser',
  globalSetup: './browser/prepare.ts',
  fullyParallel: true,
  // A look at a long page in two widths and two schemes takes a slow machine a minute.
  timeout: 120_000,
  forbidOnly: Boolean(process.env['CI']),
  // Two leave a core idle wherever one of them waits for a page to settle.
  workers: 3,
  reporter: 'line',
  use: {
    ...(browser && { baseURL: browser.siteUrl }),
    actionTimeout: 45_000,
    navigationTimeout: 30_000,
    trace: 'off',
    video: 'off',
    screenshot: 'off',
    launchOptions: {
      args: ['--no-sandbox', '--disable-gpu'],
      ...(browser && {
        executablePath: browser.executablePath,
        env: { ...process.env, ...browser.env },
      }),
    },
  },
});
