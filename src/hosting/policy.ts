/**
 * The content security policy: what a page may load and run. It is written once, here; pages carry
 * it in a `<meta>` for hosts that send no headers, and the configurations of servers send it too.
 */
import { createHash } from 'node:crypto';

/** What stands inside the pages, each text as it stands there. */
export interface InlineParts {
  styles: readonly string[];
  scripts: readonly string[];
}

type Directives = Record<string, readonly string[]>;

/** Directives that browsers heed in a header only, or that pages need not repeat. */
const headerOnly: Directives = {
  'frame-ancestors': ["'none'"],
  // No script makes code or markup of text: see `no-restricted-syntax` in the lint. Only the
  // address of the service worker is made under a policy, in `src/scripts/offline-keep.ts`.
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['worker'],
};

/**
 * The policy as a page's `<meta>` has it. Scripts and styles that stand in a page are named by
 * their hashes (CSP Level 3, 2.3.1), so that no other ever runs. What is not listed is forbidden.
 */
export function pagePolicy({ styles, scripts }: InlineParts): string {
  return format({
    'default-src': ["'none'"],
    'script-src': ["'self'", ...scripts.map(hashSource)],
    'style-src': styles.map(hashSource),
    'img-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    // These two do not follow `default-src`.
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
  });
}

/**
 * The policy as servers send it: that of the pages, and what only a header can say.
 *
 * @param page the policy of the pages
 * @param last that of the site before this one: a cache may still hold a page of it, or a server be
 *   told of the new policy a moment before it has the new pages
 */
export function headerPolicy(page: string, last = page): string {
  const [directives, before] = [parse(page), parse(last)];
  for (const [name, sources] of Object.entries(directives)) {
    const hashes = (before[name] ?? []).filter((source) => source.startsWith("'sha256-"));
    directives[name] = [...new Set([...sources, ...hashes])];
  }
  return format({ ...directives, ...headerOnly });
}

/** The policy of a page, or null where it has none. */
export function policyOf(html: string): string | null {
  const tag = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html);
  return tag?.[1] ?? null;
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function format(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join(';');
}

function parse(policy: string): Directives {
  const entries = policy.split(';').map((directive): [string, string[]] => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources];
  });
  return Object.fromEntries(entries);
}
