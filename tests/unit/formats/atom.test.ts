import { describe, expect, it } from 'vitest';
import { toAtom } from '../../../src/formats/atom.ts';
import type { Article } from '../../../src/model/article.ts';
import { childrenOf, parseXml, wordsOf } from '../../xml.ts';
import type { XmlElement } from '../../xml.ts';
import { original, readWell } from '../model/reading.ts';
import { fullOriginal, fullRestatement, site } from './articles.ts';

const addresses = {
  site: 'https://example.org/base/',
  feed: 'https://example.org/base/feed.xml',
  report: (id: string) => `https://example.org/base/reports/${id}/`,
};

function feedOf(...articles: Article[]): XmlElement {
  return parseXml(toAtom(articles, site, addresses));
}

function entriesOf(...articles: Article[]): XmlElement[] {
  return childrenOf(feedOf(...articles), 'entry');
}

function report(id: string, ...changes: [from: string, to: string][]): Article {
  const matter = changes.reduce((text, [from, to]) => text.replace(from, to), original);
  return { ...readWell({ matter }), id };
}

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

describe('the feed', () => {
  it('has what RFC 4287 asks of a feed and of an entry, once each', () => {
    const feed = feedOf(fullOriginal(), { ...fullRestatement(), id: 'other' });
    expect(feed).toMatchObject({
      name: 'feed',
      attributes: { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' },
    });
    for (const element of [feed, ...childrenOf(feed, 'entry')]) {
      expect(wordsOf(element, 'id')).toMatch(/^https:\/\/example\.org\/base\//);
      expect(wordsOf(element, 'title')).not.toBe('');
      expect(wordsOf(element, 'updated')).toMatch(rfc3339);
      const alternates = childrenOf(element, 'link').filter(
        ({ attributes }) => attributes['rel'] === 'alternate',
      );
      expect(alternates.map(({ attributes }) => attributes['href'])).toEqual([
        wordsOf(element, 'id'),
      ]);
    }
    for (const entry of childrenOf(feed, 'entry')) {
      expect(childrenOf(entry, 'author').length).toBeGreaterThan(0);
      expect(wordsOf(entry, 'published')).toMatch(rfc3339);
    }
    expect(childrenOf(feed, 'link').map(({ attributes }) => attributes)).toContainEqual({
      rel: 'self',
      type: 'application/atom+xml',
      href: addresses.feed,
    });
  });

  it('is as new as its newest entry, whose last change comes first', () => {
    const old = report('old', ['2026-01-31', '2020-01-01']);
    const mended = report(
      'mended',
      ['2026-01-31', '2019-01-01'],
      ['status: current', 'status: corrected\nnotices: [{ date: 2022-02-02, text: Mended. }]'],
    );
    const revised = report('revised', ['2026-01-31', '2018-01-01\nupdated: 2021-01-01']);
    const feed = feedOf(old, mended, revised);
    expect(wordsOf(feed, 'updated')).toBe('2022-02-02T00:00:00Z');
    expect(
      childrenOf(feed, 'entry').map((entry) => wordsOf(entry, 'updated').slice(0, 10)),
    ).toEqual(['2022-02-02', '2021-01-01', '2020-01-01']);
    expect(toAtom([revised, old, mended], site, addresses)).toBe(
      toAtom([old, mended, revised], site, addresses),
    );
  });

  it('keeps the id of an entry when the report is changed', () => {
    const [before] = entriesOf(report('a'));
    const [after] = entriesOf(
      report(
        'a',
        ['title: Report A', 'title: Other'],
        ['2026-01-31', '2026-01-31\nupdated: 2026-02-01'],
      ),
    );
    expect(before && wordsOf(before, 'id')).toBe('https://example.org/base/reports/a/');
    expect(after && wordsOf(after, 'id')).toBe('https://example.org/base/reports/a/');
  });

  it('holds titles with markup, and what XML cannot hold, as words', () => {
    const title = 'p < 0.05 & <b>"bold"</b> ]]> \u0001';
    const article = report('a');
    const [entry] = entriesOf({ ...article, meta: { ...article.meta, title } });
    expect(entry && wordsOf(entry, 'title')).toBe('p < 0.05 & <b>"bold"</b> ]]> \uFFFD');
  });

  it('says that a report is retracted', () => {
    const [entry] = entriesOf(
      report('a', [
        'status: current',
        'status: retracted\nnotices: [{ date: 2026-02-02, text: Wrong. }]',
      ]),
    );
    expect(entry && wordsOf(entry, 'title')).toBe('Retracted: Report A');
    expect(entry && wordsOf(entry, 'summary')).toBe(
      'Retracted, 2 February 2026. Wrong. A synthetic report.',
    );
  });

  it('credits an original to its authors and a restatement to the editors', () => {
    const authors = (entry: XmlElement | undefined): string[] =>
      entry ? childrenOf(entry, 'author').map((author) => wordsOf(author, 'name')) : [];
    expect(authors(entriesOf(fullOriginal())[0])).toEqual(['One Author', 'Bé T. van den Author']);
    expect(authors(entriesOf(fullRestatement())[0])).toEqual(['editors of Site A']);
  });

  it('names the language of a report that is not in the language of the site', () => {
    const [entry] = entriesOf(report('a', ['language: en', 'language: de']));
    expect(entry?.attributes).toEqual({ 'xml:lang': 'de' });
  });

  it('has the fifty reports that changed last, and is a feed without reports too', () => {
    const many = Array.from({ length: 60 }, (_, n) =>
      report(`r${n}`, ['2026-01-31', `20${10 + n}-01-01`]),
    );
    const ids = entriesOf(...many).map((entry) => wordsOf(entry, 'id'));
    expect(ids).toHaveLength(50);
    expect(ids[0]).toContain('/r59/');
    expect(wordsOf(feedOf(), 'updated')).toMatch(rfc3339);
  });
});
