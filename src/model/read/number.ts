/** Numbers: figures and tables in the order of the text, references as their kind of report has it. */
import type {
  Article,
  Block,
  Citation,
  CitationItem,
  CitedReference,
  Figure,
  Inline,
  Note,
  Section,
  Table,
} from '../article.ts';
import { isUnresolved } from '../reference.ts';
import type { ReferenceEntry } from '../reference.ts';
import type { ReportMeta } from '../report.ts';
import { inlineText, lastSentence, walkSections } from '../text.ts';
import type { Located } from './references.ts';
import type { Reporter } from './reporter.ts';
import { walkLinks, walkRuns } from './walk.ts';

/** The blocks of one kind, in the order of the text. */
export function collect<Kind extends Block['kind']>(
  sections: readonly Section[],
  kind: Kind,
): Extract<Block, { kind: Kind }>[] {
  return [...walkSections(sections)].flatMap(({ blocks }) =>
    blocks.filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind),
  );
}

/** Numbers figures and tables, in place: "Figure 1", "Table 1". */
export function numberFloats(sections: readonly Section[]): {
  figures: Figure[];
  tables: Table[];
  notes: Note[];
} {
  const figures = collect(sections, 'figure');
  const tables = collect(sections, 'table');
  figures.forEach((figure, index) => {
    figure.number = index + 1;
    figure.label = `Figure ${figure.number}`;
  });
  tables.forEach((table, index) => {
    table.number = index + 1;
    table.label = `Table ${table.number}`;
  });
  return { figures, tables, notes: collect(sections, 'note') };
}

/**
 * Makes the numbered reference list. An original numbers its references in the order of their
 * first citation; a restatement keeps the numbers of its source (`citation-number`).
 */
export function numberReferences(
  entries: readonly Located<ReferenceEntry>[],
  sections: readonly Section[],
  kind: ReportMeta['kind'],
  reporter: Reporter,
): CitedReference[] {
  const cited = citedKeys(sections);
  const numbers = new Map<number, string>();
  const references: CitedReference[] = [];
  for (const { entry, at } of entries) {
    const number =
      kind === 'original' ? cited.indexOf(entry.id) + 1 : Number(entry['citation-number'] ?? 0);
    if (kind === 'original' && number === 0) {
      reporter.add(
        at,
        `Nothing cites \`${entry.id}\`.`,
        `Cite it in the text (\`[@${entry.id}]\`), or move it to \`further-reading.json\`.`,
      );
    } else if (!Number.isInteger(number) || number < 1) {
      reporter.add(
        at,
        `\`${entry.id}\` has no \`citation-number\`.`,
        'A restatement keeps the numbers of its source: add `"citation-number": "1"`.',
      );
    } else if (numbers.has(number)) {
      reporter.add(
        at,
        `\`${entry.id}\` has the number ${number}, which \`${numbers.get(number)}\` has.`,
        'Give each reference the number that it has in the source.',
      );
    }
    numbers.set(number, entry.id);
    references.push({
      kind: 'reference',
      anchor: '',
      position: at,
      key: entry.id,
      number,
      work: isUnresolved(entry) ? null : entry,
      citedBy: [],
    });
  }
  return references.sort((a, b) => a.number - b.number);
}

function citedKeys(sections: readonly Section[]): string[] {
  const keys = new Set<string>();
  for (const { nodes } of walkRuns(sections)) {
    for (const node of walkLinks(nodes)) {
      if (node.kind === 'citation') for (const item of node.items) keys.add(item.reference);
    }
  }
  return [...keys];
}

/**
 * Gives each citation its numbers, in place.
 *
 * @param reporter hears of keys that are not in the list; `null` where the list is not whole
 */
export function numberCitations(
  sections: readonly Section[],
  references: readonly CitedReference[],
  reporter: Reporter | null,
): void {
  const byKey = new Map(references.map((reference) => [reference.key, reference]));
  for (const { nodes } of walkRuns(sections)) {
    for (const node of walkLinks(nodes)) {
      if (node.kind !== 'citation') continue;
      for (const item of node.items) {
        const reference = byKey.get(item.reference);
        if (!reference) {
          reporter?.add(
            node.position,
            `\`@${item.reference}\` is not in \`references.json\`.`,
            byKey.size > 0
              ? `Add it there, or cite one of ${[...byKey.keys()].map((key) => `\`@${key}\``).join(', ')}.`
              : 'Add it there, in CSL-JSON.',
          );
          continue;
        }
        item.number = reference.number;
      }
      for (const { reference } of repeated(node)) {
        reporter?.add(node.position, `The bracket cites \`@${reference}\` twice.`, 'Keep one.');
      }
      node.items.sort((a, b) => a.number - b.number);
    }
  }
}

/** Tells each reference, in place, where it is cited and for what; links have their labels by now. */
export function collectClaims({ sections, references }: Article): void {
  const byKey = new Map(references.map((reference) => [reference.key, reference]));
  for (const { nodes, section } of walkRuns(sections)) {
    for (const node of walkLinks(nodes)) {
      if (node.kind !== 'citation') continue;
      const { anchor } = node;
      const claim = claimBefore(node, nodes);
      for (const { reference } of node.items) {
        byKey.get(reference)?.citedBy.push({ anchor, section: section.title, claim });
      }
    }
  }
}

function repeated({ items }: Citation): CitationItem[] {
  const keys = items.map(({ reference }) => reference);
  return items.filter(({ reference }, index) => keys.indexOf(reference) < index);
}

/** The sentence, or as much of it as stands before the bracket. */
function claimBefore(citation: Citation, nodes: readonly Inline[]): string {
  const before = cutAt(citation, nodes).nodes;
  return lastSentence(inlineText(before));
}

/** The content before a node, passages and links cut open. */
function cutAt(citation: Citation, nodes: readonly Inline[]): { nodes: Inline[]; found: boolean } {
  const before: Inline[] = [];
  for (const node of nodes) {
    if (node === citation) return { nodes: before, found: true };
    if (node.kind === 'passage' || node.kind === 'link') {
      const inner = cutAt(citation, node.children);
      before.push(...inner.nodes);
      if (inner.found) return { nodes: before, found: true };
    } else {
      before.push(node);
    }
  }
  return { nodes: before, found: false };
}
