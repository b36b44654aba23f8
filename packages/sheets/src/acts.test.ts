import { type ClaimType, claimTypes, draftSchemas } from "@collegium/domain";
import { eventTypesOf } from "@collegium/domain/testing";
import { describe, expect, it, test } from "vitest";
import type { z } from "zod";
import { actNames, acts } from "./acts.ts";

describe("Every type of claim", () => {
  it.each(claimTypes)("%s can be sent and recorded", (type) => {
    expect(draftSchemas.session).toHaveProperty(type);
    expect(eventTypesOf("session")).toContain(type);
  });

  it("is one act of a sheet", () => {
    expect(actNames.map((act) => acts[act].type).sort()).toEqual([...claimTypes].sort());
  });
});

/** What a sheet says of every claim alike, or its planner finds out. */
const common = new Set(["wording", "summary", "speaker", "within", "evidence"]);
const fieldsOf = (type: ClaimType) => Object.keys((draftSchemas.session[type] as z.ZodObject).shape);

test.each(actNames)("a sheet can say every field of what was %s", (act) => {
  const { type, fields, as } = acts[act];
  const said = Object.keys(fields).map((key) => (as as Record<string, string>)[key] ?? key);
  expect(said.sort()).toEqual(
    fieldsOf(type)
      .filter((field) => !common.has(field))
      .sort(),
  );
});
