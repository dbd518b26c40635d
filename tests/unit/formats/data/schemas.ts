/** Holds data against the published schemas, by a validator that is not ours. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import * as z from 'zod';
import { jsonSchemas, toJsonSchema } from '../../../../src/formats/data/json-schemas.ts';
import type { SchemaName } from '../../../../src/formats/data/json-schemas.ts';

const formats = {
  uri: (text: string) => URL.canParse(text),
  date: /^\d{4}-\d\d-\d\d$/,
};

const validators = new Map<SchemaName, ValidateFunction[]>();

/** By the schema as it is published, and by one that allows no field that it does not name. */
function validatorsOf(name: SchemaName): ValidateFunction[] {
  const known = validators.get(name);
  if (known) return known;
  const published = JSON.parse(JSON.stringify(toJsonSchema(name, () => undefined))) as object;
  const closed = z.toJSONSchema(jsonSchemas[name], { io: 'output', unrepresentable: 'any' });
  const compiled = [published, closed].map((schema) =>
    new Ajv2020({ allErrors: true, formats }).compile(schema),
  );
  validators.set(name, compiled);
  return compiled;
}

/** Where data, as a reader gets it, breaks its schema or has a field that the schema does not name. */
export function faultsOf(name: SchemaName, data: unknown): string[] {
  const read: unknown = JSON.parse(JSON.stringify(data));
  return validatorsOf(name).flatMap((validate) =>
    validate(read)
      ? []
      : (validate.errors ?? []).map(
          ({ instancePath, message, params }) =>
            `${instancePath} ${message} ${JSON.stringify(params)}`,
        ),
  );
}
