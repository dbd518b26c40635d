import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Article } from '../../../src/model/article.ts';
import { termEntry } from '../../../src/model/term.ts';
import { read } from '../model/reading.ts';
import { original } from '../model/reading.ts';
import { longestQuery } from '../../../src/scripts/search-address.ts';
import { openIndex } from '../../../src/search/open-index.ts';
import { longest } from '../../../src/search/parse.ts';
import { filterKey } from '../../../src/search/tokens.ts';
import { readFixture } from './library.ts';
import { addressesOf, searchIn } from './searching.ts';
import type { Searching } from './searching.ts';

const body = `## Case

<Passage id="text">An adult had a slipped quartzling at L4–L5 and ischaemic glitter.</Passage>

<Passage id="polish">Polishing with betamole, a β-blocker, at 30° removed the glitter.</Passage>

### Later course

<Passage id="outcome">After five years neither crunch nor glitter had recurred.</Passage> The non‑contrast shine stayed.

## Discussion

<Passage id="second">Quartzosis is discussed elsewhere; betamole may lessen crunch.</Passage>

<Figure id="granule" title="Granule under glass" magnification="×100 (a)">

A granule of CO₂ with an arrow.

</Figure>
`;

const glossary = [
  termEntry.parse({
    term: 'quartz herniation',
    definition: 'Made-up shift of a quartzling.',
    synonyms: ['slipped quartzling'],
    lay: ['loose stone'],
    abbreviations: ['QHX'],
  }),
].map((term) => ({ ...term, slug: 'quartz-herniation' }));

let searching: Searching;
const find = async (query: string) => searching.search.search(query);
const addresses = async (query: string) =>
  addressesOf(await find(query), searching.base).map((address) =>
    address.replace('/reports/report-a/', ''),
  );

function articleOf(): Article {
  const matter = `${original}\nspecialties: [Testing]\nsearchWords:\n  - { passage: outcome, words: [relapse] }`;
  const { article, problems } = read({ matter, body });
  if (!article || problems.length > 0) throw new Error(JSON.stringify(problems));
  return article;
}

beforeAll(async () => {
  searching = await searchIn([articleOf()], glossary);
});

describe('a search finds', () => {
  test.each([
    ['removed', '#polish'],
    ['BETAMOLE, glitter', '#polish'],
    ['polished', '#polish'],
    ['remov', '#polish'],
    ['L4-L5', '#text'],
    ['L4/5', '#text'],
    ['l5', '#text'],
    ['ischemic', '#text'],
    ['beta blocker', '#polish'],
    ['β blocker', '#polish'],
    ['30 degrees', '#polish'],
    ['five years', '#outcome'],
    ['contrast', '#p-'],
    ['co2', '#fig-granule'],
    ['x100', '#fig-granule'],
    ['100', '#fig-granule'],
    ['"neither crunch nor" glitter', '#outcome'],
    ['what removed the glitter?', '#polish'],
    ['how did the crunch recur', '#outcome'],
    ['loose stone', '#text'],
    ['qhx', '#text'],
    ['relapse', '#outcome'],
    ['granule arrow', '#fig-granule'],
    ['betamole;removed', '#polish'],
    ['where’s the glitter removed', '#polish'],
    ['remo*', '#polish'],
  ])('%s at %s', async (query, address) => {
    expect((await addresses(query))[0]).toMatch(new RegExp(`^${address}`));
  });

  test('a word as a whole only: “disc” is not in “discussed”', async () => {
    expect(await find('disc ')).toMatchObject({ state: 'empty' });
  });

  test('every passage with a word, each once, and says where it lies', async () => {
    const found = await addresses('betamole');
    expect(found.toSorted()).toEqual(['#polish', '#second']);
    const outcome = await find('glitter recurred');
    expect(outcome).toHaveProperty('groups.0.hits.0.title', 'Case › Later course');
  });

  test('the words, marked, and their address carries them', async () => {
    const outcome = await find('loose stone');
    if (outcome.state !== 'ready') throw new Error(outcome.state);
    const [hit] = outcome.groups[0]?.hits ?? [];
    const marked = hit?.excerpt.filter(({ matched }) => matched).map(({ text }) => text);
    expect(marked).toEqual(['slipped', 'quartzling']);
    expect(hit?.address).toBe(`${searching.base}reports/report-a/?mark=slipped+quartzling#text`);
  });
});

