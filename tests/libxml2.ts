/** XML as another parser reads it: libxml2, which `xmllint` is made of. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ParseOption, XmlDocument, XmlParseError } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

/** The folder of the DTD of JATS Journal Publishing 1.3, where the environment names one. */
export const jatsDtd = process.env['JATS_DTD'];

/** What is not well-formed in a document, line by line. */
export function xmlFaults(document: string): string[] {
  return faults(document, ParseOption.XML_PARSE_NONET);
}

/** What is not valid by the DTD in the folder that `JATS_DTD` names. */
export function jatsFaults(document: string, folder: string): string[] {
  xmlRegisterFsInputProviders();
  const dtd = pathToFileURL(join(folder, 'JATS-journalpublishing1-3.dtd')).href;
  const local = document.replace(/"https:[^"]*\.dtd"/, `"${dtd}"`);
  return faults(local, ParseOption.XML_PARSE_DTDVALID | ParseOption.XML_PARSE_NONET);
}

function faults(document: string, option: ParseOption): string[] {
  try {
    XmlDocument.fromString(document, { option }).dispose();
    return [];
  } catch (error) {
    if (!(error instanceof XmlParseError)) throw error;
    return error.details.map(({ line, message }) => `${line}: ${message.trim()}`);
  }
}
