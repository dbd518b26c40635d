import type { Section } from '../article.ts';
import { slug } from '../fold.ts';
import { readBlock } from './blocks.ts';
import { readProps } from './components.ts';
import type { Reading } from './inlines.ts';
import { joinPassages } from './join-passages.ts';
import { start } from './mdx.ts';
import type { SyntaxNode } from './mdx.ts';

/** The text of a report as sections, each with its blocks and its parts. */
export function readSections(nodes: readonly SyntaxNode[], reading: Reading): Section[] {
  const { reporter } = reading;
  const roots: Section[] = [];
  const open: Section[] = [];
  const add = (section: Section): void => {
    while ((open.at(-1)?.depth ?? 0) >= section.depth) open.pop();
    (open.at(-1)?.sections ?? roots).push(section);
    open.push(section);
  };
  for (const node of joinPassages(nodes)) {
    if (node.type === 'heading') {
      add(readHeading(node, (open.at(-1)?.depth ?? 1) + 1, 2, reading));
    } else if (node.name === 'Abstract') {
      readProps(node, 'Abstract', reporter);
      if (roots.length > 0) {
        reporter.add(
          start(node),
          '`<Abstract>` does not come first.',
          'Put the one abstract at the beginning of the report.',
        );
      }
      const abstract = readAbstract(node, reading);
      if (roots.length === 0) roots.push(abstract);
    } else {
      const blocks = readBlock(node, reading);
      const section = open.at(-1);
      if (section) section.blocks.push(...blocks);
      else if (blocks.length > 0) {
        reporter.add(
          start(node),
          'Text stands before the first heading.',
          'Put it under a heading (`## Introduction`) or in `<Abstract>`.',
        );
      }
    }
  }
  return roots;
}

function readAbstract(node: SyntaxNode, reading: Reading): Section {
  const abstract: Section = {
    kind: 'section',
    anchor: '',
    position: start(node),
    title: 'Abstract',
    depth: 2,
    role: 'abstract',
    blocks: [],
    sections: [],
  };
  for (const child of joinPassages(node.children ?? [])) {
    if (child.type === 'heading') {
      abstract.sections.push({ ...readHeading(child, 3, 3, reading), depth: 3 });
    } else {
      (abstract.sections.at(-1)?.blocks ?? abstract.blocks).push(...readBlock(child, reading));
    }
  }
  if (abstract.blocks.length + abstract.sections.length === 0) {
    reading.reporter.add(
      start(node),
      'The abstract is empty.',
      'Write it between its tags, or remove them.',
    );
  }
  return abstract;
}

/** A section from its heading; levels may not be skipped, and level 1 is the report's title. */
function readHeading(
  node: SyntaxNode,
  deepest: number,
  highest: number,
  { reporter }: Reading,
): Section {
  const at = start(node);
  const depth = node.depth ?? 2;
  if (depth < highest || depth > deepest) {
    reporter.add(
      at,
      `A heading of level ${depth} cannot stand here.`,
      highest === deepest
        ? `Begin it with ${'#'.repeat(highest)}.`
        : `Begin it with ${'#'.repeat(highest)}${deepest > highest ? ` (or up to ${'#'.repeat(deepest)})` : ''}; the title comes from the front matter.`,
    );
  }
  const children = node.children ?? [];
  const title = children
    .map(({ value }) => value ?? '')
    .join('')
    .trim();
  if (slug(title) === '' || /\[@/.test(title) || children.some(({ type }) => type !== 'text')) {
    reporter.add(
      at,
      'A heading must be plain words.',
      'Write it without marks, links, citations or components.',
    );
  }
  return {
    kind: 'section',
    anchor: '',
    position: at,
    title,
    depth,
    role: 'body',
    blocks: [],
    sections: [],
  };
}
