import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, it, vi } from 'vitest';
import { openIndex } from '../../../src/search/pagefind.ts';
import type { Fragment, Pagefind } from '../../../src/search/pagefind.ts';

afterEach(() => vi.unstubAllGlobals());

/** A program that, like Pagefind’s worker, forgets a record when nobody holds its result. */
function forgetful(): Pagefind {
  const search = async () => {
    const result = { id: 'one', words: [3, 1], data: async (): Promise<Fragment> => fragment };
    const held = new WeakRef(result);
    result.data = async () => {
      if (!held.deref()) throw new Error('The data is gone.');
      return fragment;
    };
    return { results: [result] };
  };
  const instance = { init: async () => undefined, destroy: async () => undefined, search };
  return { createInstance: () => instance };
}

const fragment: Fragment = {
  raw_url: '/',
  content: '',
  meta: { title: '', kind: 'report', language: 'en' },
  anchors: [],
};

it('a record can still be read long after it was found', async () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const entry = { languages: { en: { page_count: 1 } }, lexicon: [], filters: '' };
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(entry)));
  const index = await openIndex('/', 0, async () => forgetful());
  const posting = (await index.postings('wordǀ')).get('one');
  await new Promise((resolve) => setTimeout(resolve, 20));
  collectGarbage();
  expect(posting?.positions).toEqual([1, 3]);
  expect(await posting?.record()).toBe(fragment);
});
