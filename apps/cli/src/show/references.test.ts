import { openApiDocument } from "@collegium/api";
import { expect, test } from "vitest";
import { renderDocument } from "./render.ts";

/** A value for a field of a reference. */
const values: Readonly<Record<string, unknown>> = {
  type: "body",
  names: { en: "Ministry A", ru: "Министерство А" },
  recordedAs: ["mfa-b"],
  country: { id: "a", name: "Land A" },
  series: { id: "plans", name: "Yearly plans" },
};

test.each(["Ref", "TypedRef"])("a %s is one line, whatever the API says of what is referred to", (schema) => {
  const { components } = openApiDocument() as {
    components: { schemas: Record<string, { properties: object }> };
  };
  const fields = Object.keys(components.schemas[schema]?.properties ?? {}).filter(
    (key) => key !== "id" && key !== "name",
  );
  expect(fields).toContain("names");
  for (const field of fields) {
    const reference = { id: "mfa-a", name: "Ministry A", [field]: values[field] };
    expect(renderDocument({ host: reference })).toMatch(/^host: Ministry A \(.*mfa-a.*\)$/);
  }
});
