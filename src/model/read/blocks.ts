import type { Block, Figure, Inline, Item, List, Note, Paragraph } from '../article.ts';
import { figureDetails } from '../figure-details.ts';
import { isComponent, readProps } from './components.ts';
import type { ComponentName, Props } from './components.ts';
import { emptyPassage, nestedPassage, readInlines } from './inlines.ts';
import type { Reading } from './inlines.ts';
import { joinPassages } from './join-passages.ts';
import { isBlank, start } from './mdx.ts';
import type { SyntaxNode } from './mdx.ts';
import { refuse } from './refuse.ts';
import { readTable } from './table.ts';

/** One block of the text, or none where it holds something to be refused. */
export function readBlock(node: SyntaxNode, reading: Reading): Block[] {
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
  const { reporter } = reading;
  const children: (Inline | List)[] = [];
  let paragraphs = 0;
  if (typeof node.checked === 'boolean') {
    reporter.add(start(node), 'A list item begins with a tick box.', 'Remove the `[ ]` or `[x]`.');
  }
  for (const child of joinPassages(node.children ?? [])) {
    if (child.type === 'list') children.push(readList(child, reading));
    else if (child.type !== 'paragraph') {
      reporter.add(
        start(child),
        'Only words and lists can stand in a list.',
        'Write it as words, or put it outside the list.',
      );
    } else if (paragraphs === 0) {
      paragraphs += 1;
      children.push(...readInlines(child.children ?? [], reading));
    } else {
      reporter.add(
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
      return props ? readNamedParagraph(node, props, reading) : [];
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

function readNamedParagraph(
  node: SyntaxNode,
  { id }: Props<'Passage'>,
  reading: Reading,
): Paragraph[] {
  const { reporter } = reading;
  const [paragraph, ...others] = paragraphsOf(node, reading, 'a passage');
  if (!paragraph) {
    if (isBlank(node)) reporter.add(...emptyPassage(node));
    return [];
  }
  if (others.length > 0) {
    reporter.add(
      start(node),
      'A passage holds more than one paragraph.',
      'Name each paragraph by itself.',
    );
  }
  const inner = paragraph.anchor !== '' ? paragraph : paragraph.children.find(isPassage);
  if (inner) reporter.add(...nestedPassage(inner.position));
  return [{ ...paragraph, anchor: id }, ...others];
}

function isPassage({ kind }: Inline): boolean {
  return kind === 'passage';
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
