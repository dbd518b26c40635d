import type { Cell, Table } from '../article.ts';
import type { Props } from './components.ts';
import { readInlines } from './inlines.ts';
import type { Reading } from './inlines.ts';
import { joinPassages } from './join-passages.ts';
import { start } from './mdx.ts';
import type { SyntaxNode } from './mdx.ts';

/** A caption and a Markdown table; `null`, after reporting why, where it is anything else. */
export function readTable(node: SyntaxNode, props: Props<'Table'>, reading: Reading): Table | null {
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
  for (const { at, cells } of rows.map((row) => ({
    at: start(row),
    cells: row.children?.length,
  }))) {
    if (cells !== header?.children?.length) {
      reading.reporter.add(
        at,
        `This row has ${cells} cells, the header has ${header?.children?.length}.`,
        'Give every row as many cells as the header; an empty cell is `| |`.',
      );
    }
  }
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
