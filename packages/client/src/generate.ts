import openapiTypes, { astToString, type OpenAPI3 } from "openapi-typescript";

const notice = `/**
 * What the register's OpenAPI document says, as TypeScript types. Made by a machine: change the API's schemas,
 * then \`pnpm --filter @collegium/cli client-types\`.
 */

`;

/** The source of \`schema.ts\` for an OpenAPI 3.1 document. Laws: pure; the same document gives the same text. */
export async function generateSchema(document: object): Promise<string> {
  const nodes = await openapiTypes(document as OpenAPI3, { alphabetize: true, immutable: true });
  return notice + astToString(nodes);
}
