/** Published addresses of sections, citations, events and findings through edits. */
import { describe, expect, it } from 'vitest';
import type { SettledAddresses } from '../../../../src/model/addresses/settle.ts';
import type { Article } from '../../../../src/model/article.ts';
import { walkSections } from '../../../../src/model/text.ts';
import { original, read, restatement, unresolved } from '../reading.ts';
import type { Sources } from '../reading.ts';

interface Published {
  article: Article;
  addresses: SettledAddresses;
}

function publish(sources: Sources, before?: Published): Published {
  const { article, addresses, problems } = read({
    ...sources,
    ...(before ? { ledger: before.addresses.ledger } : {}),
  });
  expect(problems).toEqual([]);
  if (!article || !addresses) throw new Error('The report cannot be read.');
  return { article, addresses };
}

const seen = 'Glitter was seen on both hands, and a granule of quartz under the left thumb.';
const held = 'Others hold that moonstone never leaves any dust behind when it is polished.';
const text = 'Somebody had a quartzling.';

describe('sections with one heading', () => {
  const body = (...parts: string[]): Sources => ({
    body: `## Text\n\n${text}\n\n${parts.join('\n\n')}\n`,
  });
  const kase = `## Case\n\nA.\n\n### Findings\n\n${seen}`;
  const discussion = `## Discussion\n\nB.\n\n### Findings\n\n${held}`;
  const first = publish(body(kase, discussion));
  const anchors = ({ article }: Published): Record<string, string> =>
    Object.fromEntries(
      [...walkSections(article.sections)]
        .filter(({ title }) => title === 'Findings')
        .map(({ anchor, blocks }) => [
          JSON.stringify(blocks).includes('Glitter') ? 'seen' : 'held',
          anchor,
        ]),
    );

  it('have the heading as their address, all but the first with that of the section around', () => {
    expect(anchors(first)).toEqual({ seen: 'findings', held: 'discussion-findings' });
  });

  it('keep their addresses in another order', () => {
    const turned = publish(body(discussion, kase), first);
    expect(anchors(turned)).toEqual({ seen: 'findings', held: 'discussion-findings' });
    expect(turned.addresses).toMatchObject({ former: [], lost: [] });
  });

  it('keep the longer address when the other is gone', () => {
    const left = publish(body('## Case\n\nA.', discussion), first);
    expect(anchors(left)).toEqual({ held: 'discussion-findings' });
    expect(left.addresses.lost).toMatchObject([{ address: 'findings', why: 'lost' }]);
  });

  it('lead on when they are moved to another section', () => {
    const moved = publish(
      body(kase, '## Discussion\n\nB.', `## Outlook\n\nC.\n\n### Findings\n\n${held}`),
      first,
    );
    expect(anchors(moved)).toEqual({ seen: 'findings', held: 'outlook-findings' });
    expect(moved.addresses.former).toEqual([
      { address: 'discussion-findings', at: 'outlook-findings' },
    ]);
  });
});

it('a heading that is given to another section, while its own goes on under a new one, has to be decided', () => {
  const before = publish({ body: `## Text\n\n${text}\n\n## Methods\n\n${seen}\n` });
  const after = publish(
    { body: `## Text\n\n${text}\n\n## Methods\n\n${held}\n\n## Results\n\n${seen}\n` },
    before,
  );
  expect(after.addresses.lost).toMatchObject([
    { address: 'methods', why: 'displaced', now: 'results' },
  ]);
});

describe('the mark of a citation', () => {
  const references = [1, 2].map((number) => unresolved(`r${number}`, number));
  const sources = (words: string): Sources => ({
    matter: restatement,
    text: `${text}\n\n${words}\n\nLast words.[@r2]`,
    references,
  });
  const first = publish(sources(`${seen}[@r1]`));
  const mark = ({ article }: Published): string | undefined =>
    article.references[0]?.citedBy[0]?.anchor;

  it('keeps its address when the words before it are edited', () => {
    const edited = publish(sources(`${seen.replace('left thumb', 'right thumb')}[@r1]`), first);
    expect(mark(edited)).toBe(mark(first));
    expect(edited.addresses.lost).toEqual([]);
  });

  it('leads to the paragraph in which it stood when it is taken out', () => {
    const { article, addresses } = publish(sources(seen), first);
    const at = article.sections[0]?.blocks[1];
    expect(addresses.former).toEqual([
      expect.objectContaining({ address: mark(first), at: at?.kind === 'paragraph' && at.anchor }),
    ]);
  });
});

describe('an event', () => {
  const course = (...events: string[]): Sources => ({
    matter: `${original}\ncourse:\n${events.join('\n')}`,
    text,
  });
  const event = (when: string, words: string): string =>
    `  - { when: ${when}, kind: test, text: ${words}, passage: text }`;
  const one = event('At first', 'Glitter on both hands');
  const two = event('After one week', 'Granule of quartz found under the thumb');
  const first = publish(course(one, two));
  const anchors = ({ article }: Published): string[] => article.events.map(({ anchor }) => anchor);

  it('keeps its address when it is reworded, or others come before it', () => {
    const reworded = event('After a week', 'Granule of quartz found under the left thumb');
    const edited = publish(course(event('Long before', 'Nothing'), one, reworded), first);
    expect(anchors(edited).slice(1)).toEqual(anchors(first));
  });

  it('leads to the event before it when it is taken out, and all to the text before them', () => {
    const [kept, gone] = anchors(first);
    const shorter = publish(course(one), first);
    expect(shorter.addresses.former).toEqual([{ address: gone, at: kept, gone: 1 }]);
    expect(shorter.article.events[0]?.former).toHaveLength(1);
    const none = publish({ text }, first);
    expect(none.addresses.former.map(({ at }) => at)).toEqual(['text', 'text']);
  });
});
