/**
 * The article: the one value from which the page, the search index and every other output are
 * made. It is plain data (JSON), numbered and addressed; whoever consumes it switches over `kind`
 * and ends the switch with `unknownNode`, so a new kind cannot be dropped silently.
 */
import type { FormerAddress } from './addresses/settle.ts';
import type { Licence } from './licence.ts';
import type { ReportMeta } from './report.ts';
import type { Reference } from './reference.ts';

/** Where a node begins in its source file; both counted from 1. */
export interface Position {
  line: number;
  column: number;
}

interface Node {
  position: Position;
}

/** A node that a reader can link to: `anchor` is its `id` in the page, without `#`. */
export interface Anchored extends Node {
  anchor: string;
  /** Addresses that were published, are borne by no node any more, and land at this one. */
  former?: FormerAddress[];
}

export type Mark = 'emphasis' | 'strong' | 'code';

export interface Text extends Node {
  kind: 'text';
  text: string;
  marks: Mark[];
}

/** A hard line break that the author asked for. */
export interface Break extends Node {
  kind: 'break';
}

export interface Link extends Node {
  kind: 'link';
  href: string;
  children: Inline[];
}

/**
 * One bracket of citations, `[@r4; @r5; @r6]`. `items` has one entry per work; `label` is the
 * bracket as printed, cut into the pieces between which the numbers stand (`[4–6]` omits 5).
 */
export interface Citation extends Anchored {
  kind: 'citation';
  items: CitationItem[];
}

export interface CitationItem {
  /** The key of the reference in `references.json`. */
  reference: string;
  number: number;
  /** The anchor of the reference in the list. */
  target: string;
}

/** A link with empty text, filled with the label of what it leads to ("Figure 1"). */
export interface CrossReference extends Node {
  kind: 'cross-reference';
  target: string;
  label: string;
}

/** Words within a paragraph that have a named address of their own. */
export interface Passage extends Anchored {
  kind: 'passage';
  children: Inline[];
}

/** Words that name a term of the glossary: its first mention in a section of the first level. */
export interface TermMention extends Node {
  kind: 'term';
  /** The term's address is `/glossary/<slug>/`. */
  slug: string;
  children: Text[];
}

export type Inline = Text | Break | Link | Citation | CrossReference | Passage | TermMention;

export interface Paragraph extends Anchored {
  kind: 'paragraph';
  children: Inline[];
}

export interface List extends Node {
  kind: 'list';
  /** The first number of an ordered list; `null` for bullets. */
  start: number | null;
  items: Item[];
}

export interface Item extends Anchored {
  kind: 'item';
  children: (Inline | List)[];
}

export interface Quote extends Node {
  kind: 'quote';
  children: Paragraph[];
}

/** An editor's note on the block before it: what the report says and leaves open. */
export interface Note extends Anchored {
  kind: 'note';
  title: string;
  children: Paragraph[];
}

export interface Figure extends Anchored {
  kind: 'figure';
  number: number;
  label: string;
  title: string;
  /** The picture, relative to the report's folder; `null` makes the figure a caption card. */
  image: { file: string; alt: string; credit: string | null; licence: Licence | null } | null;
  /** What was made and how, as label and value, in the order in which a reader wants them. */
  details: { label: string; value: string }[];
  caption: Paragraph[];
}

export interface Table extends Anchored {
  kind: 'table';
  number: number;
  label: string;
  caption: Inline[];
  header: Cell[];
  rows: Row[];
}

export interface Row extends Anchored {
  kind: 'row';
  cells: Cell[];
}

export interface Cell {
  align: 'left' | 'right' | 'center' | null;
  children: Inline[];
}

export type Block = Paragraph | List | Quote | Note | Figure | Table;

export interface Section extends Anchored {
  kind: 'section';
  title: string;
  /** 2 for a section of the report, 3 for a part of one, and so on: the level of its heading. */
  depth: number;
  /** `abstract` for the abstract, which stands apart from the text. */
  role: 'abstract' | 'body';
  blocks: Block[];
  sections: Section[];
}

export type ArticleNode = Section | Block | Item | Row | Inline;

/** A work in the reference list, with every place that cites it. */
export interface CitedReference extends Anchored {
  kind: 'reference';
  key: string;
  number: number;
  /** `null` while the entry is not known to the editors. */
  work: Reference | null;
  citedBy: {
    /** The anchor of the citation bracket. */
    anchor: string;
    /** The title of the section in which it stands. */
    section: string;
    /** The words that the bracket supports. */
    claim: string;
  }[];
}

/** A work on the subject that the report does not cite. Once it is cited, it keeps its address. */
export interface FurtherWork extends Anchored {
  kind: CitedReference['kind'];
  key: string;
  work: Reference;
}

/** An event of the course or a finding: what it says stands in the front matter, in the same order. */
export interface Datum extends Anchored {
  kind: 'event' | 'finding';
}

/** A version that was published before, and is kept at an address of its own. */
export interface EarlierVersion {
  version: number;
  /** When it was published or, if it was, last changed: `2026-01-31`. */
  date: string;
}

export interface Article {
  id: string;
  version: number;
  /** Newest first. */
  earlier: EarlierVersion[];
  /** Whether it is such a version itself. */
  frozen?: true;
  status: ReportMeta['status'];
  meta: ReportMeta;
  sections: Section[];
  /** Figures, tables and notes in the order of the text; the same values as in `sections`. */
  figures: Figure[];
  tables: Table[];
  notes: Note[];
  /** The addresses of `meta.course` and of the entries of `meta.findings`. */
  events: Datum[];
  findings: Datum[];
  references: CitedReference[];
  furtherReading: FurtherWork[];
}

/**
 * Ends a switch over `kind`.
 *
 * @throws always, naming the kind and the consumer that does not know it.
 */
export function unknownNode(node: never, consumer: string): never {
  const { kind } = node as { kind: string };
  throw new Error(`${consumer} does not know the node kind "${kind}".`);
}
