import type { Check } from './review.ts';

/** What keeps the site from being built, as `npm run build` would say it. */
export const library: Check = {
  title: 'Errors in the content',
  isError: true,
  find: ({ faults }) => [...faults],
};
