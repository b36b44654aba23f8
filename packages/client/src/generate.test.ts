import { expect, test } from "vitest";
import { generateSchema } from "./generate.ts";

const document = (example: object, value: object) => ({
  openapi: "3.1.0",
  info: { title: "Register", version: "1" },
  paths: {
    "/example": {
      get: {
        operationId: "readExample",
        parameters: [{ name: "on", in: "query", schema: { type: "string" }, ...example }],
        responses: {
          200: { description: "Said", content: { "application/json": { schema: value, ...example } } },
        },
      },
    },
  },
});

const thing = (example: object) => ({
  type: "object",
  properties: {
    example: { type: "string", ...example },
    kind: { enum: ["plan", { examples: 1 }] },
  },
  required: ["example"],
  ...example,
});

test("examples are left out wherever they stand, and what is called so stays", async () => {
  const shown = { example: "words-of-an-example", examples: { one: { value: "words-of-another" } } };
  const written = await generateSchema(document(shown, thing(shown)));
  expect(written).not.toContain("words-of");
  expect(written).toBe(await generateSchema(document({}, thing({}))));
  expect(written).toContain("readonly example: string");
  expect(written).toContain('readonly "/example"');
});
