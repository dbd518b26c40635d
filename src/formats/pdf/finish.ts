/** What a PDF needs beyond what Typst writes. */
import { ParseSpeeds, PDFBool, PDFDict, PDFDocument, PDFHexString } from '@cantoo/pdf-lib';
import { PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { Place } from './compiler.ts';

/** A place is at the foot of its line; who goes there wants to see the line. */
const headroom = 16;

/**
 * Names the places of a PDF, so that `report.pdf#nameddest=p-3f9a` leads to one (ISO 32000-1,
 * 12.3.2.3), and says what Typst says only where it has checked the rules of PDF/UA-1,
 * which tests let it do on the same source: that the title stands in the window's bar, and that
 * the file conforms (ISO 14289-1, clauses 5 and 7.1).
 *
 * @param language a BCP 47 tag
 */
export async function finishPdf(
  pdf: Uint8Array,
  places: readonly Place[],
  language: string,
): Promise<Uint8Array> {
  // The dates are those of the report, and stay.
  const unhurried = { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false };
  const document = await PDFDocument.load(pdf, unhurried);
  document.catalog.set(PDFName.of('Names'), namesOf(document, places));
  document.setLanguage(language);
  document.catalog
    .lookup(PDFName.of('ViewerPreferences'), PDFDict)
    .set(PDFName.of('DisplayDocTitle'), PDFBool.True);
  declareConformance(document);
  return document.save({ addDefaultPage: false, objectsPerTick: Infinity });
}

/** The tree of names, which are sorted byte by byte (7.9.6). */
function namesOf(document: PDFDocument, places: readonly Place[]): PDFDict {
  const { context } = document;
  const pages = document.getPages();
  const sorted = places
    .map((place) => ({ ...place, key: keyOf(place.name) }))
    .sort((a, b) => Buffer.compare(a.key, b.key));
  const entries = sorted.flatMap(({ key, name, page, y }) => {
    const at = pages[page - 1];
    if (!at) throw new Error(`The place "${name}" is on page ${page}, which is not there.`);
    const top = Math.min(at.getHeight(), Math.round(at.getHeight() - y + headroom));
    return [
      PDFHexString.of(key.toString('hex')),
      context.obj([at.ref, PDFName.of('XYZ'), null, top, null]),
    ];
  });
  return context.obj({ Dests: { Names: entries } });
}

/** A name as a text string: in ASCII where that is enough, else in UTF-16 (7.9.2.2). */
function keyOf(name: string): Buffer {
  return /^[ -~]*$/.test(name)
    ? Buffer.from(name, 'latin1')
    : Buffer.from(`\uFEFF${name}`, 'utf16le').swap16();
}

function declareConformance({ catalog, context }: PDFDocument): void {
  const ref = catalog.get(PDFName.of('Metadata'));
  const stream = context.lookup(ref);
  if (!(ref instanceof PDFRef && stream instanceof PDFRawStream)) {
    throw new Error('Typst wrote no metadata.');
  }
  const xmp = Buffer.from(stream.contents).toString();
  const claim = '<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>';
  const [start, end] = [xmp.lastIndexOf('</rdf:Description>'), xmp.length];
  if (start < 0) throw new Error('The metadata of Typst are not as they were.');
  const claimed = `${xmp.slice(0, start)}${claim}${xmp.slice(start, end)}`;
  context.assign(ref, context.stream(Buffer.from(claimed), { Type: 'Metadata', Subtype: 'XML' }));
}
