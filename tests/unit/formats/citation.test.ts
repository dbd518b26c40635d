/** Citations in the styles that readers are offered. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import CSL from 'citeproc';
import { describe, expect, it } from 'vitest';
import { cite, citationStyles, textOf } from '../../../src/formats/citation.ts';
import type { StyleId } from '../../../src/formats/citation.ts';
import { toCsl } from '../../../src/formats/csl.ts';
import type { CslItem } from '../../../src/formats/csl.ts';
import { narrowStyle } from '../../../src/formats/narrow-style.ts';
import { fullOriginal, fullRestatement, journal, site } from './articles.ts';

const url = 'https://example.org/reports/report-a/';
const original = theFirst(toCsl(fullOriginal(), journal, url));
const [restatement = original, source = original] = toCsl(fullRestatement(), site, url);

/** The original of a site that has neither volumes nor DOIs. */
const bare = without(original, 'DOI', 'volume', 'issue', 'page');

function theFirst(items: readonly CslItem[]): CslItem {
  const [item] = items;
  if (!item) throw new Error('There is no record.');
  return item;
}

function without(item: CslItem, ...fields: (keyof CslItem)[]): CslItem {
  return Object.fromEntries(
    Object.entries(item).filter(([name]) => !fields.includes(name as keyof CslItem)),
  ) as unknown as CslItem;
}

/** Words in italics between stars, links between brackets. */
function marked(item: CslItem, style: StyleId): string {
  return cite(item, style)
    .map(({ text, italic, href }) => (italic ? `*${text}*` : href ? `[${text}]` : text))
    .join('');
}

function inEveryStyle(name: string, item: CslItem): string {
  return [`# ${name}`, ...citationStyles.map(({ id }) => `${id}: ${marked(item, id)}`), ''].join(
    '\n',
  );
}

it('are, of every kind of work, as each style has them', async () => {
  const text = [
    inEveryStyle('an original with volume, number and DOI', original),
    inEveryStyle('an original with pages and an address', {
      ...without(original, 'DOI'),
      page: '154-159',
    }),
    inEveryStyle('an original of a site without volumes', bare),
    inEveryStyle('a retracted report', theFirst(toCsl(retracted(), journal, url))),
    inEveryStyle('a restatement', restatement),
    inEveryStyle('its source, of which neither volume nor pages are known', source),
    inEveryStyle('such a source without a DOI', without(source, 'DOI')),
    inEveryStyle('a source with seven authors', {
      ...source,
      ...{ volume: '9', page: '154-159' },
      author: ['Ångström', 'Đurić-Ölme', 'van der Three', "d'Four", 'Şen', 'Ó Sixe', 'Żeven'].map(
        (family) => ({ family, given: 'Ann-Béa J.' }),
      ),
    }),
  ].join('\n');
  await expect(text).toMatchFileSnapshot('golden/citations.golden.txt');
});

function retracted(): ReturnType<typeof fullOriginal> {
  const article = fullOriginal();
  return { ...article, status: 'retracted' };
}

describe('words in a citation', () => {
  const title = 'p < 0.05 & <b>bold</b> <i>x</i> \\ {y} 100 %';

  it.each(citationStyles.map(({ id }) => id))('stand as they are written in %s', (style) => {
    const text = textOf(cite({ ...bare, title, language: 'de' }, style));
    expect(text).toContain(title);
  });

  it('keep their case in a title in capitals where it has a meaning', () => {
    const words = 'α-synuclein, β2, p53 and mRNA after 5 mg/kg at L4–L5 for 3 mm (n = 3, pH 7)';
    const text = textOf(cite({ ...bare, title: `dose of ${words}` }, 'chicago'));
    expect(text).toContain(
      '“Dose of α-Synuclein, β2, p53 and mRNA after 5 mg/kg at L4–L5 for 3 mm (n = 3, pH 7).”',
    );
  });

  it('have no capitals of English in other languages', () => {
    const text = textOf(cite({ ...bare, title: 'Ein seltener Fall', language: 'de' }, 'chicago'));
    expect(text).toContain('“Ein seltener Fall.”');
  });

  it('lead to the DOI where there is one, and to nothing else', () => {
    for (const { id } of citationStyles) {
      const links = cite(original, id).flatMap(({ href }) => href ?? []);
      expect(links).toEqual(['https://doi.org/10.1234/report.a']);
    }
  });
});

it('say in every style that a restatement is one, and of itself, not of its site', () => {
  for (const { id } of citationStyles) {
    const text = textOf(cite(restatement, id));
    expect(text, id).toMatch(/Report A(?:[”.]+ | \[)Restated case report/i);
    expect(text.match(/restated/gi), id).toHaveLength(1);
    expect(textOf(cite(source, id)), id).not.toMatch(/restated/i);
  }
});

it('claims of no article that it is a preprint, or that its year is the day on which it went online', () => {
  for (const item of [bare, source, without(source, 'DOI')]) {
    expect(textOf(cite(item, 'harvard'))).not.toContain('Preprint');
  }
  expect(textOf(cite(source, 'ama'))).not.toContain('online');
});

it('refuses what the styles were not made ready for', () => {
  expect(() => cite({ ...bare, editor: [{ family: 'Editor' }] }, 'apa')).toThrow(/"editor"/);
});

it('says the same a second time', () => {
  const once = inEveryStyle('', original);
  inEveryStyle('', source);
  expect(inEveryStyle('', original)).toBe(once);
});

describe('a style made narrow', () => {
  const folder = join(import.meta.dirname, '../../../src/formats/styles');
  const locale = readFileSync(join(folder, 'locales-en-US.xml'), 'utf8');
  const items = { types: new Set(['article-journal', 'webpage']), variables: new Set(allFields()) };

  function allFields(): string[] {
    return [original, restatement, source].flatMap((item) => Object.keys(item));
  }

  function setBy(file: string, narrow: boolean): string[] {
    const works = new Map([original, restatement, source].map((item) => [item.id, item]));
    const style = CSL.parseXml(readFileSync(join(folder, file), 'utf8'));
    const system = {
      retrieveLocale: () => locale,
      retrieveItem: (id: string) => works.get(id) ?? {},
    };
    const engine = new CSL.Engine(
      system,
      narrow ? narrowStyle(style, items) : style,
      'en-US',
      true,
    );
    engine.setOutputFormat('text');
    return [...works.keys()].map((id) => {
      engine.updateItems([id]);
      return (engine.makeBibliography()[1][0] ?? '').trim().replace(/^1\. /, '');
    });
  }

  it.each([
    'nlm-citation-sequence.csl',
    'american-medical-association.csl',
    'chicago-author-date.csl',
    'harvard-cite-them-right.csl',
  ])('sets works as the whole of %s does', (file) => {
    expect(setBy(file, true)).toEqual(setBy(file, false));
  });
});
