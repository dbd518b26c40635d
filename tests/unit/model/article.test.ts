import { expect, it } from 'vitest';
import { original, readWell, unresolved } from './reading.ts';

const body = `<Abstract>

### Background

One sentence. <Passage id="abstract-claim">Another one.</Passage>

</Abstract>

## Introduction

Words with *emphasis*, **strong *and both***, \`code\` and a [link](https://example.org/).[@r2]

<Passage id="first">A first sentence.</Passage>
<Passage id="second">A second one, see [](#fig-scan) and [](#tbl-values).[@r2; @smith-2020]</Passage>

## Case description

### History

<Passage id="whole">A paragraph with a name.</Passage>

<EditorNote id="history" title="On the history">
What is left open.
</EditorNote>

1. One
2. Two
   - Two and a half

> A quotation.

### Findings

<Figure id="scan" title="A scan" src="./scan.png" alt="Grey shapes" modality="MRI" view="sagittal" credit="Author Two" licence="CC0-1.0">

What it shows.[@smith-2020]

</Figure>

<Figure id="card" title="A card" stain="haematoxylin" magnification="×100">What it would show.</Figure>

<Table id="values">
Values of [](#history).

| Name | Value |
| :--- | ----: |
| One  | 1     |
| Two  | **2** |
</Table>
`;

const smith = {
  id: 'smith-2020',
  type: 'article-journal',
  title: 'Article C',
  author: [{ family: 'Author', given: 'Three' }],
  issued: { 'date-parts': [['2020', 3]] },
  volume: 12,
};

it('reads a report into one value that holds everything', async () => {
  const article = readWell({
    body,
    matter: original.replaceAll('passage: text', 'passage: first'),
    references: [smith, unresolved('r2')],
    furtherReading: [{ id: 'book-d', type: 'book', title: 'Book D' }],
  });
  await expect(`${JSON.stringify(article, null, 2)}\n`).toMatchFileSnapshot(
    'golden/report-a.golden.json',
  );
});
