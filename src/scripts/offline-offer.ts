/** A part of the page that offers to fetch something: first its cost, then how far it has come. */
import { bytesOf, common, contentsOf } from '../offline/kept.ts';
import { element } from './element.ts';
import { keep } from './offline-keep.ts';
import { planKeeping } from './offline-plan.ts';
import type { Plan } from './offline-plan.ts';
import { reasonOf, sizeInWords } from './offline-words.ts';

export interface Offer {
  /** The id of a report, or `library`; without one what is kept is brought up to date. */
  wanted?: string;
  /** What the button says. */
  says: string;
  /** Called when all is there. */
  onDone: () => void;
  /** Called when it is not, but parts of it may be. */
  onFail?: () => void;
}

/** @returns the part, which fills itself */
export function makeOffer({ wanted, says, onDone, onFail }: Offer): HTMLElement {
  const part = element('div', {}, element('p', {}, 'Looking up what there is to load …'));
  const fail = (error: unknown): void => {
    const again = element('p', {}, button('Try again', work));
    part.replaceChildren(element('p', { role: 'alert' }, reasonOf(error)), again);
    onFail?.();
  };
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
  const offer = async (plan: Plan): Promise<void> => {
    const title = plan.edition.items.find(({ id }) => id === wanted)?.title;
    const lines = [...costOf(plan, wanted), ...(await roomFor(plan))];
    part.replaceChildren(
      ...(title ? [element('p', {}, element('b', {}, title))] : []),
      ...lines.map((line) => element('p', {}, line)),
      element('p', {}, button(says, work)),
    );
  };
  planKeeping(wanted).then(offer).catch(fail);
  return part;
}

export function button(name: string, press: () => void): HTMLElement {
  const made = element('button', { type: 'button' }, name);
  made.addEventListener('click', press);
  return made;
}

function costOf({ edition, missing, gone }: Plan, wanted?: string): string[] {
  const [shared, item] = [common, wanted].map((id) => edition.items.find((one) => one.id === id));
  const rest = sizeInWords(bytesOf(missing));
  const going = gone.map((title) => `No longer on the site, and removed then: ${title}.`);
  if (!item || !shared) return [`${rest} have changed and are to be loaded.`, ...going];
  const all = sizeInWords(bytesOf(contentsOf([item, shared])));
  const once = sizeInWords(bytesOf(contentsOf([shared])));
  return [
    `It takes ${all} on this device; ${once} of that, the search and the scripts, is there once for all that is kept. ${rest} are to be loaded.`,
    ...going,
  ];
}

/** What the browser says of its storage, where it says anything. */
async function roomFor({ missing }: Plan): Promise<string[]> {
  const { quota, usage } = await navigator.storage.estimate().catch((): StorageEstimate => ({}));
  if (quota === undefined || usage === undefined) return [];
  const room = Math.max(0, quota - usage);
  const says = `The browser has room for ${sizeInWords(room)} more`;
  return [room < bytesOf(missing) ? `${says}, which is not enough.` : `${says}.`];
}
