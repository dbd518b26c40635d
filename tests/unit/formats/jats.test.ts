import { describe, expect, it } from 'vitest';
import { toJats } from '../../../src/formats/jats/article.ts';
import type { Article } from '../../../src/model/article.ts';
import { anchorsOf } from '../../../src/model/read/resolve.ts';
import { jatsDtd, jatsFaults, xmlFaults } from '../../libxml2.ts';
import { allWords, childrenOf, parseXml, walkXml, wordsOf } from '../../xml.ts';
import type { XmlElement } from '../../xml.ts';
import { readWell } from '../model/reading.ts';
import { readFixture } from '../search/library.ts';
import { around, fullOriginal, fullRestatement, journal, unknownPlace } from './articles.ts';
import { hostile, hostileWords, retracted, scripts, unusual, withUnknownKind } from './unusual.ts';
import { works } from './works.ts';

const cited = readWell({
  text: `Words.[${works.map(({ id }) => `@${id}`).join('; ')}]`,
  references: works,
});

const reports: [string, Article][] = [
  ['the fixture', readFixture('report-a')],
  ['an original', fullOriginal()],
  ['a restatement', fullRestatement()],
  ['works of every type', cited],
  ...Object.entries(unusual).map(([name, make]): [string, Article] => [name, make()]),
];

const read = async (article: Article): Promise<XmlElement> =>
  parseXml(await toJats(article, around()));

/** Every element of a name. */
const all = (root: XmlElement, name: string): XmlElement[] =>
  [...walkXml(root)].filter((one) => one.name === name);

const only = (root: XmlElement, name: string): XmlElement => {
  const [found, ...others] = all(root, name);
  if (!found || others.length > 0) throw new Error(`${others.length + 1} or no <${name}>`);
  return found;
};

describe.each(reports)('JATS of %s', (_, article) => {
  it('is well-formed, and has no id twice', async () => {
    const xml = await toJats(article, around());
    expect(xmlFaults(xml)).toEqual([]);
    const ids = [...walkXml(parseXml(xml))].flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('has every anchor of the article as an id', async () => {
    const ids = [...walkXml(await read(article))].map(({ attributes }) => attributes['id']);
    expect([...anchorsOf(article)].filter((anchor) => !ids.includes(anchor))).toEqual([]);
  });
});

describe('JATS', () => {
  it.skipIf(jatsDtd === undefined)('is valid by the DTD that JATS_DTD names', async () => {
    for (const [name, article] of reports) {
      const written = [
        await toJats(article, around({ site: journal })),
        await toJats(article, unknownPlace()),
      ];
      expect(
        written.flatMap((xml) => jatsFaults(xml, jatsDtd ?? '')),
        name,
      ).toEqual([]);
    }
  });

  it.each([
    ['report-a', readFixture('report-a')],
    ['hostile', hostile()],
    ['retracted', retracted()],
  ])('of %s is written as it always was', async (name, article) => {
    await expect(await toJats(article, around())).toMatchFileSnapshot(
      `golden/${name}.jats.golden.xml`,
    );
  });

  it('gives hostile words back as they were', async () => {
    const root = await read(hostile());
    expect(wordsOf(only(root, 'title-group'), 'article-title')).toBe(`Title ${hostileWords}`);
    const { text } = childrenOf(only(root, 'disp-quote'), 'p')[0] ?? {};
    expect(text).toBe(hostileWords);
    expect(all(root, 'mixed-citation').map(allWords)).toEqual([
      expect.stringContaining(hostileWords),
    ]);
  });

  it('keeps accents, scripts and dashes exactly', async () => {
    const root = await read(scripts());
    const [words = ''] = all(root, 'p')
      .map(allWords)
      .filter((text) => text.startsWith('e\u0301'));
    expect(words).toContain('5\u00a0mg at 37\u202f°C; Lasègue–Quartz; −5; α\u2011helix; \u{1F9EA}');
    expect(all(root, 'surname').map(({ text }) => text)).toEqual([
      'الأحمد',
      'Đurđević-Ångström',
      '李',
    ]);
  });

  it('credits an original to its authors and a restatement to the editors', async () => {
    const [own, restated] = [await read(fullOriginal()), await read(fullRestatement())];
    expect(childrenOf(only(own, 'contrib-group'), 'contrib')).toHaveLength(2);
    expect(allWords(only(restated, 'contrib-group')).trim()).toBe('editors of Site A');
    expect(all(own, 'related-article')).toEqual([]);
    const source = only(restated, 'related-article');
    expect(source.attributes).toMatchObject({
      'related-article-type': 'restated-article',
      'ext-link-type': 'doi',
      'xlink:href': '10.1234/report.b',
    });
    expect(allWords(source)).toBe('Author T. Report B. Journal B. 2020.');
    expect(allWords(only(restated, 'front'))).not.toContain('10.1234/report.b');
  });

  it('says in the title, in the notices and in the history that a report was retracted', async () => {
    const root = await read(retracted());
    expect(wordsOf(only(root, 'title-group'), 'article-title')).toBe('Retracted: Report A');
    expect(allWords(only(root, 'notes'))).toContain(
      'Retracted, 4 March 2026. The <source> was retracted & withdrawn.',
    );
    expect(all(root, 'event').map(({ attributes }) => attributes['event-type'])).toEqual([
      'retracted',
      'corrected',
    ]);
  });

  it('makes no citation of a reference that is not known', async () => {
    const root = await read(retracted());
    expect(all(root, 'mixed-citation')).toEqual([]);
    expect(all(root, 'ref').map((ref) => wordsOf(ref, 'label'))).toEqual(['1', '2', '3', '7']);
    expect(all(root, 'note').map(({ attributes }) => attributes['content-type'])).toEqual(
      Array.from({ length: 4 }, () => 'unresolved'),
    );
  });

  it('leads from a range of citations to each work in it', async () => {
    const bracket = all(await read(retracted()), 'named-content').find(
      ({ attributes }) => attributes['content-type'] === 'citation',
    );
    expect(bracket && allWords(bracket)).toBe('[1–3,\u20097]');
    expect(bracket?.children.map(({ attributes }) => attributes['rid'])).toEqual([
      'ref-1 ref-2 ref-3',
      'ref-7',
    ]);
  });

  it('has no address where the site has none', async () => {
    const xml = await toJats(readFixture('report-a'), unknownPlace());
    expect(xml).not.toMatch(/self-uri|example\.org|undefined/);
    expect(xml).toContain('xlink:href="/pictures/panels.jpg"');
  });

  it('fails at a kind of node that it does not know', async () => {
    await expect(toJats(withUnknownKind(), around())).rejects.toThrow('kind "riddle"');
  });
});
