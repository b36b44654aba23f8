import { describe, expect, test } from "vitest";
import type { DraftEvent } from "../events/index.ts";
import type { StreamName } from "../ids.ts";
import { given } from "../testing/given.ts";

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

  test("is not called like a word that stands for nobody", () => {
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

  test("is called by a new name from a day on, once", () => {
    const renamed = (en: string, from?: string): DraftEvent => ({
      type: "BodyRenamed",
      data: { names: { en }, ...(from !== undefined && { from }) },
    });
    const since = renamed("Republic of Belarus", "1991-09-19");
    expect(given("body/belarus", registered(), since).state).toMatchObject({
      details: { names: { en: "Republic of Belarus" } },
      former: [{ names: { en: "Belarus" }, until: "1991-09-19" }],
    });
    given("body/belarus", registered(), since).when(since).thenRefused("changes-nothing at /0/data/names");
    // The same name, but since when it was borne is news.
    given("body/belarus", registered())
      .when(renamed("Belarus", "1991"))
      .thenRecorded({ type: "BodyRenamed" });
  });

  test("belongs to an organisation that acts as a state", () => {
    given("body/commission")
      .when(registered({ kind: "ministry", country: "eu" }))
      .in({ kindOf: () => "organisation" })
      .thenRecorded({ type: "BodyRegistered" });
  });

  test("is merged into another that does not belong to it, and then takes no more", () => {
    const merged: DraftEvent = { type: "BodyMerged", data: { into: "russia" } };
    given("body/belarus", registered()).when(merged).thenRecorded(merged);
    given("body/belarus", registered(), merged).when(merged).thenRefused("merged at /0");
    const back = (relation: string) => ({
      onward: (_: StreamName, followed: string) =>
        followed === relation ? ["body/belarus" as StreamName] : [],
    });
    given("body/belarus", registered())
      .when(merged)
      .in(back("belongsTo"))
      .thenRefused("member-circle at /0/data/into");
    given("body/belarus", registered())
      .when(merged)
      .in(back("mergedInto"))
      .thenRefused("merged-circle at /0/data/into");
  });
});
