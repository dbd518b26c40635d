/** The start page of a library with one report. */
import { describe, expect, test } from 'vitest';
import { byLine } from '../../src/formats/sentences.ts';
import { licences } from '../../src/model/licence.ts';
import { readLibrary } from '../../src/model/read/library.ts';
import { attribute, elements, pageAt, textOf } from './pages.ts';
import { dist, project } from './workspace.ts';

const { reports } = readLibrary(project);
const [only] = reports;

describe.skipIf(reports.length !== 1)('the start page', () => {
  const { meta, id } = only?.article ?? ({} as never);
  const { root } = pageAt(dist, 'index.html');
  const all = [...elements(root)];
  const at = (isIt: (words: string, href: string | undefined) => boolean): number =>
    all.findIndex((element) => isIt(textOf(element), attribute(element, 'href')));
  const abstract = at((words) => words === 'Abstract');

  test('says who reported the case and who restated it from what, before what they say', () => {
    const line = at((words) => words.startsWith(byLine(meta)));
    expect(line).toBeGreaterThan(0);
    expect(line).toBeLessThan(abstract);
    if (meta.kind === 'restatement') {
      expect(at((_, href) => href === meta.source.url)).toBeGreaterThan(line);
    }
    expect(at((_, href) => href === licences[meta.licence].url)).toBeGreaterThan(line);
    expect(at((_, href) => href === `/reports/${id}/cite/`)).toBeGreaterThan(line);
  });

  test('offers the report before its abstract, and the search after it', () => {
    const read = at((words, href) => words === 'Read the report' && href === `/reports/${id}/`);
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(abstract);
    const form = all.findIndex((element) => attribute(element, 'role') === 'search');
    expect(form).toBeGreaterThan(abstract);
  });
});
