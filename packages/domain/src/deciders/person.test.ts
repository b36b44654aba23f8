import { describe, expect, test } from "vitest";
import type { DraftEvent } from "../events/index.ts";
import type { StreamName } from "../ids.ts";
import { given, quote } from "../testing/given.ts";

const registered: DraftEvent = {
  type: "PersonRegistered",
  data: { names: { en: "Ann Author" }, variants: ["A. Author"] },
};
const held = (more = {}): DraftEvent => ({
  type: "OfficeHeld",
  data: { body: "mfa", title: "Minister", ...more },
});

describe("a person", () => {
  test("is registered first, and once", () => {
    given("person/ann").when(held()).thenRefused("not-created at /0/type");
    given("person/ann", registered).when(registered).thenRefused("already-created at /0/type");
  });

  test("keeps the spellings seen in print where a new name brings none", () => {
    const renamed: DraftEvent = { type: "PersonRenamed", data: { names: { en: "Anna Author" } } };
    expect(given("person/ann", registered, renamed).state).toMatchObject({
      details: { names: { en: "Anna Author" }, variants: ["A. Author"] },
    });
    given("person/ann", registered, renamed).when(renamed).thenRefused("changes-nothing at /0/data");
  });

  test("has each spelling once", () => {
    const variants = ["A. Author", "A. Author"];
    given("person/ann")
      .when({ type: "PersonRegistered", data: { names: { en: "A" }, variants } })
      .thenRefused("repeated at /0/data/variants/1");
    given("person/ann", registered)
      .when({ type: "PersonRenamed", data: { names: { en: "A" }, variants } })
      .thenRefused("repeated at /0/data/variants/1");
  });

  test("holds an office of a body that exists, and the same one once", () => {
    given("person/ann", registered)
      .when(held({ evidence: [quote("The ministers")] }))
      .thenRecorded({ type: "OfficeHeld" });
    given("person/ann", registered)
      .when(held({ body: "unknown" }))
      .thenRefused("unknown-reference at /0/data/body");
    given("person/ann", registered, held())
      .when(held(), held({ from: "2010" }))
      .thenRefused("already-recorded at /0/data");
  });

  test("leaves an office after taking it", () => {
    given("person/ann", registered)
      .when(held({ from: "2012-08", to: "2011" }))
      .thenRefused("dates-out-of-order at /0/data/to");
    given("person/ann", registered)
      .when(held({ from: "2012-08", to: "2012" }))
      .thenRecorded({ type: "OfficeHeld" });
  });

  test("held an office by the words of several sources: those of the second are added", () => {
    const office = (...words: string[]) =>
      ({
        type: "OfficeHeld",
        data: { body: "mfa", title: "Minister", ...(words.length > 0 && { evidence: words.map(quote) }) },
      }) as DraftEvent;
    const person = [{ type: "PersonRegistered", data: { names: { en: "Ann" } } }] as DraftEvent[];
    expect(
      given("person/ann", ...person, office("Joint meeting"), office("Joint meeting", "A plan for 2010"))
        .state,
    ).toMatchObject({ offices: [{ evidence: [{ exact: "Joint meeting" }, { exact: "A plan for 2010" }] }] });
    given("person/ann", ...person, office("Joint meeting"))
      .when(office("Joint meeting"), office())
      .thenRefused("already-recorded at /0/data", "already-recorded at /1/data");
  });

  test("is merged into another, over no circle, and then takes no more", () => {
    const person = { type: "PersonRegistered", data: { names: { en: "Ann" } } } as const;
    const merged = { type: "PersonMerged", data: { into: "ann-smith" } } as const;
    given("person/ann", person, merged).when(merged).thenRefused("merged at /0");
    given("person/ann", person)
      .when(merged)
      .in({
        onward: (stream) =>
          stream === ("person/ann-smith" as StreamName) ? ["person/ann" as StreamName] : [],
      })
      .thenRefused("merged-circle at /0/data/into");
    given("person/ann", person)
      .when({ type: "PersonMerged", data: { into: "ann" } })
      .thenRefused("self-reference at /0/data/into");
    given("person/ann", person)
      .when({ type: "PersonMerged", data: { into: "unknown" } })
      .thenRefused("unknown-reference at /0/data/into");
  });
});
