/** What the page about what is kept says. */
import { KeepError } from './offline-plan.ts';
import type { Reason } from './offline-plan.ts';

/** As a reader knows sizes: `640 kB`, `1.2 MB`. */
export function sizeInWords(bytes: number): string {
  const [unit, size] =
    bytes < 1e6
      ? (['kilobyte', bytes / 1e3] as const)
      : bytes < 1e9
        ? (['megabyte', bytes / 1e6] as const)
        : (['gigabyte', bytes / 1e9] as const);
  const maximumFractionDigits = size < 10 && unit !== 'kilobyte' ? 1 : 0;
  return new Intl.NumberFormat('en-GB', { style: 'unit', unit, maximumFractionDigits }).format(
    unit === 'kilobyte' ? Math.ceil(size) : size,
  );
}

const reasons: Record<Reason, string> = {
  unreachable:
    'The site could not be reached. What was loaded so far stays, and another try goes on from there.',
  unknown: 'The site has no such report.',
  changed:
    'The site sent files of another state than it lists. It may have been published anew just now. If another try does not help, its server changes what it sends, and nothing can be kept.',
  full: 'There is no more room for it on this device. Make room, or remove something that is kept.',
  refused:
    'This browser does not let the site keep anything. Private windows and some settings forbid it.',
  busy: 'Another window of this site is keeping something just now.',
  stopped: 'Stopped. What was loaded so far stays, and another try goes on from there.',
};

/** Why something could not be kept, and what helps. */
export function reasonOf(reason: unknown): string {
  if (reason instanceof KeepError) return reasons[reason.reason];
  return reasons[reason as Reason] ?? String(reason);
}
