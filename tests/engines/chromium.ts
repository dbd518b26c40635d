/** Chromium, driven by Playwright. */
import { chromium } from '@playwright/test';
import { findChromium } from '../browser/chromium.ts';
import type { Engine } from './engine.ts';

export const chromiumEngine: Engine = {
  name: 'Chromium',
  missing: null,
  async start() {
    const { executablePath, env } = await findChromium();
    const browser = await chromium.launch({
      executablePath,
      env: { ...process.env, ...env },
      args: ['--no-sandbox', '--disable-gpu'],
    });
    // Without a window it asks nobody, and lets no page write.
    const permissions = ['clipboard-write'];
    const page = await browser.newPage({ permissions });
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', ({ message }) => complaints.push(message));
    return {
      version: browser.version(),
      complaints,
      tab: {
        goto: async (url) => void (await page.goto(url)),
        evaluate: (expression) => page.evaluate(expression),
        clickAt: (x, y) => page.mouse.click(x, y),
        type: (text) => page.keyboard.type(text),
        press: (key) => page.keyboard.press(key),
        resize: (width, height) => page.setViewportSize({ width, height }),
        screenshot: () => page.screenshot(),
        print: () => page.pdf({ preferCSSPageSize: true }),
      },
      close: () => browser.close(),
    };
  },
};
