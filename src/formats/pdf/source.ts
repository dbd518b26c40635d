/** A report as the source of a Typst document, which holds its words and none of its look. */
import type { Article, CitedReference } from '../../model/article.ts';
import type { Reference } from '../../model/reference.ts';
import type { ReportMeta } from '../../model/report.ts';
import { dataTables } from '../data-tables.ts';
import type { Surroundings } from '../index.ts';
import { furtherReadingNote, notListed, statementsOf, unresolvedNote } from '../sentences.ts';
import { toVancouver } from '../vancouver.ts';
import { call, sourceOf } from './code.ts';
import type { Code, Value } from './code.ts';
import { writeSentence, namesOf, writeSection } from './nodes.ts';
import type { Setting } from './nodes.ts';
import { shapeOf, writeOpening } from './opening.ts';

/** The file of the functions that the source calls, as Typst looks it up. */
export const functionsFile = 'article.typ';

/**
 * Writes the whole report; the same article always gives the same source.
 *
 * @throws where a node is of an unknown kind
 */
export function toTypst(article: Article, around: Surroundings): string {
  const setting: Setting = { meta: article.meta, addressOf: around.addressOf };
  return sourceOf(functionsFile, shapeOf(article, around), [
    writeOpening(article, around),
    ...article.sections
      .filter(({ role }) => role === 'abstract')
      .flatMap((section) => [...writeSection(section, setting)]),
    ...writeData(article),
    ...article.sections
      .filter(({ role }) => role === 'body')
      .flatMap((section) => [...writeSection(section, setting)]),
    ...writeStatements(article.meta),
    ...writeReferences(article),
    ...writeFurtherReading(article),
  ]);
}

/** The data of the drawings; each row with the passage that carries what it says. */
function writeData(article: Article): Code[] {
  return dataTables(article).flatMap(({ anchor, title, head, rows }) => [
    call('section', 1, anchor, title),
    call(`${anchor}-table`, head, ...rows.map((row) => [row.anchor, ...row.cells, row.passage])),
  ]);
}

function* writeStatements(meta: ReportMeta): Generator<Code> {
  const statements = statementsOf(meta);
  if (statements.length === 0) return;
  yield call('section', 1, 'statements', 'Statements');
  yield call('statements', ...statements.map(({ name, text }) => [name, text]));
}

function* writeReferences({ references, meta }: Article): Generator<Code> {
  if (references.length === 0) return;
  yield call('section', 1, 'references', 'References');
  if (references.some(({ work }) => !work))
    yield call('remark', writeSentence(unresolvedNote(meta)));
  yield call('references', ...references.map((reference) => writeReference(reference)));
}

/** A reference whose work is not known shows the claims that it bears. */
function writeReference(reference: CitedReference): Value {
  const { number, work, citedBy } = reference;
  return [
    number,
    namesOf(reference),
    work ? writeWork(work) : call('open', notListed),
    citedBy.map(({ anchor, section, claim }) => [
      call('inside', anchor, section),
      work ? null : claim,
    ]),
  ];
}

function* writeFurtherReading({ furtherReading, meta }: Article): Generator<Code> {
  if (furtherReading.length === 0) return;
  yield call('section', 1, 'further-reading', 'Further reading');
  yield call('remark', furtherReadingNote(meta));
  yield call('works', ...furtherReading.map((one): Value => [namesOf(one), writeWork(one.work)]));
}

function writeWork(work: Reference): Code {
  const { text, link } = toVancouver(work);
  return writeSentence([
    { text },
    ...(link ? [{ text: ' ' }, { text: link.text, href: link.href }] : []),
  ]);
}
