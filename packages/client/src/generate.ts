import openapiTypes, { astToString, type OpenAPI3 } from "openapi-typescript";

const notice = `/**
 * What the register's OpenAPI document says, as TypeScript types. Made by a machine: change the API's schemas,
 * then \`pnpm --filter @collegium/cli client-types\`.
 */

`;

/** The source of \`schema.ts\` for an OpenAPI 3.1 document. Laws: pure; the same document gives the same text. */
export async function generateSchema(document: object): Promise<string> {
  const nodes = await openapiTypes(withoutExamples(document) as OpenAPI3, {
    alphabetize: true,
    immutable: true,
  });
  return notice + astToString(nodes);
}

/** Where keys are names that the API gives, not words of the specification. */
const named = new Set([
  ...["properties", "patternProperties", "$defs", "schemas", "parameters", "headers", "responses"],
  ...["requestBodies", "securitySchemes", "links", "callbacks", "paths", "content"],
]);
/** Where a value of any form stands, which is left as it is. */
const values = new Set(["const", "default", "enum"]);

/** A part of an OpenAPI document without `example` and `examples`; `keysAreNames` where a property may be called so. */
function withoutExamples(part: unknown, keysAreNames = false): unknown {
  if (Array.isArray(part)) return part.map((item) => withoutExamples(item));
  if (typeof part !== "object" || part === null) return part;
  const kept = Object.entries(part).filter(([key]) => keysAreNames || !/^examples?$/.test(key));
  return Object.fromEntries(
    kept.map(([key, value]) => {
      const isValue = !keysAreNames && values.has(key);
      return [key, isValue ? value : withoutExamples(value, !keysAreNames && named.has(key))];
    }),
  );
}
