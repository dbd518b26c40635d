import { describe, expect, it } from 'vitest';
import { toHighwire } from '../../../src/formats/highwire.ts';
import { readWell } from '../model/reading.ts';
import { fullOriginal, fullRestatement, journal, site } from './articles.ts';

describe('the tags for Google Scholar', () => {
  it('describe an original report', async () => {
    const tags = toHighwire(fullOriginal(), journal);
    const lines = tags.map(({ name, content }) => `${name}\t${content}\n`).join('');
    await expect(lines).toMatchFileSnapshot('golden/original.highwire.golden.txt');
  });

  it('say nothing that is not known', () => {
    expect(toHighwire(readWell({}), site).map(({ name }) => name)).toEqual([
      'citation_title',
      'citation_author',
      'citation_publication_date',
      'citation_language',
    ]);
  });

  it('are left out for a restatement, which is not to be cited in place of its source', () => {
    expect(toHighwire(fullRestatement(), journal)).toEqual([]);
  });
});
