import { readFile } from "node:fs/promises";
import { openApiDocument } from "@collegium/api";
import { generateSchema } from "@collegium/client/generate";
import { expect, test } from "vitest";

test("the client's types are what the API's reference says now (else: pnpm --filter @collegium/cli client-types)", async () => {
  const file = new URL("../../../packages/client/src/schema.ts", import.meta.url);
  expect(await readFile(file, "utf8")).toBe(await generateSchema(openApiDocument()));
});
