import type {
  Block,
  Cell,
  Figure,
  Inline,
  Item,
  List,
  Note,
  Paragraph,
  Section,
  Table,
} from '../article.ts';
import { figureDetails } from '../figure-details.ts';
import { isComponent, readProps } from './components.ts';
import type { ComponentName, Props } from './components.ts';
import { isComment, readInlines, refuse, start } from './inlines.ts';
import type { Reading } from './inlines.ts';
import type { SyntaxNode } from './mdx.ts';

const inlineTypes = new Set([
  'text',
  'emphasis',
  'strong',
  'inlineCode',
  'break',
  'link',
  'mdxJsxTextElement',
  'mdxTextExpression',
  'linkReference',
  'image',
  'delete',
  'footnoteReference',
]);

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
      const section = readHeading(node, (open.at(-1)?.depth ?? 1) + 1, 2, reading);
      if (section) add(section);
    } else if (node.name === 'Abstract') {
      readProps(node, 'Abstract', reporter);
      open.length = 0;
      roots.push(readAbstract(node, reading));
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
      const part = readHeading(child, 3, 3, reading);
      if (part) abstract.sections.push({ ...part, depth: 3 });
    } else {
      (abstract.sections.at(-1)?.blocks ?? abstract.blocks).push(...readBlock(child, reading));
    }
  }
  return abstract;
}

/** A section from its heading; levels may not be skipped, and level 1 is the report's title. */
function readHeading(
  node: SyntaxNode,
  deepest: number,
  highest: number,
  { reporter }: Reading,
): Section | null {
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
  if (title === '' || children.some(({ type }) => type !== 'text')) {
    reporter.add(
      at,
      'A heading must be plain words.',
      'Write it without marks, links or components.',
    );
    return null;
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

function readBlock(node: SyntaxNode, reading: Reading): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [readParagraph(node, reading)];
    case 'list':
      return [readList(node, reading)];
    case 'blockquote':
      return [
        {
          kind: 'quote',
          position: start(node),
          children: paragraphsOf(node, reading, 'a quotation'),
        },
      ];
    case 'mdxJsxFlowElement':
      return readComponent(node, reading);
    case 'mdxFlowExpression':
      if (isComment(node)) return [];
  }
  refuse(node, reading.reporter);
  return [];
}

/** A paragraph; one that is a named passage as a whole takes the name as its own. */
function readParagraph(node: SyntaxNode, reading: Reading): Paragraph {
  const children = readInlines(node.children ?? [], reading);
  const [only, ...others] = children;
  return only?.kind === 'passage' && others.length === 0
    ? { kind: 'paragraph', anchor: only.anchor, position: start(node), children: only.children }
    : { kind: 'paragraph', anchor: '', position: start(node), children };
}

function readList(node: SyntaxNode, reading: Reading): List {
  return {
    kind: 'list',
    position: start(node),
    start: node.ordered ? (node.start ?? 1) : null,
    items: (node.children ?? []).map((item) => readItem(item, reading)),
  };
}

function readItem(node: SyntaxNode, reading: Reading): Item {
  const children: (Inline | List)[] = [];
  let paragraphs = 0;
  for (const child of node.children ?? []) {
    if (child.type === 'list') children.push(readList(child, reading));
    else if (child.type === 'paragraph' && paragraphs === 0) {
      paragraphs += 1;
      children.push(...readInlines(child.children ?? [], reading));
    } else {
      reading.reporter.add(
        start(child),
        'A list item holds more than one paragraph.',
        'Make it one paragraph, or write the text without a list.',
      );
    }
  }
  return { kind: 'item', anchor: '', position: start(node), children };
}

function readComponent(node: SyntaxNode, reading: Reading): Block[] {
  const { reporter } = reading;
  if (!isComponent(node, reporter)) return [];
  const name = node.name as ComponentName;
  switch (name) {
    case 'Passage': {
      const props = readProps(node, name, reporter);
      const paragraphs = paragraphsOf(node, reading, 'a passage');
      if (paragraphs.length > 1) {
        reporter.add(
          start(node),
          'A passage holds more than one paragraph.',
          'Name each paragraph by itself.',
        );
      }
      return paragraphs.map((paragraph) => ({ ...paragraph, anchor: props?.id ?? '' }));
    }
    case 'EditorNote': {
      const props = readProps(node, name, reporter);
      return props ? [readNote(node, props, reading)] : [];
    }
    case 'Figure': {
      const props = readProps(node, name, reporter);
      return props ? [readFigure(node, props, reading)] : [];
    }
    case 'Table': {
      const props = readProps(node, name, reporter);
      const table = props && readTable(node, props, reading);
      return table ? [table] : [];
    }
    case 'Abstract':
      reporter.add(
        start(node),
        '`<Abstract>` stands inside another component.',
        'Put it at the beginning of the report.',
      );
      return [];
  }
}

