import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sheetJsonSchema, sheetSchemaFile } from "./sheet.ts";

test("the published JSON Schema is that of the sheets that are read (else write sheetJsonSchema() there)", () => {
  const published = new URL(`../../../${sheetSchemaFile}`, import.meta.url);
  expect(JSON.parse(readFileSync(published, "utf8"))).toEqual(sheetJsonSchema());
});

test("it is strict, and says what each act is", () => {
  const schema = sheetJsonSchema();
  expect(schema).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    additionalProperties: false,
  });
  expect(JSON.stringify(schema)).toContain("An earlier instrument's implementation was noted");
});
