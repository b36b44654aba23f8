import { describe, test } from "vitest";
import type { DraftEvent } from "../events/index.ts";
import { given } from "../test-support/given.ts";

const registered = (more = {}): DraftEvent => ({
  type: "BodyRegistered",
  data: { kind: "state", names: { en: "Belarus" }, ...more },
});

describe("a body", () => {
  test("is registered first, and once", () => {
    given("body/belarus").when(registered()).thenRecorded({ type: "BodyRegistered" });
    given("body/belarus")
      .when({ type: "BodyRenamed", data: { names: { en: "B" } } })
      .thenRefused("not-created at /0/type");
    given("body/belarus", registered()).when(registered()).thenRefused("already-created at /0/type");
    given("body/belarus").when(registered(), registered()).thenRefused("already-created at /1/type");
  });

  test("is not called as a speaker that is no body", () => {
    given("body/joint").when(registered()).thenRefused("reserved-id at /0");
    given("body/unspecified").when(registered()).thenRefused("reserved-id at /0");
  });

  test("belongs to a state, and is part of a body, that exist and are not itself", () => {
    given("body/mfa")
      .when(registered({ country: "unknown", parent: "mfa" }))
      .thenRefused("unknown-reference at /0/data/country", "self-reference at /0/data/parent");
  });

  test("belongs to a country that is a state", () => {
    const mfa = registered({ kind: "ministry", country: "russia" });
    given("body/mfa")
      .when(mfa)
      .in({ kindOf: () => "state" })
      .thenRecorded({ type: "BodyRegistered" });
    given("body/mfa")
      .when(mfa)
      .in({ kindOf: () => "ministry" })
      .thenRefused("not-a-state at /0/data/country");
  });

  test("gets names that differ from those it has", () => {
    const renamed: DraftEvent = { type: "BodyRenamed", data: { names: { en: "Belarus", be: "Беларусь" } } };
    given("body/belarus", registered()).when(renamed).thenRecorded(renamed);
    given("body/belarus", registered())
      .when(renamed, renamed)
      .thenRefused("changes-nothing at /1/data/names");
  });
});
