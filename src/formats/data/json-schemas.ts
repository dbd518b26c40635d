import * as z from 'zod';
import { schemaPath } from '../../model/paths.ts';
import { glossaryData, libraryData } from './library.ts';
import { reportData } from './report-schema.ts';

/**
 * The schemas of the data files, by their names in addresses. Fields may be added to one; where one
 * is taken away or means something else, the schema gets the next number and a new address.
 */
export const jsonSchemas = {
  'report-1': reportData,
  'reports-1': libraryData,
  'glossary-1': glossaryData,
} as const;

export type SchemaName = keyof typeof jsonSchemas;

/**
 * A schema as JSON Schema (2020-12). It allows fields that it does not name, so that data of a
 * later version of the site holds against it too. Its `$id` is its whole address, where that is
 * known (8.2.1 asks for an absolute one).
 */
export function toJsonSchema(
  name: SchemaName,
  addressOf: (path: string) => string | undefined,
): object {
  const { $schema, ...schema } = z.toJSONSchema(jsonSchemas[name], { io: 'input' });
  return { $schema, $id: addressOf(schemaPath(name)), ...schema };
}
