/** What holds of every file beside a report. */
import { describe, expect, it } from 'vitest';
import { contentTypeOf, formats } from '../../../src/formats/index.ts';
import { original, readWell } from '../model/reading.ts';
import { around, fullOriginal, fullRestatement } from './articles.ts';
import { hostileTitle, works } from './works.ts';

/** Words that mean something in one format or another. */
const words = '<b>&amp;</b> ]]> "quoted" \\textbf{x} שלום e\u0301 *a* _b_ `c` | d';

const hostile = readWell({
  matter: original
    .replace('title: Report A', `title: ${JSON.stringify(`${hostileTitle} ${words}`)}`)
    .replace('given: One', `given: ${JSON.stringify('שלום "O" & <b>')}`),
  text: `Words \\<b\\>&amp;\\</b\\> ]]\\> שלום.[${works.map(({ id }) => `@${id}`).join('; ')}]`,
  references: works,
});

describe('the list of files', () => {
  it('has each name once, in letters that every host can serve', () => {
    const names = formats.map(({ file }) => file);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+(\.[a-z]+)+$/);
  });

  it('tells servers the encoding of what is text', () => {
    expect(contentTypeOf({ type: 'application/json' })).toBe('application/json; charset=utf-8');
    expect(contentTypeOf({ type: 'application/pdf', binary: true })).toBe('application/pdf');
  });
});

describe.each(formats)('$file', ({ file, type, says, binary, write }) => {
  it('has a media type and a sentence that says what it is good for', () => {
    expect(type).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
    expect(says).toMatch(/^[A-Z].*\.$/);
  });

  it.each([
    ['an original', fullOriginal()],
    ['a restatement', fullRestatement()],
    ['a report of which next to nothing is known', readWell({})],
    ['a report full of signs that mean something', hostile],
  ])('can be made of %s, the same each time', async (_name, article) => {
    const once = await write(article, around());
    const again = await write(structuredClone(article), around());
    expect(Buffer.compare(Buffer.from(again), Buffer.from(once))).toBe(0);
    expect(typeof once === 'string').toBe(!binary);
    if (typeof once !== 'string') return;
    expect(once).not.toMatch(/undefined|\[object |NaN/);
    if (file.endsWith('.json')) expect(() => JSON.parse(once) as unknown).not.toThrow();
  });
});
