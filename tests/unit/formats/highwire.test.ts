import { describe, expect, it } from 'vitest';
import { toHighwire } from '../../../src/formats/highwire.ts';
import { readWell, unresolved } from '../model/reading.ts';
import { fullOriginal, fullRestatement, journal, site } from './articles.ts';
import { works } from './works.ts';

const url = 'https://example.org/reports/report-a/';

describe('the tags for Google Scholar', () => {
  it('describe an original report', async () => {
    const tags = toHighwire(fullOriginal(), { site: journal, url });
    const lines = tags.map(({ name, content }) => `${name}\t${content}\n`).join('');
    await expect(lines).toMatchFileSnapshot('golden/original.highwire.golden.txt');
  });

  it('say nothing that is not known', () => {
    expect(toHighwire(readWell({}), { site, url: undefined }).map(({ name }) => name)).toEqual([
      'citation_title',
      'citation_author',
      'citation_publication_date',
      'citation_language',
    ]);
  });

  it('are left out for a restatement, which is not to be cited in place of its source', () => {
    expect(toHighwire(fullRestatement(), { site: journal, url })).toEqual([]);
  });

  it('name each work that is known, field by field', () => {
    const article = readWell({
      text: `Words.[${works.map(({ id }) => `@${id}`).join('; ')}; @r1]`,
      references: [...works, unresolved('r1')],
    });
    const tags = toHighwire(article, { site, url }).filter(
      ({ name }) => name === 'citation_reference',
    );
    expect(tags).toHaveLength(works.length);
    const [first, ...others] = tags.map(({ content }) =>
      content.split('; ').map((field) => field.split('=').slice(0, 2)),
    );
    expect(first).toEqual([
      ['citation_journal_title', 'Acta A & B: 50 %'],
      ['citation_title', expect.stringContaining('β-blocker')],
      ['citation_author', 'Ján Š. van den Sampleton'],
      ['citation_author', 'Émile von Placeholder'],
      ['citation_author', 'Group A, Section B and Section C'],
      ['citation_author', 'Tést Filler Jr'],
      ['citation_author', 'Ž.-Ö. de la Prøve Ñandú'],
      ['citation_author', 'X. Sample and Sons'],
      ['citation_author', 'A. B. Ćelija-Đuro'],
      ['citation_author', 'Mononym'],
      ['citation_publication_date', '2020/5/31'],
      ['citation_volume', '12'],
      ['citation_issue', '3'],
      ['citation_firstpage', 'S154'],
      ['citation_lastpage', 'S159'],
      ['citation_doi', '10.1234/a_b(c)<d>#e%f'],
      ['citation_pmid', '123456'],
    ]);
    for (const [name] of others.flat()) expect(name).toMatch(/^citation_/);
  });

  it('keep the sign between two fields out of each', () => {
    const [work] = works;
    const article = readWell({
      text: 'Words.[@article-1]',
      references: [{ ...work, title: 'One; two' }],
    });
    const tag = toHighwire(article, { site, url }).at(-1);
    expect(tag?.content).toContain('citation_title=One, two;');
  });
});
