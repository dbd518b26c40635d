import type { Article, Block, Inline, Paragraph, Section } from '../../../src/model/article.ts';
import { blockText, inlineText } from '../../../src/model/text.ts';

/** A place that a reader can link to, with what stands there. */
export interface Place {
  anchor: string;
  /** The title of its section (`Abstract: Background` in the abstract), or the label of its figure. */
  section: string;
  /** The anchor of the paragraph around it, or its own. */
  paragraph: string;
  text: string;
  /** The numbers in each bracket of citations. */
  brackets: number[][];
}

/** Every paragraph, passage, note and figure of an article. */
export function placesOf({ sections }: Article): Place[] {
  return sections.flatMap((section) => placesIn(section, ''));
}

function placesIn(section: Section, around: string): Place[] {
  const title = around + section.title;
  const within = section.role === 'abstract' ? `${title}: ` : '';
  return [
    ...section.blocks.flatMap((block) => blockPlaces(block, title)),
    ...section.sections.flatMap((part) => placesIn(part, within)),
  ];
}

function blockPlaces(block: Block, section: string): Place[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraphPlace(block, section), ...passagePlaces(block, section)];
    case 'note':
      return [
        whole(block, block.children, section),
        ...block.children.flatMap((paragraph) => blockPlaces(paragraph, section)),
      ];
    case 'figure':
      return [
        whole(block, block.caption, block.label),
        ...block.caption.flatMap((paragraph) => blockPlaces(paragraph, block.label)),
      ];
    default:
      throw new Error(`The report had no ${block.kind} when this was written.`);
  }
}

function paragraphPlace(paragraph: Paragraph, section: string): Place {
  const { anchor, children } = paragraph;
  return {
    anchor,
    section,
    paragraph: anchor,
    text: inlineText(children),
    brackets: bracketsIn(children),
  };
}

/** A note or figure; the brackets in it are those of its paragraphs, so that none is told twice. */
function whole(
  block: Extract<Block, { anchor: string }>,
  paragraphs: Paragraph[],
  section: string,
): Place {
  const brackets = paragraphs.flatMap(({ children }) => bracketsIn(children));
  return { anchor: block.anchor, section, paragraph: '', text: blockText(block), brackets };
}

function passagePlaces({ anchor, children }: Paragraph, section: string): Place[] {
  return children.flatMap((node) =>
    node.kind === 'passage'
      ? [
          {
            anchor: node.anchor,
            section,
            paragraph: anchor,
            text: inlineText(node.children),
            brackets: bracketsIn(node.children),
          },
        ]
      : [],
  );
}

function bracketsIn(nodes: readonly Inline[]): number[][] {
  return nodes.flatMap((node) => {
    if (node.kind === 'citation') return [node.items.map(({ number }) => number)];
    return node.kind === 'passage' || node.kind === 'link' ? bracketsIn(node.children) : [];
  });
}
