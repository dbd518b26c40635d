/** Writes one synthetic report: front matter, text, figure card, table and references. */
import type { Term } from '../../../src/model/term.ts';
import type { ReportFiles } from '../synthetic.ts';
import { madeUpWord, paragraph, sentence, sentences, title } from './prose.ts';
import type { Special } from './prose.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';
import { references } from './references.ts';
import { clinicalTokens, spellings } from './words.ts';

const passages = ['first-finding', 'measure', 'outcome'] as const;

/** @param number from 1; a report depends on its number and the glossary alone */
export function writeReport(number: number, terms: readonly Term[]): ReportFiles {
  const random = createRandom(number * 7919);
  const id = `report-${String(number).padStart(4, '0')}`;
  const special = specialWords(number, random, terms);
  const name = title(random);
  return {
    id,
    'report.mdx': `---\n${frontMatter(number, name, random)}\n---\n\n${body(random, special)}`,
    'references.json': JSON.stringify(references(number, random)),
  };
}

/** Each report has three terms, three tokens and one spelling of each pair, now and then. */
function specialWords(number: number, random: Random, terms: readonly Term[]): Special {
  const own = [
    ...random.some(terms, 3).map(({ term }) => term),
    ...random.some(clinicalTokens, 3),
    ...random.some(spellings, 3).map((pair) => pair[number % 2] ?? pair[0]),
  ];
  let next = 0;
  // In turn, so that each of them is in the text.
  return { pick: (chance) => (chance.next() < 0.3 ? (own[next++ % own.length] ?? null) : null) };
}

function frontMatter(number: number, name: string, random: Random): string {
  const kind = number % 2 === 0 ? 'original' : 'restatement';
  const author = '{ given: One, family: Author }';
  const source = `source:
  title: Source of report ${number}
  authors:
    - ${author}
  journal: Journal of Nothing
  year: 2020
  url: https://example.org/source-${number}
  licence: CC-BY-4.0`;
  return `kind: ${kind}
title: "${name}: synthetic report ${number}"
shortTitle: Synthetic report ${number}
description: A synthetic report that describes nobody.
language: en
version: 1
status: current
published: 2026-01-31
licence: CC-BY-4.0
${kind === 'original' ? `authors:\n  - ${author}` : source}
keywords: [${madeUpWord(random)}, ${madeUpWord(random)}]
specialties: [Specialty ${'ABCDE'[number % 5] ?? ''}]
regions: [Region ${'FGHK'[number % 4] ?? ''}]
conditions: [Condition ${madeUpWord(random)}]
interventions: [Intervention ${madeUpWord(random)}]
patient: { age: ${random.between(18, 90)}, sex: not stated }
keyFacts:
${passages.map((at) => `  - { label: ${madeUpWord(random)}, text: ${madeUpWord(random)} ${madeUpWord(random)}, passage: ${at} }`).join('\n')}`;
}

function body(random: Random, special: Special): string {
  const text = (count = 2): string =>
    Array.from({ length: count }, () => paragraph(random, special)).join('\n\n');
  const passage = (id: (typeof passages)[number]): string =>
    `<Passage id="${id}">${sentence(random, special)}</Passage> ${sentences(random, 2, special).join(' ')}`;
  const row = (): string =>
    `| ${[random.between(0, 99), madeUpWord(random), madeUpWord(random)].join(' | ')} |`;
  return `<Abstract>

### Background

${sentences(random, 3, special).join(' ')}

### Case description

${sentences(random, 4, special).join(' ')}

### Conclusions

${sentences(random, 2, special).join(' ')}

</Abstract>

## Introduction

${text()}

${sentence(random, special)}[@r1; @r2]

## Case description

### ${title(random)}

${passage('first-finding')}

${text(3)}

### ${title(random)}

${passage('measure')} It is shown in [](#fig-view) and [](#tbl-course).

<Figure id="view" title="${title(random)}" modality="Photograph">

${sentences(random, 2, special).join(' ')}

</Figure>

${text(3)}

### ${title(random)}

${passage('outcome')}

- ${sentence(random)}
- ${sentence(random)}

<Table id="course">

${title(random)}

| Day | Word | Word again |
| --- | ---- | ---------- |
${Array.from({ length: 4 }, row).join('\n')}

</Table>

${text(3)}

## Discussion

### ${title(random)}

${text(4)} ${sentence(random)}[@r3]

### ${title(random)}

${text(4)} ${sentence(random)}[@r4]
`;
}
