/** Whence the pages in the open windows are, which a worker has to know even after it was stopped. */
import type { Store } from './store.ts';

/** Either an edition on the device, or the site, which at that moment sent the same page. */
export interface Origin {
  build: string;
  fromSite: boolean;
}

export interface Origins {
  /** @param window the id of the window's client, which some browsers do not tell */
  remember(window: string, origin: Origin): Promise<void>;
  of: (window: string) => Promise<Origin | null>;
  /** Forgets the windows that are closed. @returns the builds whose pages are still open */
  tidy(open: readonly string[]): Promise<Set<string>>;
}

export function trackOrigins(store: Store): Origins {
  const known = new Map<string, Origin | null>();
  const origins: Origins = {
    async remember(window, origin) {
      if (window === '') return;
      known.set(window, origin);
      await store.setNote(`window/${window}`, origin);
    },
    async of(window) {
      if (!known.has(window)) {
        const noted = (await store.note<Origin>(`window/${window}`)) ?? null;
        if (!known.has(window)) known.set(window, noted);
      }
      return known.get(window) ?? null;
    },
    async tidy(open) {
      // A window that is about to open is not among the open ones yet.
      const closed = (await store.notes('window/')).filter(
        (window) => !open.includes(window) && !known.has(window),
      );
      await Promise.all(closed.map((window) => store.dropNote(`window/${window}`)));
      const all = await Promise.all(open.map(origins.of));
      return new Set(all.flatMap((origin) => origin?.build ?? []));
    },
  };
  return origins;
}
