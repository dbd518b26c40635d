/** The sources of PDFs by Typst's own check of PDF/UA-1, where `TYPST_NATIVE` says where it is. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCompiler } from '../../../../src/formats/pdf/compiler.ts';
import type { Manuscript } from '../../../../src/formats/pdf/print.ts';
import { printable } from '../../../../src/formats/pdf/printable.ts';
import { loadProgram } from '../../../../src/formats/pdf/program.ts';
import { manuscriptOf } from '../../../../src/formats/pdf/to-pdf.ts';
import { fontNames, readFont } from '../../../../src/formats/fonts.ts';
import { encodePicture } from '../../../../src/formats/picture.ts';
import type { Article } from '../../../../src/model/article.ts';
import { readLibrary } from '../../../../src/model/read/library.ts';
import { readFixture } from '../../search/library.ts';
import { around, fullOriginal, fullRestatement, unknownPlace } from '../articles.ts';
import { unusual } from '../unusual.ts';

interface NodeCompiler {
  pdf(options: object, settings: { pdfStandard: string }): Uint8Array;
}

/** The folder in which `@myriaddreamin/typst-ts-node-compiler` is installed. */
const native = process.env['TYPST_NATIVE'];
const { root } = around();

const reports: [string, Article][] = [
  ['the fixture', readFixture('report-a')],
  ['an original', fullOriginal()],
  ['a restatement', fullRestatement()],
  ...Object.entries(unusual).map(([name, make]): [string, Article] => [name, make()]),
  ...readLibrary(root).reports.map(({ article }): [string, Article] => [article.id, article]),
];

describe.skipIf(native === undefined)('by Typst’s own check', () => {
  let folder = '';
  let has: (codePoint: number) => boolean;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casebook-typst-'));
    ({ has } = await createCompiler(await loadProgram()));
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function check({ source, functions, url, pictures }: Manuscript): Promise<Uint8Array> {
    const files: Record<string, string | Uint8Array> = {
      ...functions,
      'main.typ': printable(source, has).text,
    };
    for (const [name, bytes] of Object.entries(pictures)) {
      files[name] = await encodePicture(bytes);
    }
    for (const [name, content] of Object.entries(files)) {
      await writeFile(join(folder, name), content);
    }
    return compiler().pdf(
      { mainFilePath: join(folder, 'main.typ'), inputs: url === undefined ? {} : { web: url } },
      { pdfStandard: 'ua-1' },
    );
  }

  function compiler(): NodeCompiler {
    const { NodeCompiler: program } = createRequire(join(native ?? '', 'package.json'))(
      '@myriaddreamin/typst-ts-node-compiler',
    ) as { NodeCompiler: { create(options: object): NodeCompiler } };
    return program.create({
      workspace: folder,
      fontArgs: [{ fontBlobs: fontNames.map(readFont) }],
    });
  }

  it('the PDF of every report conforms to PDF/UA-1', async () => {
    for (const [name, article] of reports) {
      for (const place of [around(), unknownPlace()]) {
        const pdf = await check(await manuscriptOf(article, place));
        const text = Buffer.from(pdf).toString('latin1');
        expect(text, name).toContain('<pdfuaid:part>1</pdfuaid:part>');
      }
    }
  }, 120_000);

  it('a picture that is not described does not', async () => {
    const manuscript = await manuscriptOf(readFixture('report-a'), around());
    const described = manuscript.functions['article.typ'] ?? '';
    const functions = { 'article.typ': described.replaceAll(', alt: alt', '') };
    expect(functions['article.typ']).not.toBe(described);
    await expect(check({ ...manuscript, functions })).rejects.toThrow();
  });
});