function readNote(node: SyntaxNode, props: Props<'EditorNote'>, reading: Reading): Note {
  const children = paragraphsOf(node, reading, 'an editor’s note');
  if (children.length === 0) {
    reading.reporter.add(
      start(node),
      'The editor’s note is empty.',
      'Write the note between its tags.',
    );
  }
  return { kind: 'note', anchor: props.id, position: start(node), title: props.title, children };
}

function readFigure(node: SyntaxNode, props: Props<'Figure'>, reading: Reading): Figure {
  const caption = paragraphsOf(node, reading, 'a figure');
  if (caption.length === 0) {
    reading.reporter.add(
      start(node),
      'The figure has no caption.',
      'Write the caption between its tags.',
    );
  }
  return {
    kind: 'figure',
    anchor: props.id,
    position: start(node),
    number: 0,
    label: '',
    title: props.title,
    image:
      props.src && props.alt
        ? {
            file: props.src.replace(/^\.\//, ''),
            alt: props.alt,
            credit: props.credit ?? null,
            licence: props.licence ?? null,
          }
        : null,
    details: figureDetails(props),
    caption,
  };
}

function readTable(node: SyntaxNode, props: Props<'Table'>, reading: Reading): Table | null {
  const parts = joinPassages(node.children ?? []);
  const [caption, grid] = parts;
  if (parts.length !== 2 || caption?.type !== 'paragraph' || grid?.type !== 'table') {
    reading.reporter.add(
      start(node),
      '`<Table>` needs a caption and one Markdown table.',
      'Write the caption as a paragraph, an empty line, then the lines of the table (`| a | b |`).',
    );
    return null;
  }
  const rowCells = (row: SyntaxNode | undefined): Cell[] =>
    (row?.children ?? []).map((cell, index) => ({
      align: grid.align?.[index] ?? null,
      children: readInlines(cell.children ?? [], reading),
    }));
  const [header, ...rows] = grid.children ?? [];
  return {
    kind: 'table',
    anchor: props.id,
    position: start(node),
    number: 0,
    label: '',
    caption: readInlines(caption.children ?? [], reading),
    header: rowCells(header),
    rows: rows.map((row) => ({
      kind: 'row',
      anchor: '',
      position: start(row),
      cells: rowCells(row),
    })),
  };
}

/** The paragraphs inside a component or quotation; anything else there is reported. */
function paragraphsOf(node: SyntaxNode, reading: Reading, within: string): Paragraph[] {
  return joinPassages(node.children ?? []).flatMap((child) => {
    if (child.type === 'paragraph') return [readParagraph(child, reading)];
    if (child.name === 'Passage' && isComponent(child, reading.reporter)) {
      return readComponent(child, reading).filter((block) => block.kind === 'paragraph');
    }
    reading.reporter.add(
      start(child),
      `Only paragraphs can stand in ${within}.`,
      'Write it as a paragraph, or put it outside.',
    );
    return [];
  });
}

/**
 * Undoes what the parser does to a paragraph that consists of components only: each becomes a
 * block of its own, its words without a paragraph around them. Blocks that no empty line parts are
 * put back into one paragraph, and bare words into a paragraph.
 */
function joinPassages(nodes: readonly SyntaxNode[]): SyntaxNode[] {
  const joined: SyntaxNode[] = [];
  let previous: SyntaxNode | null = null;
  for (const node of nodes) {
    const inline = asInline(node);
    const paragraph = joined.at(-1);
    const follows = previous !== null && node.position.start.line - previous.position.end.line < 2;
    if (inline && follows && paragraph?.type === 'paragraph') {
      const space: SyntaxNode = { type: 'text', value: ' ', position: node.position };
      paragraph.children = [
        ...(paragraph.children ?? []),
        ...(node.type === 'text' ? [] : [space]),
        inline,
      ];
    } else if (inline) {
      joined.push({ type: 'paragraph', position: node.position, children: [inline] });
    } else {
      joined.push(node);
    }
    previous = inline ? node : null;
  }
  return joined;
}

/** A node that belongs into a paragraph although the parser left it outside, as it stands there. */
function asInline(node: SyntaxNode): SyntaxNode | null {
  if (inlineTypes.has(node.type)) return node;
  const bare = node.children?.every((child) => inlineTypes.has(child.type));
  return node.name === 'Passage' && bare && node.children?.length
    ? { ...node, type: 'mdxJsxTextElement' }
    : null;
}
