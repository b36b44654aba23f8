import { claimTypes, draftSchemas } from "@collegium/domain";
import { eventTypesOf } from "@collegium/domain/testing";
import { describe, expect, it, test } from "vitest";
import type { z } from "zod";
import { actNames, acts } from "./acts.ts";

describe("Every type of claim", () => {
  it.each(claimTypes)("%s can be sent and recorded", (type) => {
    expect(draftSchemas().session).toHaveProperty(type);
    expect(eventTypesOf("session")).toContain(type);
  });

  it("is one act of a sheet", () => {
    expect(actNames.map((act) => acts[act].type).sort()).toEqual([...claimTypes].sort());
  });
});

test.each(actNames)("a sheet says nothing of what was %s that its claim has no field for", (act) => {
  const { type, fields, as } = acts[act];
  const said = Object.keys(fields).map((key) => (as as Record<string, string>)[key] ?? key);
  expect(Object.keys((draftSchemas().session[type] as z.ZodObject).shape)).toEqual(
    expect.arrayContaining(said),
  );
});
