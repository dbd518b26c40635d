import type { BrowserContext } from '@playwright/test';

/** Gathers what browser and page complain of, and requests to other sites. */
export function watch(context: BrowserContext, origin: string, complaints: string[]): void {
  context.on('weberror', (error) => complaints.push(error.error().message));
  context.on('console', (message) => {
    // Chromium shows a picture that is opened by itself in a page of its own, with inline style.
    if (/\.(?:webp|png|jpe?g|svg)$/.test(message.page()?.url() ?? '')) return;
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  context.on('request', (request) => {
    const { origin: asked } = new URL(request.url());
    if (asked !== origin && asked !== 'null') complaints.push(`asked for ${request.url()}`);
  });
}
