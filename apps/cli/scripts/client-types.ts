// Writes packages/client/src/schema.ts from what the API's OpenAPI document says now.
import { writeFile } from "node:fs/promises";
import { openApiDocument } from "@collegium/api";
import { generateSchema } from "@collegium/client/generate";

const target = new URL("../../../packages/client/src/schema.ts", import.meta.url);
await writeFile(target, await generateSchema(openApiDocument()));
