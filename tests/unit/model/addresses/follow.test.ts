/** Published addresses through what editors do to a text. */
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../../../src/model/addresses/ledger.ts';
import type { SettledAddresses } from '../../../../src/model/addresses/settle.ts';
import type { Article } from '../../../../src/model/article.ts';
import { blockText } from '../../../../src/model/text.ts';
import { createRandom } from '../../../search/library/random.ts';
import { original, read } from '../reading.ts';
import { bodyOf, draftOf, makeText, reword } from './editing.ts';
import type { Text } from './editing.ts';

interface Published {
  article: Article;
  addresses: SettledAddresses;
}

function publish(body: string, ledger: Ledger = new Map()): Published {
  const text = body.includes('id="text"')
    ? body
    : `${body}\n\n<Passage id="text">The end.</Passage>`;
  const { article, addresses, problems } = read({ matter: original, body: text, ledger });
  if (!article || !addresses || problems.length > 0) throw new Error(JSON.stringify(problems));
  return { article, addresses };
}

/** The text of each paragraph by its address, and of each address that lands there. */
function landings({ article }: Published): Map<string, string> {
  const places = new Map<string, string>();
  for (const section of article.sections) {
    places.set(section.anchor, section.title);
    for (const former of section.former ?? []) places.set(former.address, section.title);
    for (const block of section.blocks) {
      if (block.kind !== 'paragraph') continue;
      places.set(block.anchor, blockText(block));
      for (const former of block.former ?? []) places.set(former.address, blockText(block));
    }
  }
  return places;
}

/** The address of each paragraph by the mark of its draft. */
function addressesOf(text: Text, { article }: Published): Map<number, string> {
  return new Map(
    text.flatMap((section, at) =>
      section.map(({ mark }, paragraph): [number, string] => {
        const block = article.sections[at]?.blocks[paragraph];
        return [mark, block?.kind === 'paragraph' ? block.anchor : ''];
      }),
    ),
  );
}

describe('the ledger of a text', () => {
  it('stays as it is when the text does', () => {
    const body = bodyOf(makeText(createRandom(1)));
    const first = publish(body);
    const second = publish(body, first.addresses.ledger);
    expect(second.addresses.ledger).toEqual(first.addresses.ledger);
    expect(second.addresses.changes).toEqual([]);
    expect(landings(second)).toEqual(landings(first));
  });

  it('settles in one step: what was followed is known the next time', () => {
    const random = createRandom(2);
    const text = makeText(random);
    const first = publish(bodyOf(text));
    const edited = bodyOf(text.map((section) => section.map((one) => reword(random, one, 0.4))));
    const second = publish(edited, first.addresses.ledger);
    const third = publish(edited, second.addresses.ledger);
    expect(third.addresses.changes).toEqual([]);
    expect(landings(third)).toEqual(landings(second));
  });
});

describe('a paragraph keeps its address', () => {
  const random = createRandom(3);
  const text = makeText(random);
  const first = publish(bodyOf(text));
  const known = addressesOf(text, first);

  it('when it is reworded, moved, or stands in another order', () => {
    const moved = [...text].reverse().map((section) => [...section].reverse());
    const edited = moved.map((section) => section.map((one) => reword(random, one, 0.3)));
    expect(addressesOf(edited, publish(bodyOf(edited), first.addresses.ledger))).toEqual(known);
  });

  it('when others come in between', () => {
    const grown = text.map((section) =>
      section.flatMap((one, at) => [draftOf(random, 1000 + one.mark * 10 + at), one]),
    );
    const after = addressesOf(grown, publish(bodyOf(grown), first.addresses.ledger));
    for (const [mark, address] of known) expect(after.get(mark)).toBe(address);
  });

  it('on the larger part when it is split', () => {
    const [whole] = text[1] ?? [];
    if (!whole) throw new Error('There is no paragraph.');
    const at = Math.floor(whole.words.length * 0.65);
    const larger = { mark: whole.mark, words: whole.words.slice(0, at) };
    const rest = { mark: 999, words: whole.words.slice(at) };
    const split = text.map((section) =>
      section.flatMap((one) => (one === whole ? [larger, rest] : [one])),
    );
    const after = addressesOf(split, publish(bodyOf(split), first.addresses.ledger));
    expect(after.get(whole.mark)).toBe(known.get(whole.mark));
    expect(known.has(999)).toBe(false);
  });
});

