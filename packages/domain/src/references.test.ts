import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { draftEvidence, draftSchemas, evidence } from "./events/index.ts";
import { recordedSchemas } from "./events/schemas.ts";
import { slug, streamTypes } from "./names.ts";
import { referenceFields, referencesOf } from "./references.ts";

const quoted = (source: string) => ({ source, exact: "x", basis: "stated" as const, start: 0, end: 1 });

describe("an event refers to", () => {
  test("what its fields name, and the sources that it quotes, each once", () => {
    const references = referencesOf({
      type: "TopicDiscussed",
      version: 1,
      data: {
        claim: "c1",
        topic: "arms",
        emphasis: "plain",
        frameworks: ["un", "osce"],
        wording: "discussed",
        speaker: "un",
        evidence: [quoted("report"), quoted("report"), quoted("note")],
      },
    });
    expect(references).toEqual(["topic/arms", "body/un", "body/osce", "source/report", "source/note"]);
  });

  test("what a correction brings in, and evidence by field", () => {
    expect(
      referencesOf({
        type: "SessionDetailsCorrected",
        version: 1,
        data: {
          changes: { host: "mfa", series: null },
          reason: "x",
          evidence: { place: [quoted("report")] },
        },
      }),
    ).toEqual(["body/mfa", "source/report"]);
    expect(
      referencesOf({
        type: "ClaimCorrected",
        version: 1,
        data: {
          claim: "c1",
          changes: { speaker: "mfa", topic: null, evidence: [quoted("report")] },
          reason: "x",
        },
      }),
    ).toEqual(["body/mfa", "source/report"]);
  });

  test("no body, where none speaks", () => {
    const data = { claim: "c1", instrument: "plan", wording: "x", evidence: [quoted("report")] };
    for (const speaker of ["joint", "unspecified"])
      expect(referencesOf({ type: "InstrumentSigned", version: 1, data: { ...data, speaker } })).toEqual([
        "instrument/plan",
        "source/report",
      ]);
  });
});

test("every field that holds an id, in every schema, is known to refer to something", () => {
  const found = new Set<string>();
  const walk = (schema: z.core.$ZodType, field: string) => {
    if (schema === draftEvidence || schema === evidence) return;
    if (schema === slug) found.add(field);
    const { def } = schema._zod as {
      def: {
        shape?: Record<string, z.core.$ZodType>;
        innerType?: z.core.$ZodType;
        element?: z.core.$ZodType;
      };
    };
    for (const [name, inner] of Object.entries(def.shape ?? {})) walk(inner, name);
    if (def.innerType) walk(def.innerType, field);
    if (def.element) walk(def.element, field);
    if (hasParent(schema) && isSlug(schema)) found.add(field);
  };
  for (const type of streamTypes)
    for (const schemas of [recordedSchemas[type], draftSchemas[type]])
      for (const schema of Object.values(schemas)) walk(schema, "");
  expect([...found].sort()).toEqual(Object.keys(referenceFields).sort());
});

// `.describe()` copies a schema: what was a slug is told by what it takes and refuses.
const hasParent = (schema: z.core.$ZodType): boolean => schema._zod.def.type === "string";
const isSlug = (schema: z.core.$ZodType): boolean => {
  const takes = (value: string) => (schema as z.ZodType).safeParse(value).success;
  return takes("a-b") && takes("1a") && !takes("a--b") && !takes("A") && !takes("a b");
};
