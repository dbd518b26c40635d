import { describe, expect, it } from 'vitest';
import { element, group, xmlDocument } from '../../../src/formats/xml.ts';
import type { Content, Xml } from '../../../src/formats/xml.ts';
import { parseXml } from '../../xml.ts';

const written = (xml: Xml): string => xmlDocument(xml).split('\n').slice(1).join('\n').trimEnd();

describe('the writer of XML', () => {
  it('takes words for words, whatever they look like', () => {
    const hostile = `</p><script>"'&amp;<![CDATA[ ]]> <!-- <?php \u{1F9EA}`;
    const root = parseXml(xmlDocument(element('p', { title: hostile }, hostile)));
    expect(root).toMatchObject({ text: hostile, attributes: { title: hostile }, children: [] });
  });

  it('gives white space in attributes, and carriage returns, back as they were', () => {
    const words = 'a\tb\nc\rd';
    const root = parseXml(xmlDocument(element('p', { title: words }, words)));
    expect(root).toMatchObject({ text: words, attributes: { title: words } });
  });

  it('puts a sign of replacement for what XML cannot hold', () => {
    expect(written(element('p', {}, 'a\0b\uFFFEc\uD800d'))).toBe('<p>a\uFFFDb\uFFFDc\uFFFDd</p>');
  });

  it.each(['p onload="x"', '', '1p', 'a:b:c', 'p>', 'xml:'])('refuses the name %j', (name) => {
    expect(() => element(name)).toThrow('is not a name');
    expect(() => element('p', { [name]: 'words' })).toThrow('is not a name');
  });

  it('does not take an object for markup that it has not made', () => {
    const forged = { markup: '<b/>', toString: () => '<b/>' } as unknown as Content;
    expect(() => element('p', {}, forged)).toThrow();
    expect(() => element('p', {}, JSON.parse(JSON.stringify(element('b'))) as Content)).toThrow();
  });

  it('leaves out what is not there', () => {
    const xml = element('p', { id: undefined, n: 0 }, null, undefined, false, [
      ['a'],
      element('b'),
    ]);
    expect(written(xml)).toBe('<p n="0">a<b/></p>');
  });

  it('tells an empty element from one with empty words', () => {
    expect(written(element('td'))).toBe('<td/>');
    expect(written(element('td', {}, ''))).toBe('<td></td>');
  });

  it('puts the parts of a group on lines of their own', () => {
    expect(written(group('ul', {}, element('li'), element('li')))).toBe(
      '<ul>\n<li/>\n<li/>\n</ul>',
    );
  });

  it('writes a doctype of signs that belong there only', () => {
    expect(
      xmlDocument(element('a'), ['a', '-//X//DTD A 1.0//EN', 'https://example.org/a.dtd']),
    ).toBe(
      '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE a PUBLIC "-//X//DTD A 1.0//EN"\n  "https://example.org/a.dtd">\n<a/>\n',
    );
    expect(() => xmlDocument(element('a'), ['a', '"', 'x'])).toThrow();
  });
});
