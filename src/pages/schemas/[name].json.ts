import type { APIRoute } from 'astro';
import { toJson } from '../../formats/index.ts';
import { jsonSchemas, toJsonSchema } from '../../formats/data/json-schemas.ts';
import type { SchemaName } from '../../formats/data/json-schemas.ts';
import { absoluteHref } from '../../site.ts';

export function getStaticPaths() {
  return Object.keys(jsonSchemas).map((name) => ({ params: { name } }));
}

/** What the data files hold, as JSON Schema. */
export const GET: APIRoute = ({ params }) =>
  new Response(toJson(toJsonSchema(params['name'] as SchemaName, absoluteHref)), {
    headers: { 'Content-Type': 'application/schema+json' },
  });
