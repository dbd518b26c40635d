/** Files for reference managers as programs that are not ours take them. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import astrociteRis from 'astrocite-ris';
import { expect } from 'vitest';
import type { CslItem } from '../../../src/formats/csl.ts';

/** By citation-js. */
export function readBack(
  text: string,
  type: '@biblatex/text' | '@ris/file' | '@csl/list+object',
): Partial<CslItem>[] {
  const input = type === '@csl/list+object' ? JSON.parse(text) : text;
  return plugins.input.chain(input, {
    forceType: type,
    generateGraph: false,
  }) as Partial<CslItem>[];
}

export interface BibtexRecord {
  type: string;
  key: string;
  fields: Record<string, unknown>;
  /** Each in one piece, as `names` of `works.ts` has them. */
  authors: string[];
}

/** BibTeX by the parser with which Better BibTeX imports into Zotero; it must not complain. */
export function readBibtex(text: string): BibtexRecord[] {
  const { entries, errors } = parseBibtex(text, { sentenceCase: false, english: false });
  expect(errors).toEqual([]);
  return entries.map(({ type, key, fields }) => ({
    type,
    key,
    fields,
    authors: (fields.author ?? []).map(
      ({ name, firstName, prefix, lastName, suffix }) =>
        name ?? [firstName, prefix, lastName, suffix].filter(Boolean).join(' '),
    ),
  }));
}

/** RIS by astrocite. */
export function readRis(text: string): Record<string, unknown>[] {
  return astrociteRis.parse(text);
}
