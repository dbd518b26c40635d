/** The site's own data and addresses, as pages use them. */
import config from './site.config.ts';
import { siteConfig } from './model/site.ts';

export * from './model/paths.ts';

export const site = siteConfig.parse(config);

const base = `${import.meta.env.BASE_URL}/`.replace(/\/+$/, '/');

/** A page or file of this site as a link: `/about/` under the site's base path. */
export function href(path: string): string {
  return base + path.replace(/^\//, '');
}

/** The whole address of a page, or `undefined` where the site's origin is not known. */
export function absoluteHref(path: string): string | undefined {
  const origin: unknown = import.meta.env.SITE;
  return typeof origin === 'string' ? new URL(href(path), origin).href : undefined;
}

/** The whole address of what `href` gives, as far as the site's origin is known. */
export function addressOnHost(link: string): string {
  const origin: unknown = import.meta.env.SITE;
  return typeof origin === 'string' ? new URL(link, origin).href : link;
}

/** Stands for the address of a report where the site's origin is not known (RFC 2606). */
export const unknownAddress = 'https://address.invalid/';