describe('a search says', () => {
  test.each([
    ['betamoel', 'betamole'],
    ['bteamole', 'betamole'],
    ['netamole', 'betamole'],
    ['beta mole', null],
    ['polishingwith', 'polishing with'],
    ['ganule', 'granule'],
    ['glitter litter', 'glitter glitter'],
  ])('what it took %s for', async (query, instead) => {
    const outcome = await find(query);
    expect(outcome.state).toBe('ready');
    const notice = instead && { kind: 'spelling', instead, typed: query };
    const notices = 'notices' in outcome ? outcome.notices : [];
    expect(notices.filter(({ kind }) => kind === 'spelling')).toEqual(notice ? [notice] : []);
  });

  test('nothing else when words are to be taken as they are', async () => {
    const outcome = await searching.search.search('betamoel', undefined, { exactly: true });
    expect(outcome).toMatchObject({
      state: 'empty',
      notices: [{ kind: 'unmatched', words: ['betamoel'] }],
    });
  });

  test('what it made of words that stand nowhere together, where there is nothing else', async () => {
    expect(await find('elsewhree quartzlign')).toMatchObject({
      state: 'ready',
      notices: [{ kind: 'spelling', instead: 'elsewhere quartzling' }, { kind: 'relaxed' }],
    });
  });

  test('that nothing was asked for where there is only what must not be there', async () => {
    for (const query of ['-glitter', '-"slipped quartzling" -crunch']) {
      expect(await find(query)).toMatchObject({ state: 'empty', notices: [{ kind: 'excluding' }] });
    }
  });

  test('which words the library does not have', async () => {
    expect(await find('qqqq betamole zzzz')).toMatchObject({
      state: 'ready',
      notices: [{ kind: 'unmatched', words: ['qqqq', 'zzzz'] }],
    });
    expect(await find('qqqq')).toMatchObject({ state: 'empty' });
  });

  test('which name of a term it looked for', async () => {
    expect(await find('loose stone')).toMatchObject({
      notices: [{ kind: 'synonym', text: 'loose stone', says: 'quartz herniation' }],
    });
  });

  test('what the nearest passages lack when none has all', async () => {
    expect(await find('granule polishing crunch quartzling')).toMatchObject({
      state: 'ready',
      notices: [{ kind: 'relaxed' }],
    });
  });
});

describe('operators', () => {
  test('leave out passages with a word', async () => {
    expect(await addresses('betamole -crunch')).toEqual(['#polish']);
  });

  test('leave out passages with a word after NOT', async () => {
    expect(await addresses('betamole NOT crunch')).toEqual(['#polish']);
  });

  test('keep to a phrase', async () => {
    expect(await addresses('"five years"')).toEqual(['#outcome']);
    expect(await find('"years five"')).toMatchObject({ state: 'empty' });
  });

  test('limit results to a kind, a report, a subject', async () => {
    const limited = async (filters: object) =>
      addressesOf(
        await searching.search.search('betamole granule', undefined, { filters }),
        searching.base,
      );
    expect(await limited({ type: 'figure' })).toEqual(['/reports/report-a/#fig-granule']);
    expect((await limited({ specialty: 'testing' })).length).toBeGreaterThan(0);
    expect(await limited({ report: 'report-b' })).toEqual([]);
    expect(await searching.search.filters()).toMatchObject({ specialty: [['testing', 'Testing']] });
    const pairs = [['type', 'figure'] as const, ['type', 'table'] as const];
    expect(await searching.search.count('granule', {}, pairs)).toEqual([1, 0]);
  });
});

test('what only a drawing says is found at its mark, the rest in the sentence that says it', async () => {
  const article = readFixture('report-a');
  const { search, base } = await searchIn([article]);
  const found = async (query: string) => addressesOf(await search.search(query), base);
  const [event] = article.events;
  expect((await found('glitter symptom'))[0]).toBe(`/reports/report-a/#${event?.anchor}`);
  const hands = await found('glitter on both hands');
  expect(hands[0]).toBe('/reports/report-a/#patient');
  expect(hands).not.toContain(`/reports/report-a/#${event?.anchor}`);
});

