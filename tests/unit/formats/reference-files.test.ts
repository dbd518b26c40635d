/** The reference list as files, read back by readers that are not ours. */
import { describe, expect, it } from 'vitest';
import { toBibtex } from '../../../src/formats/bibtex.ts';
import { toReferenceList } from '../../../src/formats/csl.ts';
import { toRis } from '../../../src/formats/ris.ts';
import { readWell, restatement, unresolved } from '../model/reading.ts';
import { readBack, readBibtex, readRis } from './reading-back.ts';
import { hostileTitle, namesOf, works } from './works.ts';

const url = 'https://example.org/reports/report-a/';
const article = readWell({
  text: `Words.[${works.map(({ id }) => `@${id}`).join('; ')}; @r1]`,
  references: [...works, unresolved('r1')],
});
const list = toReferenceList(article, url);
const resolved = list.slice(0, -1);
const bibtex = toBibtex(list);
const ris = toRis(list);

const shared = [
  ...['type', 'title', 'volume', 'issue', 'DOI', 'PMCID', 'ISBN', 'ISSN'],
  ...['publisher-place', 'edition', 'genre', 'language', 'number'],
] as const;

/** What BibTeX and RIS have one sign for. */
const plain = (text: unknown): unknown =>
  typeof text === 'string' ? text.replace(/[–—]/g, '-') : text;

describe('the reference list', () => {
  it('is written as it always was', async () => {
    await expect(bibtex).toMatchFileSnapshot('golden/references.golden.bib');
    // Git keeps the ends of lines as they are on Unix.
    await expect(ris.replaceAll('\r\n', '\n')).toMatchFileSnapshot('golden/references.golden.ris');
    expect(
      ris
        .split('\n')
        .slice(0, -1)
        .every((line) => line.endsWith('\r')),
    ).toBe(true);
  });

  it('keeps every field of a work as CSL-JSON, with its number', () => {
    works.forEach((work, at) => {
      expect(list[at]).toMatchObject({ ...article.references[at]?.work });
      expect(list[at]?.['citation-number']).toBe(String(at + 1));
      expect(list[at]?.id).toBe(work.id);
    });
    expect(readBack(JSON.stringify(list), '@csl/list+object')).toMatchObject(list);
  });

  it('gives away no abstracts and no private remarks', () => {
    const noted = { ...works[0], abstract: 'Long.', annote: 'Mine.', keyword: 'mine' };
    const { references, ...rest } = readWell({ text: 'Words.[@article-1]', references: [noted] });
    expect(toReferenceList({ references, ...rest }, url)[0]).not.toHaveProperty('abstract');
    expect(JSON.stringify(toReferenceList({ references, ...rest }, url))).not.toMatch(/Mine|mine/);
  });

  it.each([
    ['BibTeX', bibtex, '@biblatex/text'],
    ['RIS', ris, '@ris/file'],
  ] as const)('is read back from %s without loss', (format, text, type) => {
    const again = readBack(text, type);
    expect(again.map(({ id }) => id)).toEqual(list.map(({ id }) => id));
    resolved.forEach((item, at) => {
      const { publisher, ...fields } = again[at] ?? {};
      for (const field of shared) expect(fields[field], `${item.id} ${field}`).toEqual(item[field]);
      // The organization of a web page is its site, because LaTeX prints nothing else of it.
      const isPage = item.type === 'webpage' && format === 'BibTeX';
      expect(publisher).toBe(isPage ? item['container-title'] : item.publisher);
      expect(plain(again[at]?.page), item.id).toEqual(plain(item.page));
      const [start, end] = item.issued?.['date-parts'].map((parts) => parts.map(Number)) ?? [];
      const both = end && format === 'BibTeX' ? [start, end] : [start];
      expect(again[at]?.issued?.['date-parts'], item.id).toEqual(both);
      expect(namesOf(again[at]?.editor)).toEqual(namesOf(item.editor));
      // RIS parts names at commas, that of a group too.
      const names = namesOf(item.author).map((name) =>
        format === 'RIS'
          ? name.replace('Group A, Section B and Section C', 'Section B and Section C Group A')
          : name,
      );
      expect(namesOf(again[at]?.author), item.id).toEqual(names);
      for (const words of [
        item['container-title'],
        item['collection-title'],
        item['event-title'],
        item.PMID,
        item.note,
      ]) {
        expect(JSON.stringify(again[at]), item.id).toContain(
          JSON.stringify(words ?? '').slice(1, -1),
        );
      }
    });
  });

  it('is read back from BibTeX by a second program', () => {
    const again = readBibtex(bibtex);
    expect(again.map(({ key }) => key)).toEqual(list.map(({ id }) => id));
    resolved.forEach((item, at) => {
      const { fields = {}, authors } = again[at] ?? {};
      expect(authors).toEqual(namesOf(item.author));
      expect(plain(fields['pages'])).toEqual(plain(item.page));
      expect(fields['doi']).toBe(item.DOI);
      expect(fields['pmid']).toBe(item.PMID);
    });
    expect(again[0]?.fields['title']).toBe(hostileTitle);
    expect(again[1]?.fields['title']).toBe('Signs of <i>Genus species</i> in H₂O');
  });

  it('is read back from RIS by a second program', () => {
    const again = readRis(ris);
    expect(again.map(({ title }) => title)).toEqual(list.map(({ title }) => title));
    expect(again.map(({ DOI }) => DOI)).toEqual(list.map(({ DOI }) => DOI));
    expect(again.map(({ page }) => plain(page))).toEqual(list.map(({ page }) => plain(page)));
  });

  it('is no file with errors when it is empty', () => {
    const none = toReferenceList(readWell({}), url);
    expect([toBibtex(none), toRis(none), none]).toEqual(['', '', []]);
  });
});

describe('a reference whose entry is not known', () => {
  const last = list.at(-1);

  it('has its number and address and says so, and has nothing that is made up', () => {
    expect(last).toEqual({
      id: 'r1',
      type: 'document',
      'citation-number': String(list.length),
      custom: { unresolved: true },
      note: `Reference ${list.length} of ${url}#ref-1: its entry is not listed there and not known to the editors.`,
    });
    expect(bibtex.split('\n\n').at(-1)).toMatch(/^@misc\{r1,\n {2}note = \{[^{}]*\}\n\}\n$/);
    expect(ris.split('ER  - \r\n').at(-2)).toMatch(
      /^TY {2}- GEN\r\nID {2}- r1\r\nN1 {2}- [^\r]*\r\n$/,
    );
  });

  it('leads to the list of the source in a restatement, and names the report where the site has no address', () => {
    const restated = readWell({
      matter: restatement,
      text: 'Words.[@r7]',
      references: [unresolved('r7', 7)],
    });
    expect(toReferenceList(restated, undefined)[0]?.note).toBe(
      'Reference 7 of “Report A”: its entry is not listed there and not known to the editors. See the list of the source, https://example.org/report-b',
    );
  });
});
