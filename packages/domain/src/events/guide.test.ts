import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { recordedSchemas } from "./schemas.ts";

const guide = readFileSync(new URL("../../../../docs/model.md", import.meta.url), "utf8");

test.each(Object.entries(recordedSchemas()))(
  "the guide to the model names every event of a %s",
  (_, schemas) => {
    for (const type of Object.keys(schemas)) expect(guide).toContain(`\`${type}\``);
  },
);
