/**
 * A report stays ordinary MDX: @astrojs/mdx with the authors' components renders the words of the
 * published page, in the same order. What the model computes (numbers, citation marks, labels) and
 * what the page adds around the text is set aside on both sides; so is white space, because MDX
 * takes each passage of a paragraph that consists of passages for a block.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { attribute, byTag, filesOf, pageAt, textOf } from '../site/pages.ts';
import type { Element } from '../site/pages.ts';
import { copyMadeUpSite, env } from '../site/made-up-site.ts';
import { build, copyParts, project } from '../site/workspace.ts';

const plainPage = `---
import { proseComponents } from '../../components/prose/index.ts';

export const getStaticPaths = () => {
  const files = import.meta.glob('../../content/reports/*/report.mdx', { eager: true });
  return Object.entries(files).map(([file, { default: Content }]) => ({
    params: { id: file.split('/').at(-2) },
    props: { Content },
  }));
};
const { Content } = Astro.props;
---
<html lang="en"><body><article><Content components={proseComponents} /></article></body></html>
`;

test('as ordinary MDX, the reports of this site and the made-up ones say the same words in the same order as their pages', async () => {
  const workspace = await copyMadeUpSite();
  onTestFinished(() => workspace.remove());
  copyParts(project, workspace.root, ['src/content/reports']);
  const folder = join(workspace.root, 'src/pages/plain');
  mkdirSync(folder);
  writeFileSync(join(folder, '[id].astro'), plainPage);
  const { code, output, dist } = await build(workspace, env);
  expect(code, output).toBe(0);
  const plain = filesOf(dist).filter((file) => file.startsWith('plain/'));
  const published = filesOf(dist).filter((file) => /^reports\/[^/]+\/index\.html$/.test(file));
  expect(plain, output).toHaveLength(published.length);
  for (const file of plain) {
    const page = sentences(dist, file.replace('plain/', 'reports/'));
    expect(page.join('').length).toBeGreaterThan(100);
    expect(sentences(dist, file)).toEqual(page);
  }
});

/** What the author of a page's article wrote in the text, sentence by sentence, without spaces. */
function sentences(dist: string, file: string): string[] {
  const [article] = byTag(pageAt(dist, file).root, 'article');
  if (!article) throw new Error(`${file} has no article.`);
  prune(article);
  return textOf(article)
    .replace(/\[@[^\]]*\]/g, '')
    .replace(/\s/g, '')
    .split(/(?<=\.)/);
}

/** Removes, in place, what is computed or stands around the text. */
function prune(element: Element): void {
  element.childNodes = element.childNodes.filter(
    (child) => !('tagName' in child) || !isComputed(child),
  );
  for (const child of element.childNodes) {
    if ('tagName' in child) prune(child);
    else if ('value' in child && element.tagName === 'b') {
      child.value = child.value.replace(/^Table \d+\.\s*/, '');
    }
  }
}

function isComputed(element: Element): boolean {
  const href = attribute(element, 'href') ?? '';
  const labelled = attribute(element, 'aria-labelledby') ?? '';
  return (
    element.tagName === 'header' ||
    element.tagName === 'img' ||
    ['facts', 'drawn', 's', 'c', 'credit'].includes(attribute(element, 'class') ?? '') ||
    ['references', 'further-reading', 'statements'].includes(labelled) ||
    (element.tagName === 'a' && /^#(fig|tbl|ref)-|\/figures\//.test(href))
  );
}
