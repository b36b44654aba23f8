import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { draftEvidence, draftSchemas, evidence } from "./events/index.ts";
import { recordedSchemas } from "./events/schemas.ts";
import { streamTypes } from "./ids.ts";
import { referenceFields, referencesOf } from "./references.ts";

const quoted = (source: string) => ({ source, exact: "x", basis: "stated" as const, start: 0, end: 1 });

describe("an event refers to", () => {
  test("what its fields name, and the sources that it quotes, each once", () => {
    const references = referencesOf({
      type: "TopicDiscussed",
      version: 1,
      data: {
        claim: "c1",
        topics: ["arms", "trade"],
        emphasis: "plain",
        refersTo: ["treaty"],
        frameworks: ["body/un", "series/summits"],
        wording: "discussed",
        by: ["body/un", "person/ann"],
        evidence: [quoted("report"), quoted("report"), quoted("note")],
      },
    });
    expect(references).toEqual([
      "topic/arms",
      "topic/trade",
      "instrument/treaty",
      "body/un",
      "series/summits",
      "person/ann",
      "source/report",
      "source/note",
    ]);
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
          changes: { by: ["body/mfa"], topics: null, evidence: [quoted("report")] },
          reason: "x",
        },
      }),
    ).toEqual(["body/mfa", "source/report"]);
  });

  test("the session of a claim that is followed", () => {
    const data = { claim: "c1", relation: "repeats" as const, earlier: "minsk#c2", note: "x" };
    expect(referencesOf({ type: "ClaimFollowed", version: 1, data })).toEqual(["session/minsk"]);
  });

  test("nobody, where none is named who acted", () => {
    const data = { claim: "c1", instruments: ["plan"], wording: "x", evidence: [quoted("report")] };
    for (const by of ["joint", "unspecified"] as const)
      expect(referencesOf({ type: "InstrumentSigned", version: 1, data: { ...data, by } })).toEqual([
        "instrument/plan",
        "source/report",
      ]);
  });
});

test("every field that holds an id, in every schema, is known to refer to things of the types that it takes", () => {
  const found: { [field: string]: unknown } = {};
  const walk = (schema: z.core.$ZodType, field: string) => {
    if (schema === draftEvidence || schema === evidence) return;
    const { def } = schema._zod as {
      def: {
        type: string;
        shape?: Record<string, z.core.$ZodType>;
        options?: readonly z.core.$ZodType[];
        innerType?: z.core.$ZodType;
        element?: z.core.$ZodType;
      };
    };
    for (const [name, inner] of Object.entries(def.shape ?? {})) walk(inner, name);
    for (const option of def.options ?? []) walk(option, field);
    if (def.innerType) walk(def.innerType, field);
    if (def.element) walk(def.element, field);
    if (def.type !== "string") return;
    const takes = (value: string) => (schema as z.ZodType).safeParse(value).success;
    const types = streamTypes.filter((type) => takes(`${type}/a-b`) && !takes(`${type}/A`));
    if (types.length > 0) found[field] = types;
    else if (takes("a-b#c1") && !takes("A#c1") && !takes("a-b")) found[field] = 1;
    // `.describe()` copies a schema: what was a slug is told by what it takes and refuses.
    else if (takes("a-b") && takes("1a") && !takes("a--b") && !takes("A") && !takes("a b")) found[field] = 1;
  };
  for (const type of streamTypes)
    for (const schemas of [recordedSchemas()[type], draftSchemas()[type]])
      for (const schema of Object.values(schemas)) walk(schema, "");
  const known = Object.entries(referenceFields).map(([field, to]) => [
    field,
    typeof to === "string" ? 1 : streamTypes.filter((type) => to.some((one) => one === type)),
  ]);
  expect(found).toEqual(Object.fromEntries(known));
});