describe('an address whose passage is no longer one', () => {
  const text = makeText(createRandom(4));
  const first = publish(bodyOf(text));
  const known = addressesOf(text, first);
  const [one, other] = text[2] ?? [];
  if (!one || !other) throw new Error('There are no paragraphs.');

  it('leads to the passage that took it up, when two are joined', () => {
    const joined = { mark: 500, words: [...one.words, ...other.words] };
    const merged = text.map((section) =>
      section.flatMap((each) => (each === one ? [joined] : each === other ? [] : [each])),
    );
    const places = landings(publish(bodyOf(merged), first.addresses.ledger));
    for (const part of [one, other]) {
      expect(places.get(known.get(part.mark) ?? '')).toBe(`${joined.words.join(' ')}.`);
    }
  });

  it('leads to the passage before it, and says since when, when it is deleted', () => {
    const left = text.map((section) => section.filter((each) => each !== other));
    const { article, addresses } = publish(bodyOf(left), first.addresses.ledger);
    const address = known.get(other.mark) ?? '';
    const at = known.get(one.mark) ?? '';
    expect(addresses.former).toEqual([{ address, at, gone: 1 }]);
    expect(addresses.changes).toContainEqual({ kind: 'gone', address, at });
    expect(landings({ article, addresses }).get(address)).toBe(`${one.words.join(' ')}.`);
  });

  it('comes back with its words', () => {
    const left = text.map((section) => section.filter((each) => each !== other));
    const without = publish(bodyOf(left), first.addresses.ledger);
    const again = publish(bodyOf(text), without.addresses.ledger);
    expect(addressesOf(text, again)).toEqual(known);
    expect(again.addresses.former).toEqual([]);
  });

  it('is given to no other passage', () => {
    const left = text.map((section) => section.filter((each) => each !== other));
    const { ledger } = publish(bodyOf(left), first.addresses.ledger).addresses;
    const random = createRandom(5);
    const grown = left.map((section) => [...section, draftOf(random, 900 + section.length)]);
    const { article } = publish(bodyOf(grown), ledger);
    const borne = article.sections.flatMap(({ blocks }) =>
      blocks.map((block) => (block.kind === 'paragraph' ? block.anchor : '')),
    );
    expect(borne).not.toContain(known.get(other.mark));
  });
});

describe('whatever editors do, by chance', () => {
  /** One edit of many kinds, the same for the same chance. */
  function edit(text: Text, random: ReturnType<typeof createRandom>, next: () => number): Text {
    return text.map((section) =>
      section.flatMap((one, at) => {
        const kind = random.between(1, 12);
        if (kind === 1) return [];
        if (kind === 2) return [draftOf(random, next()), one];
        if (kind === 3) {
          const half = Math.floor(one.words.length / 2);
          return [
            { mark: one.mark, words: one.words.slice(0, half + 4) },
            { mark: next(), words: one.words.slice(half + 4) },
          ];
        }
        if (kind === 4 && at > 0) return [reword(random, one, 0.5)];
        return kind < 9 ? [reword(random, one, 0.25)] : [one];
      }),
    );
  }

  it('no published address is lost, over many editions', () => {
    for (let seed = 10; seed < 22; seed += 1) {
      const random = createRandom(seed);
      let mark = 10_000;
      let text = makeText(random, 4, 6);
      let state = publish(bodyOf(text));
      for (let edition = 0; edition < 4; edition += 1) {
        text = edit(text, random, () => (mark += 1));
        if (random.next() < 0.4) text = [...text].reverse();
        const before = state.addresses.ledger;
        state = publish(bodyOf(text), before);
        const places = landings(state);
        for (const address of before.keys()) {
          if (address === 'text') continue;
          expect(places.has(address), `seed ${seed}, edition ${edition}, #${address}`).toBe(true);
        }
      }
    }
  });

  it('of passages that keep half of their words, 99 in 100 are followed', () => {
    let followed = 0;
    let all = 0;
    for (let seed = 100; seed < 130; seed += 1) {
      const random = createRandom(seed);
      const text = makeText(random);
      const first = publish(bodyOf(text));
      const known = addressesOf(text, first);
      const edited = text.map((section) => section.map((one) => reword(random, one, 0.5)));
      const shuffled = edited.map((section) => [...section].sort(() => random.next() - 0.5));
      const after = addressesOf(shuffled, publish(bodyOf(shuffled), first.addresses.ledger));
      for (const [mark, address] of known) {
        all += 1;
        if (after.get(mark) === address) followed += 1;
      }
    }
    expect(followed / all).toBeGreaterThanOrEqual(0.99);
  });
});