test('a filter of a report holds for all its records, and for no other report or term', async () => {
  const articles = ['report-a', 'report-b'].map(readFixture);
  const { search, base } = await searchIn(articles, glossary);
  const found = async (filters: object) => {
    const outcome = await search.search('polishing', undefined, { filters });
    return new Set(addressesOf(outcome, base).map((address) => address.replace(/#.*/, '')));
  };
  expect((await found({})).size).toBeGreaterThan(1);
  for (const { id } of articles)
    expect([...(await found({ report: id }))]).toEqual([`/reports/${id}/`]);
});

test.each(['', ' ', '!?', '🙂', '\u202e', '-', '""'])('%j asks nothing', async (query) => {
  expect(await find(query)).toEqual({ state: 'idle' });
});

test.each(['__proto__', 'constructor', 'x'.repeat(10_000), '<b>x</b>', 'a\0b\u0007', '"-"-"'])(
  'hostile input does nothing but search: %#',
  async (query) => {
    expect((await find(query)).state).toMatch(/^(?:empty|ready|idle)$/);
  },
);

test('what others only seem to hold is found in whichever report has it', async () => {
  const saying = (text: string, at: number): Article => {
    const { article } = read({ matter: original, body: `## Case\n\n${text}` });
    if (!article) throw new Error('The report cannot be read.');
    return { ...article, id: `report-${String(at).padStart(2, '0')}` };
  };
  const others = Array.from({ length: 40 }, (_, at) =>
    saying('cGLX cGLX cGLX and a dull odd glint.', at),
  );
  const { search, base } = await searchIn([...others, saying('The GLX had a dull glint.', 99)], []);
  for (const query of ['GLX', '"GLX"', '"dull glint"']) {
    const found = addressesOf(await search.search(query), base);
    expect(found, query).toHaveLength(1);
    expect(found[0], query).toMatch(/^\/reports\/report-99\//);
  }
});

test('an excerpt has stops and commas where the text has them, also between passages', async () => {
  const text =
    '<Passage id="one">It had a glow (blue)</Passage>; <Passage id="two">then it</Passage>, too, <Passage id="three">went.</Passage>';
  const matter = `${original}\nsearchWords:\n  - { passage: two, words: [afterwards] }`;
  const { article } = read({ matter, body: `## Case\n\n${text}` });
  const { search } = await searchIn(article ? [article] : [], []);
  for (const query of ['glow', 'afterwards']) {
    const found = await search.search(query);
    if (found.state !== 'ready') throw new Error(found.state);
    const [hit] = found.groups.flatMap((group) => group.hits);
    expect(hit?.excerpt.map((part) => part.text).join('')).toBe(
      'It had a glow (blue); then it, too, went.',
    );
  }
});

test('words with underscores and voiced kana are found as they are written', async () => {
  const { article } = read({
    matter: original,
    body: '## Case\n\nSee file_name.txt: がん, ガーゼ.',
  });
  const { search } = await searchIn(article ? [article] : [], []);
  for (const query of ['file_name.txt', 'がん', 'ガーゼ']) {
    expect(await search.search(query), query).toMatchObject({ state: 'ready', notices: [] });
  }
});

test('a heading is one result, with what follows it, however many records its section fills', async () => {
  const text = Array.from({ length: 60 }, (_, at) => `Words ${at} of a glimmer that goes on.`);
  const long = `## Opalescence\n\n${text.map((line) => `${line} ${'Filling '.repeat(20)}`).join('\n\n')}`;
  const { article } = read({ matter: original, body: long });
  const { search, files } = await searchIn(article ? [article] : [], []);
  expect([...files.keys()].filter((name) => name.startsWith('fragment/')).length).toBeGreaterThan(
    2,
  );
  const found = await search.search('opalescence');
  if (found.state !== 'ready') throw new Error(found.state);
  const hits = found.groups.flatMap((group) => group.hits);
  expect(hits).toHaveLength(1);
  expect(hits[0]?.excerpt.map((part) => part.text).join('')).toMatch(/^Opalescence\.? Words 0 of/);
});

test('the language of a report goes with its results, whether or not others have the same', async () => {
  const inLanguage = (id: string, language: string): Article => {
    const article = articleOf();
    return { ...article, id, meta: { ...article.meta, language } };
  };
  const languages = async (articles: Article[]): Promise<string[]> => {
    const { search } = await searchIn(articles, []);
    const found = await search.search('betamole');
    return found.state === 'ready' ? found.groups.map(({ language }) => language).sort() : [];
  };
  expect(await languages([inLanguage('a', 'en-GB'), inLanguage('b', 'en-GB')])).toEqual([
    'en-GB',
    'en-GB',
  ]);
  expect(await languages([inLanguage('a', 'en'), inLanguage('b', 'pt-BR')])).toEqual([
    'en',
    'pt-BR',
  ]);
});

test('the records of terms are told from those of reports', async () => {
  const index = await openIndex(searching.base);
  const records = async (type: string) => [
    ...(await index.postings(filterKey('type', type))).keys(),
  ];
  const [terms, sections] = [await records('term'), await records('section')];
  expect(terms).toHaveLength(1);
  expect(terms.every(index.isTerm)).toBe(true);
  expect(sections.length).toBeGreaterThan(0);
  expect(sections.some(index.isTerm)).toBe(false);
});

test('a part of the index that is lost is an error, and found when it is there again', async () => {
  const lost = await searchIn([articleOf()], glossary);
  const [path = ''] = [...lost.files.keys()].filter((name) => name.startsWith('index/'));
  const bytes = lost.files.get(path) ?? new Uint8Array();
  lost.files.delete(path);
  expect(await lost.search.search('betamole')).toMatchObject({ state: 'error' });
  lost.files.set(path, bytes);
  expect(await lost.search.search('betamole')).toMatchObject({ state: 'ready' });
});

test('a site that is published anew while a reader searches is searched as it is then', async () => {
  const { search, base, files } = await searchIn([articleOf()], glossary);
  expect(await search.search('glitter')).toMatchObject({ state: 'ready' });
  const anew = articleOf();
  anew.meta.title = 'Report B: a made-up moonstone';
  const { files: others } = await searchIn([anew], glossary);
  files.clear();
  for (const [path, bytes] of others) files.set(path, bytes);
  expect(addressesOf(await search.search('moonstone crunch'), base).length).toBeGreaterThan(0);
});

test('what was loaded is searched on when the site is gone', async () => {
  const { search, files } = await searchIn([articleOf()], glossary);
  await search.search('glitter');
  search.complete();
  await new Promise((resolve) => setTimeout(resolve, 200));
  files.clear();
  expect(await search.search('betamole')).toMatchObject({ state: 'ready' });
  expect(await search.search('betamloe')).toMatchObject({ state: 'ready' });
  expect(await search.search('qqqqzzz')).toMatchObject({ state: 'empty' });
});

describe('what was meant', () => {
  test('by a short word with another letter is told by the name that it makes', async () => {
    expect(await find('loose stane')).toMatchObject({
      notices: [
        { kind: 'spelling', instead: 'loose stone' },
        { kind: 'synonym', says: 'quartz herniation' },
      ],
    });
    expect(await find('stane glitter')).toMatchObject({
      notices: [{ kind: 'unmatched', words: ['stane'] }],
    });
  });

  test('by a slip in quotation marks is mended, unless there is none near', async () => {
    expect(await find('"quartzling at L4–L5" glitter')).toMatchObject({ notices: [] });
    expect(await find('"slipped quarztling" glitter')).toMatchObject({
      notices: [{ kind: 'spelling', instead: '"slipped quartzling" glitter' }],
    });
    expect(await find('"slipped zzzzz" glitter')).toMatchObject({
      notices: [{ kind: 'unmatched', words: ['slipped zzzzz'] }],
    });
  });

  test('by two words that are one is told', async () => {
    expect(await find('beta mole')).toMatchObject({
      notices: [{ kind: 'synonym', text: 'beta mole', says: 'betamole' }],
    });
  });

  test('to be left out and is nowhere is told', async () => {
    expect(await find('glitter -zzzzz')).toMatchObject({
      state: 'ready',
      notices: [{ kind: 'unmatched', words: ['zzzzz'] }],
    });
  });
});

test('single letters are found together only as a name', async () => {
  const stain = { term: 'stain of X and Y', definition: 'Made up.', abbreviations: ['X&Y'] };
  const terms = [{ ...termEntry.parse(stain), slug: 'stain' }];
  const { article } = read({
    matter: original,
    body: '## Case\n\nMixed X&Y was used. A work by Author X. and Author Y. is not it.\n',
  });
  const own = await searchIn(article ? [article] : [], terms);
  for (const query of ['X&Y', 'x & y']) {
    const answer = await own.search.search(query);
    const hits = answer.state === 'ready' ? answer.groups.flatMap((group) => group.hits) : [];
    const marked = hits.flatMap(({ excerpt }) =>
      excerpt.filter(({ matched }) => matched).map(({ text }) => text),
    );
    expect([...new Set(marked)], query).toEqual(['X&Y']);
  }
});

test('a host that does not answer is an error in the end', async () => {
  const stalled = await searchIn([articleOf()], glossary);
  const served = globalThis.fetch;
  onTestFinished(() => void (globalThis.fetch = served));
  const waited = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
    const gone = new AbortController();
    setTimeout(() => gone.abort(new DOMException('Too late.', 'TimeoutError')), 5);
    return gone.signal;
  });
  onTestFinished(() => waited.mockRestore());
  globalThis.fetch = (_, { signal } = {}) =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
    });
  expect(await stalled.search.search('glitter')).toMatchObject({ state: 'error' });
  expect(waited.mock.calls[0]?.[0]).toBeGreaterThan(10_000);
  globalThis.fetch = served;
  expect(await stalled.search.search('glitter')).toMatchObject({ state: 'ready' });
});

test('as much of a query is in its address as is searched for', () => {
  expect(longestQuery).toBe(longest);
});
