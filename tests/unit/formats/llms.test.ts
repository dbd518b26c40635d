import { markdownToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { toLlms } from '../../../src/formats/llms.ts';
import type { SyntaxNode } from '../../../src/model/read/mdx.ts';
import { fullOriginal, fullRestatement, site } from './articles.ts';
import { hostile, retracted } from './unusual.ts';

const list = toLlms({
  site,
  reports: [fullOriginal(), { ...fullRestatement(), id: 'report-b' }, retracted(), hostile()],
  addressOf: ({ id }) => `https://example.org/reports/${id}/report.md`,
  glossary: [
    { title: 'Glossary', description: '2 terms.', address: 'https://example.org/glossary/' },
  ],
  guide: [],
});

describe('the list for language models', () => {
  it('has a title, a summary and lists of links under headings (llmstxt.org)', () => {
    const { children = [] } = markdownToMdast(list) as unknown as SyntaxNode;
    expect(children.map(({ type, depth = '' }) => `${type}${depth}`)).toEqual([
      ...['heading1', 'blockquote', 'paragraph'],
      ...['heading2', 'list', 'heading2', 'list'],
    ]);
    const [reports] = children.filter(({ type }) => type === 'list');
    for (const { children: [paragraph] = [] } of reports?.children ?? []) {
      expect(paragraph?.children?.map(({ type }) => type)).toEqual(['link', 'text']);
    }
  });

  it('leads to the Markdown of each report, and says what it restates and what was retracted', () => {
    expect(list).toContain(
      '- [Report A](https://example.org/reports/report-b/report.md): A synthetic report. Restated from Journal B, 2020.\n',
    );
    expect(list).toContain(
      '- [Retracted: Report A](https://example.org/reports/report-a/report.md)',
    );
  });

  it('leaves out what the site does not have', () => {
    const none = toLlms({ site, reports: [], addressOf: () => '', glossary: [], guide: [] });
    expect(none).not.toContain('## ');
  });
});
