/** A part of the page that offers to fetch something: what it costs, then how far it has come. */
import { bytesOf, common, contentsOf } from '../offline/kept.ts';
import { element } from './element.ts';
import { keep } from './offline-keep.ts';
import type { Plan } from './offline-plan.ts';
import { reasonOf, sizeInWords } from './offline-words.ts';

export interface Offer {
  /** The id of a report, or `library`; without one what is kept is brought up to date. */
  wanted?: string;
  /** What it takes, a paragraph each. */
  cost: readonly string[];
  /** What the button says. */
  says: string;
  /** Called when all is there. */
  onDone: () => void;
  /** Called when it is not, but parts of it may be. */
  onFail?: () => void;
}

export function makeOffer({ wanted, cost, says, onDone, onFail }: Offer): HTMLElement {
  const work = (): void => {
    const stopping = new AbortController();
    const bar = element('progress', { 'aria-label': says });
    const far = element('p', { class: 'small' });
    const stop = button('Stop', () => stopping.abort());
    part.replaceChildren(element('p', {}, bar), far, element('p', {}, stop));
    stop.focus();
    const progress = (bytes: number, all: number): void => {
      bar.setAttribute('max', String(all));
      bar.setAttribute('value', String(bytes));
      far.textContent = `${sizeInWords(bytes)} of ${sizeInWords(all)}`;
    };
    keep(wanted, progress, stopping.signal).then(onDone, fail);
  };
  const fail = (error: unknown): void => {
    const again = button('Try again', work);
    part.replaceChildren(element('p', { role: 'alert' }, reasonOf(error)), element('p', {}, again));
    again.focus();
    onFail?.();
  };
  const part = element(
    'div',
    {},
    ...cost.map((line) => element('p', {}, line)),
    element('p', {}, button(says, work)),
  );
  return part;
}

export function button(name: string, press: () => void): HTMLElement {
  const made = element('button', { type: 'button' }, name);
  made.addEventListener('click', press);
  return made;
}

/** What it takes to keep a report; without one, to bring what is kept up to date. */
export async function costOf({ edition, missing, gone }: Plan, wanted?: string): Promise<string[]> {
  const [shared, item] = [common, wanted].map((id) => edition.items.find((one) => one.id === id));
  const rest = sizeInWords(bytesOf(missing));
  const after = [
    ...gone.map((title) => `No longer on the site, and removed then: ${title}.`),
    ...(await roomFor(bytesOf(missing))),
  ];
  if (!item || !shared) return [`${rest} have changed and are to be loaded.`, ...after];
  const all = sizeInWords(bytesOf(contentsOf([item, shared])));
  const once = sizeInWords(bytesOf(contentsOf([shared])));
  return [
    `It takes ${all} on this device; ${once} of that, the search and the scripts, is there once for all that is kept. ${rest} are to be loaded.`,
    ...after,
  ];
}

/** What the browser says of its storage, where it says anything. */
export async function roomFor(bytes: number): Promise<string[]> {
  const { storage } = navigator as { storage?: StorageManager };
  const { quota, usage } = (await storage?.estimate().catch(() => undefined)) ?? {};
  if (quota === undefined || usage === undefined) return [];
  const room = Math.max(0, quota - usage);
  const says = `The browser has room for ${sizeInWords(room)} more`;
  return [room < bytes ? `${says}, which is not enough.` : `${says}.`];
}
