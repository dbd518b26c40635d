import { describe, expect, it } from 'vitest';
import { toVancouver } from '../../../src/formats/vancouver.ts';
import type { Reference } from '../../../src/model/reference.ts';

const article: Reference = {
  id: 'a',
  type: 'article-journal',
  title: 'Article A',
  author: [{ family: 'Author', given: 'One' }],
  'container-title': 'Journal A',
  issued: { 'date-parts': [[2020, 3]] },
};

const text = (changes: Partial<Reference>): string => toVancouver({ ...article, ...changes }).text;

const authors = (count: number): Reference['author'] =>
  Array.from({ length: count }, (_, index) => ({
    family: 'Author',
    given: String.fromCharCode(65 + index),
  }));

describe('a reference', () => {
  it('has authors, title, journal and year', () => {
    expect(text({})).toBe('Author O. Article A. Journal A. 2020.');
  });

  it('names six authors', () => {
    expect(text({ author: authors(6) })).toMatch(/^Author A, .*Author E, Author F\. Article A/);
  });

  it('names the first six of more', () => {
    expect(text({ author: authors(7) })).toMatch(/Author E, Author F, et al\. Article A\./);
  });

  it('names groups as they are', () => {
    expect(
      text({ author: [{ literal: 'Group A, Section B' }, { family: 'Author', given: 'O.' }] }),
    ).toMatch(/^Group A, Section B, Author O\./);
  });

  it.each([[undefined], [[]]])('begins with its title where it has no author: %j', (author) => {
    const { author: _, ...anonymous } = article;
    expect(toVancouver(author ? { ...anonymous, author } : anonymous).text).toBe(
      'Article A. Journal A. 2020.',
    );
  });

  it.each([
    [{ volume: '12', issue: '3', page: '45-67' }, '2020;12(3):45–67.'],
    [{ volume: '12', page: '45-67' }, '2020;12:45–67.'],
    [{ volume: '12', issue: '3' }, '2020;12(3).'],
    [{ volume: '12' }, '2020;12.'],
    [{ issue: '3', page: 'e45' }, '2020;(3):e45.'],
    [{ page: 'e45' }, '2020:e45.'],
  ])('has the place %j as %s', (place, printed) => {
    expect(text(place)).toBe(`Author O. Article A. Journal A. ${printed}`);
  });

  it('has its place without a year, too', () => {
    const { issued: _, ...undated } = article;
    const print = (place: object): string => toVancouver({ ...undated, ...place }).text;
    expect(print({ volume: '12', page: '3' })).toBe('Author O. Article A. Journal A. 12:3.');
    expect(print({})).toBe('Author O. Article A. Journal A.');
  });

  it.each([
    ['Article A.', 'Author O. Article A. Journal A.'],
    ['Is this A?', 'Author O. Is this A? Journal A.'],
    ['This is A!', 'Author O. This is A! Journal A.'],
    ['Article A. ', 'Author O. Article A. Journal A.'],
  ])('ends the title %j with one sign', (title, printed) => {
    expect(text({ title })).toBe(`${printed} 2020.`);
  });

  it('ends a journal that is abbreviated, and an author’s suffix, with one stop', () => {
    expect(text({ 'container-title': 'J. Abbrev.' })).toBe('Author O. Article A. J. Abbrev. 2020.');
    const author = [{ family: 'Author', given: 'One', suffix: 'Jr.' }];
    expect(text({ author })).toMatch(/^Author O Jr\. Article A\./);
  });

  it('names the meeting or the publisher where there is no journal', () => {
    const { 'container-title': _, ...book } = article;
    const print = (changes: object): string => toVancouver({ ...book, ...changes }).text;
    expect(print({ publisher: 'Publisher A' })).toBe('Author O. Article A. Publisher A. 2020.');
    expect(print({ 'event-title': 'Meeting A' })).toBe('Author O. Article A. Meeting A. 2020.');
    expect(print({ event: 'Meeting A' })).toBe('Author O. Article A. Meeting A. 2020.');
  });
});

describe('the link of a reference', () => {
  const link = (ids: Partial<Reference>): unknown => toVancouver({ ...article, ...ids }).link;
  const all = {
    DOI: '10.1234/a',
    PMID: '123',
    PMCID: 'PMC45',
    URL: 'https://example.org/a',
  };

  it('is the DOI, else PMID, else PMCID, else the address', () => {
    const { DOI: _doi, ...second } = all;
    const { PMID: _pmid, ...third } = second;
    const { PMCID: _pmcid, ...fourth } = third;
    expect([all, second, third, fourth, {}].map(link)).toEqual([
      { href: 'https://doi.org/10.1234/a', text: 'doi:10.1234/a' },
      { href: 'https://pubmed.ncbi.nlm.nih.gov/123/', text: 'PMID 123' },
      { href: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC45/', text: 'PMC45' },
      { href: 'https://example.org/a', text: 'https://example.org/a' },
      null,
    ]);
  });

  it('holds a DOI with signs that mean something in an address', () => {
    expect(link({ DOI: '10.1002/(SICI)1<2::A>3.0;2-#?' })).toEqual({
      href: 'https://doi.org/10.1002/(SICI)1%3C2::A%3E3.0;2-%23%3F',
      text: 'doi:10.1002/(SICI)1<2::A>3.0;2-#?',
    });
  });
});
