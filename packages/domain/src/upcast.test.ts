import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { recordedSchemas } from "./events/schemas.ts";
import { currentVersion, type RecordedEvent, upcast, upcastBy } from "./upcast.ts";

const schemas = Object.assign({}, ...Object.values(recordedSchemas())) as { [type: string]: z.ZodType };
const folder = new URL("./golden/", import.meta.url);
const golden = readdirSync(folder).map((file) => ({
  file,
  event: JSON.parse(readFileSync(new URL(file, folder), "utf8")) as RecordedEvent,
}));

describe("golden files", () => {
  test.each(golden)("$file is read as an event of today", ({ event, file }) => {
    expect(file).toBe(`${event.type}.v${event.version}.json`);
    const { type, version, data } = upcast(event);
    expect(version).toBe(currentVersion(type));
    const parsed = schemas[type]?.safeParse(data);
    expect(parsed?.error).toBeUndefined();
    expect(parsed?.data).toEqual(data);
  });

  test("hold every event type in every version that it ever had", () => {
    const had = Object.keys(schemas).flatMap((type) =>
      Array.from(
        { length: currentVersion(type as keyof typeof schemas & Parameters<typeof currentVersion>[0]) },
        (_, n) => `${type}.v${n + 1}.json`,
      ),
    );
    expect(golden.map(({ file }) => file).sort()).toEqual(had.sort());
  });
});

describe("upcasting", () => {
  // A type that changed twice: `name` became `names`, and then got a kind.
  const steps = {
    BodyListed: [
      (data: unknown) => ({ names: { en: (data as { name: string }).name } }),
      (data: unknown) => ({ ...(data as object), kind: "other" }),
    ],
  };

  test("takes each step from the version on in which the event was recorded", () => {
    expect(upcastBy(steps, { type: "BodyListed", version: 1, data: { name: "UN" } })).toEqual({
      type: "BodyListed",
      version: 3,
      data: { names: { en: "UN" }, kind: "other" },
    });
    expect(upcastBy(steps, { type: "BodyListed", version: 2, data: { names: { en: "UN" } } })).toEqual({
      type: "BodyListed",
      version: 3,
      data: { names: { en: "UN" }, kind: "other" },
    });
  });

  test("leaves what is current, and types without steps, as they are", () => {
    const current = { type: "BodyListed", version: 3, data: {} };
    expect(upcastBy(steps, current)).toBe(current);
    const other = { type: "constructor", version: 1, data: {} };
    expect(upcastBy(steps, other)).toBe(other);
  });

  test("refuses to guess at what a later Collegium wrote", () => {
    for (const version of [0, 4, 1.5, Number.NaN])
      expect(() => upcastBy(steps, { type: "BodyListed", version, data: {} })).toThrow(/not known/);
    expect(() => upcast({ type: "TopicSplit", version: 1, data: {} })).toThrow(/no event type TopicSplit/);
  });
});

describe("what was recorded in an earlier form", () => {
  const quoted = { source: "report", exact: "x", start: 0, end: 1, basis: "stated" };
  const brought = (type: string, data: object, version = 1) => upcast({ type, version, data }).data;

  test("a source's publisher is one of several, and its kind is not known", () => {
    const deposited = { title: "Report", publisher: "mfa", published: "2014", language: "en" };
    for (const version of [1, 2])
      expect(brought("SourceDeposited", deposited, version)).toEqual({
        title: "Report",
        publishers: ["mfa"],
        published: "2014",
        language: "en",
      });
    expect(brought("SourceDetailsCorrected", { changes: { publisher: "mfa" }, reason: "x" })).toEqual({
      changes: { publishers: ["mfa"] },
      reason: "x",
    });
    expect(brought("SourceDetailsCorrected", { changes: { title: "x" }, reason: "x" })).toEqual({
      changes: { title: "x" },
      reason: "x",
    });
  });

  test("an instrument's evidence is for what it is called", () => {
    const registered = { kind: "plan", names: { en: "Plan" }, parties: ["mfa"] };
    expect(brought("InstrumentRegistered", { ...registered, evidence: [quoted] })).toEqual({
      ...registered,
      evidence: { names: [quoted] },
    });
    expect(brought("InstrumentRegistered", registered)).toEqual(registered);
    const correction = { changes: { kind: "plan" }, reason: "x", evidence: [quoted] };
    expect(brought("InstrumentDetailsCorrected", correction)).toEqual({
      ...correction,
      evidence: { names: [quoted] },
    });
  });

  test("damage stays what it is, for the schema to refuse", () => {
    for (const data of [undefined, null, 1, "x", [], { changes: null }, { changes: [] }])
      for (const type of ["SourceDeposited", "SourceDetailsCorrected", "InstrumentRegistered"])
        expect(upcast({ type, version: 1, data }).data).toEqual(data);
  });
});
