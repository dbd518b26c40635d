/**
 * The page about what is kept on the device: what can be and what it costs, what is, and how to let
 * go of it. To open the page keeps nothing.
 */
import { dateInWords } from '../offline/kept-page.ts';
import { bytesOf, common, contentsOf, library } from '../offline/kept.ts';
import type { Edition, KeptItem, KeptRecord } from '../offline/kept.ts';
import type { SiteList } from '../offline/lists.ts';
import { announce } from './announce.ts';
import { element } from './element.ts';
import { remove, removeAll } from './offline-keep.ts';
import { button, costOf, makeOffer, roomFor } from './offline-offer.ts';
import type { Offer } from './offline-offer.ts';
import { base, hasLeftOvers, planKeeping, readKept, readSite } from './offline-plan.ts';
import { reasonOf, sizeInWords } from './offline-words.ts';

const place = document.querySelector<HTMLElement>('[data-offline]');

const libraryTitle = 'The whole library';

async function draw(): Promise<void> {
  const impossible = whyImpossible();
  if (impossible) return say(impossible);
  try {
    const record = await readKept();
    const site = await readSite().catch(() => null);
    // All at once, so that nothing moves under a pointer.
    const parts = [...(await offers(record, site)), await keptSection(record, site)];
    place?.replaceChildren(...parts);
  } catch (error) {
    say(reasonOf(error));
  }
}

function whyImpossible(): string | null {
  if (import.meta.env.DEV) return 'The live preview keeps nothing; the built site can.';
  if (!isSecureContext) {
    return 'Nothing can be kept from here: browsers allow it only where the address begins with https.';
  }
  const has = 'serviceWorker' in navigator && 'caches' in window && 'locks' in navigator;
  return has ? null : reasonOf('refused');
}

/** What is not kept yet: the report from which the reader came, and the library. */
async function offers(record: KeptRecord | null, site: SiteList | null): Promise<HTMLElement[]> {
  if (!site) return [element('p', {}, 'The site cannot be reached: nothing can be added now.')];
  const isKept = (id: string): boolean =>
    record?.current.items.some((item) => item.id === id) ?? false;
  const onDone = (): void => changed('Kept. It can now be read and searched without a network.');
  const onFail = (): void =>
    void keptSection(record, site).then((now) => place?.lastElementChild?.replaceWith(now));
  const asked = new URLSearchParams(location.search).get('report');
  const made: HTMLElement[] = [];
  if (asked !== null && !isKept(asked)) {
    made.push(await offerReport(asked, { onDone, onFail }));
  }
  const { reports, bytes } = site.library;
  if (!isKept(library) && reports > 0) {
    const count = reports === 1 ? 'the report' : `all ${reports} reports`;
    const cost = [
      `Every page, with ${count}, takes ${sizeInWords(bytes)} on this device. What is kept already is not loaded again.`,
      ...(await roomFor(bytes)),
    ];
    const offer = { wanted: library, cost, says: 'Keep the library', onDone, onFail };
    made.push(section(libraryTitle, makeOffer(offer)));
  }
  return made;
}

async function offerReport(
  id: string,
  then: Pick<Offer, 'onDone' | 'onFail'>,
): Promise<HTMLElement> {
  try {
    const plan = await planKeeping(id);
    const title = plan.edition.items.find((item) => item.id === id)?.title ?? '';
    const cost = await costOf(plan, id);
    return section(
      'This report',
      element('p', {}, element('b', {}, title)),
      makeOffer({ wanted: id, cost, says: 'Keep this report', ...then }),
    );
  } catch (error) {
    return section('This report', element('p', {}, reasonOf(error)));
  }
}

/** What is kept and how to let go of it, last on the page. */
async function keptSection(record: KeptRecord | null, site: SiteList | null): Promise<HTMLElement> {
  const parts = record ? await describeKept(record, site) : await describeNothing();
  return section('On this device', ...parts);
}

async function describeNothing(): Promise<HTMLElement[]> {
  if (!(await hasLeftOvers())) {
    return [element('p', {}, 'Nothing of this site is kept on this device.')];
  }
  const says = 'Parts of something that could not be kept as a whole are on this device.';
  const remover = button('Remove them', () => void act(removeAll(), 'Removed.'));
  return [element('p', {}, says), element('p', {}, remover)];
}

async function describeKept(
  { current }: KeptRecord,
  site: SiteList | null,
): Promise<HTMLElement[]> {
  const items = current.items.filter(({ id }) => id !== common);
  const all = sizeInWords(bytesOf(contentsOf(current.items)));
  const remover = button(
    'Remove everything',
    () => void act(removeAll(), 'Removed. Nothing of this site is kept on this device.'),
  );
  return [
    element('p', {}, `Kept on ${dateInWords(current.date)}; ${all} in all.`),
    element('ul', { class: 'plain' }, ...items.map((item) => describeItem(item, current, site))),
    ...(site !== null && site.build !== current.build ? await offerUpdate() : []),
    element('p', {}, remover),
  ];
}

async function offerUpdate(): Promise<HTMLElement[]> {
  const says = element('p', {}, element('b', {}, 'The site has changed since.'));
  const onDone = (): void => changed('What is kept is up to date.');
  try {
    const cost = await costOf(await planKeeping());
    return [says, makeOffer({ cost, says: 'Bring up to date', onDone })];
  } catch (error) {
    return [says, element('p', {}, reasonOf(error))];
  }
}

function describeItem(item: KeptItem, { items }: Edition, site: SiteList | null): HTMLElement {
  const { id, version, retracted, files } = item;
  const title = item.title || libraryTitle;
  const address = id === library ? `${base}reports/` : `${base}reports/${id}/`;
  const isRetracted = retracted.includes(id) || site?.retracted.includes(id);
  const shared = new Set(items.find((one) => one.id === common)?.files.map(([path]) => path));
  const own = bytesOf(files.filter(([path]) => !shared.has(path)));
  const remover = button('Remove', () => void act(remove(id), `Removed: ${title}.`));
  remover.setAttribute('aria-label', `Remove: ${title}`);
  return element(
    'li',
    {},
    element(
      'h3',
      {},
      element('a', { href: address }, `${isRetracted ? 'Retracted: ' : ''}${title}`),
    ),
    element('p', {}, `${version > 0 ? `Version ${version}, ` : ''}${sizeInWords(own)} `, remover),
  );
}

async function act(work: Promise<void>, says: string): Promise<void> {
  await work.then(
    () => changed(says),
    (error: unknown) => announce(reasonOf(error)),
  );
}

/** Shows what is now, and where to look. */
function changed(says: string): void {
  announce(says);
  void draw().then(() => place?.querySelector<HTMLElement>('section:last-child h2')?.focus());
}

function section(heading: string, ...parts: readonly HTMLElement[]): HTMLElement {
  return element('section', {}, element('h2', { tabindex: '-1' }, heading), ...parts);
}

function say(words: string): void {
  place?.replaceChildren(element('p', {}, words));
}

void draw();
