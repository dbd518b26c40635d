import { describe, expect, it } from 'vitest';
import { headerPolicy, pagePolicy, policyOf } from '../../../src/hosting/policy.ts';

const page = pagePolicy({ styles: ['a{}'], scripts: ['1'] });

describe('the content policy of a page', () => {
  it('forbids everything but what the site itself serves, and what stands in the page by its hash', () => {
    expect(page).toBe(
      "default-src 'none';" +
        "script-src 'self' 'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s=';" +
        "style-src 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=';" +
        "img-src 'self';connect-src 'self';manifest-src 'self';base-uri 'none';form-action 'self'",
    );
  });

  it('is read back from the page', () => {
    const html = `<head><meta http-equiv="Content-Security-Policy" content="${page}"><title>`;
    expect(policyOf(html)).toBe(page);
    expect(policyOf('<head><title>')).toBeNull();
  });
});

describe('the content policy in a header', () => {
  it('adds what only a header can say', () => {
    expect(headerPolicy(page)).toBe(
      `${page};frame-ancestors 'none';require-trusted-types-for 'script';trusted-types worker`,
    );
  });

  it('also allows the style and the script of the site before, and nothing else of it', () => {
    const last = `${pagePolicy({ styles: ['b{}'], scripts: ['1'] })};img-src https://elsewhere.example`;
    const [before, now] = [last, page].map((policy) => /style-src '([^']+)'/.exec(policy)?.[1]);
    const policy = headerPolicy(page, last);
    expect(policy).toContain(`;style-src '${now}' '${before}';`);
    expect(policy).not.toContain('elsewhere');
    expect(policy.length).toBe(headerPolicy(page).length + `${before}`.length + 3);
  });
});
