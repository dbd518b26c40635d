/** Where the site will be published, from the environment. */
export interface PublishedAddress {
  /** Origin with scheme, `https://example.org`; `undefined` leaves out what needs one. */
  site: string | undefined;
  /** The path under which the site lies, with a slash at both ends. */
  base: string;
}

/**
 * Reads `SITE_URL` (an http or https address without path) and `BASE_PATH` (`/some/base/`).
 *
 * @throws when either is not of that form, saying what to write.
 */
export function publishedAddress(env: NodeJS.ProcessEnv): PublishedAddress {
  const base = `/${(env['BASE_PATH'] ?? '').split('/').filter(Boolean).join('/')}/`.replace(
    '//',
    '/',
  );
  if (!/^[\w./~-]*$/.test(base) || /(^|\/)\.\.?(\/|$)/.test(base)) {
    throw new Error(`BASE_PATH is "${env['BASE_PATH']}". Write a path like /some/base/.`);
  }
  const given = env['SITE_URL']?.trim();
  if (!given) return { site: undefined, base };
  const url = URL.parse(given);
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.pathname !== '/' ||
    url.search ||
    url.hash ||
    url.username
  ) {
    throw new Error(
      `SITE_URL is "${given}". Write the origin only, like https://example.org; a path goes into BASE_PATH.`,
    );
  }
  return { site: url.origin, base };
}
