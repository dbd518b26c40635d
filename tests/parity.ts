/** What every format of a report must say: the article cut into units, and ways to find them. */
import { strFromU8, unzipSync } from 'fflate';
import { markdownToMdast } from 'satteri';
import { bracketText } from '../src/formats/bracket.ts';
import { toVancouver } from '../src/formats/vancouver.ts';
import type { Article, Block, Inline, Item } from '../src/model/article.ts';
import { unknownNode } from '../src/model/article.ts';
import type { SyntaxNode } from '../src/model/read/mdx.ts';
import { walkSections } from '../src/model/text.ts';
import { parseXml } from './xml.ts';
import type { XmlElement } from './xml.ts';

/** Words without white space and what shows nothing, so that line ends and layout do not matter. */
export function solid(words: string): string {
  return words.normalize('NFKC').replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '');
}

/** What a format says: its running text, then its references, without white space. */
export interface Said {
  text: string;
  references: string;
}

/** The same as a list of units: headings, paragraphs, captions, notes, items, cells; references. */
export interface Units {
  text: string[];
  references: string[];
}

export function unitsOf({ sections, references }: Article): Units {
  const text = [...walkSections(sections)].flatMap(({ title, blocks }) => [
    title,
    ...blocks.flatMap(blockUnits),
  ]);
  const cited = references.map(({ work }) => (work ? toVancouver(work).text : 'Not listed here'));
  const filled = (units: string[]): string[] => units.map(solid).filter((unit) => unit !== '');
  return { text: filled(text), references: filled(cited) };
}

function blockUnits(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [printed(block.children)];
    case 'list':
      return block.items.flatMap(itemUnits);
    case 'quote':
      return block.children.flatMap(blockUnits);
    case 'note':
      return [block.title, ...block.children.flatMap(blockUnits)];
    case 'figure':
      return [
        block.label,
        block.title,
        ...block.details.flatMap(({ label, value }) => [label, value]),
        ...block.caption.flatMap(blockUnits),
      ];
    case 'table':
      return [
        block.label,
        printed(block.caption),
        ...[{ cells: block.header }, ...block.rows].flatMap(({ cells }) =>
          cells.map(({ children }) => printed(children)),
        ),
      ];
    default:
      return unknownNode(block, 'The test of parity');
  }
}

function itemUnits({ children }: Item): string[] {
  const own = children.filter((child) => child.kind !== 'list');
  return [
    printed(own),
    ...children.flatMap((child) => (child.kind === 'list' ? blockUnits(child) : [])),
  ];
}

/** Inline content as it is printed, citations included. */
function printed(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      switch (node.kind) {
        case 'text':
          return node.text;
        case 'citation':
          return bracketText(node);
        case 'cross-reference':
          return node.label;
        case 'break':
          return ' ';
        default:
          return printed(node.children);
      }
    })
    .join('');
}

/** The units that are not there in their order, or that are there more or less often than they should. */
export function missing(units: Units, said: Said): string[] {
  return [...faults(units.text, said.text), ...faults(units.references, said.references)];
}

/** So long a unit is not a part of another by chance. */
const telling = 30;

function faults(units: readonly string[], words: string): string[] {
  const found: string[] = [];
  const whole = units.join('\n');
  let at = 0;
  for (const unit of units) {
    const place = words.indexOf(unit, at);
    if (place < 0) {
      found.push(`${words.includes(unit) ? 'out of order' : 'missing'}: ${unit}`);
    } else {
      at = place + unit.length;
    }
    const times = words.split(unit).length - 1;
    const expected = whole.split(unit).length - 1;
    if (unit.length >= telling && times !== expected) {
      found.push(`${times} times in place of ${expected}: ${unit}`);
    }
  }
  return found;
}

/** A tree of elements, of whatever language. */
export interface Tree extends Pick<XmlElement, 'name' | 'attributes'> {
  content: (string | Tree)[];
}

export function* walkTree(tree: Tree): Generator<Tree> {
  yield tree;
  for (const part of tree.content) if (typeof part !== 'string') yield* walkTree(part);
}

/** Every id, in the order of the document. */
export function idsOf(tree: Tree): string[] {
  return [...walkTree(tree)].flatMap(({ attributes }) => attributes['id'] ?? []);
}

/** The element with an id. */
export function byId(tree: Tree, id: string): Tree | undefined {
  return [...walkTree(tree)].find(({ attributes }) => attributes['id'] === id);
}

export function treeWords(tree: Tree, skip: (tree: Tree) => boolean = () => false): string {
  if (skip(tree)) return '';
  return tree.content
    .map((part) => (typeof part === 'string' ? part : treeWords(part, skip)))
    .join('');
}

/** The text of a book. */
export function bookText(epub: Uint8Array): XmlElement {
  return parseXml(strFromU8(unzipSync(epub)['EPUB/report.xhtml'] ?? new Uint8Array()));
}

/** What EPUB and JATS say, in which every section of the article is an element with its anchor. */
export function saidInTree(tree: Tree, { sections }: Article): Said {
  const references = byId(tree, 'references');
  return {
    text: solid(
      sections
        .map(({ anchor }) => byId(tree, anchor))
        .map((one) => (one ? treeWords(one) : ''))
        .join(''),
    ),
    references: solid(references ? treeWords(references) : ''),
  };
}

/** What Markdown says, under headings that lead to the anchors of the sections. */
export function saidInMarkdown(markdown: string, { sections }: Article): Said {
  const { children = [] } = markdownToMdast(markdown) as unknown as SyntaxNode;
  const said: Said = { text: '', references: '' };
  let anchor = '';
  for (const node of children) {
    if (node.type === 'heading' && node.depth === 2) {
      anchor = decodeURI(node.children?.[0]?.url?.split('#')[1] ?? '');
    }
    const words = solid(syntaxWords(node));
    if (sections.some((section) => section.anchor === anchor)) said.text += words;
    if (anchor === 'references') said.references += words;
  }
  return said;
}

function syntaxWords({ value, children = [] }: SyntaxNode): string {
  return value ?? children.map(syntaxWords).join(' ');
}

/** Every anchor of the page to which Markdown leads. */
export function anchorsInMarkdown(markdown: string, page: string): Set<string> {
  const found = new Set<string>();
  const visit = ({ url, children = [] }: SyntaxNode): void => {
    if (url?.startsWith(`${page}#`)) found.add(decodeURI(url.slice(page.length + 1)));
    children.forEach(visit);
  };
  visit(markdownToMdast(markdown) as unknown as SyntaxNode);
  return found;
}
