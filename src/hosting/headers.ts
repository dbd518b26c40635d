/** What a server says with each file: written once, for every kind of server. */

export type Headers = Readonly<Record<string, string>>;

/** With every answer. */
export const always: Headers = {
  'X-Content-Type-Options': 'nosniff',
  // For browsers that do not know `frame-ancestors`.
  'X-Frame-Options': 'DENY',
  // No other site learns which page, or which words of a search, a reader came from.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': [
    ...['accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'geolocation'],
    ...['gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'publickey-credentials-get'],
    ...['screen-wake-lock', 'usb', 'xr-spatial-tracking'],
  ]
    .map((feature) => `${feature}=()`)
    .concat('clipboard-write=(self)')
    .join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** With every file except PDF, in whose viewers browsers would apply these as well, and fail. */
export function pageHeaders(policy: string): Headers {
  return {
    'Content-Security-Policy': policy,
    'Cross-Origin-Embedder-Policy': 'require-corp',
  };
}

/** In their place, with PDF. */
export const pdfHeaders: Headers = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Embedder-Policy': 'unsafe-none',
};

/** How long a copy may be used: for ever, or after asking whether it still holds. */
export const caching = {
  hashed: 'public, max-age=31536000, immutable',
  others: 'no-cache',
} as const;

/** Files that are named after their content; `*` stands for anything. */
export const hashedFiles = [
  '_astro/*',
  'pagefind/fragment/*',
  'pagefind/index/*',
  'pagefind/leads/*',
  'pagefind/lexicon/*',
  'pagefind/*.pf_meta',
] as const;

const hashed = hashedFiles.map((glob) => new RegExp(`^${globPattern(glob)}$`));

/** Whether a file, by its path in the site, never changes under its name. */
export function isHashed(file: string): boolean {
  return hashed.some((pattern) => pattern.test(file));
}

/** A pattern with `*` as a regular expression, which all servers write alike. */
export function globPattern(glob: string): string {
  return glob.replaceAll('.', '\\.').replaceAll('*', '.*');
}

/** What a server says of a file. @param file its path in the site */
export function headersOf(file: string, policy: string): Headers {
  return {
    ...always,
    ...(file.endsWith('.pdf') ? pdfHeaders : pageHeaders(policy)),
    'Cache-Control': isHashed(file) ? caching.hashed : caching.others,
  };
}

/**
 * What tells browsers to come by HTTPS only, for two years. It cannot be taken back while it lasts,
 * and holds for the whole host, so each publisher decides.
 */
export const hsts = 'Strict-Transport-Security: max-age=63072000; includeSubDomains';
