import { describe, expect, test } from "vitest";
import type { DraftEvent } from "../events/index.ts";
import type { StreamName } from "../ids.ts";
import { given, quote } from "../testing/given.ts";

const registered = (more = {}): DraftEvent => ({
  type: "InstrumentRegistered",
  data: { kind: "plan", names: { en: "Plan" }, parties: ["belarus", "russia"], period: "2010", ...more },
});
const alias = (title: string): DraftEvent => ({ type: "InstrumentAliasAdded", data: { alias: title } });
const linked = (target: string, relation = "implements"): DraftEvent =>
  ({
    type: "InstrumentLinked",
    data: { relation, target, evidence: [quote("A plan for 2010 was signed.")] },
  }) as DraftEvent;
const corrected = (changes: object, more = {}): DraftEvent => ({
  type: "InstrumentDetailsCorrected",
  data: { changes, reason: "Wrong.", ...more },
});

describe("an instrument", () => {
  test("is registered first, and once", () => {
    given("instrument/plan").when(alias("x")).thenRefused("not-created at /0/type");
    given("instrument/plan", registered()).when(registered()).thenRefused("already-created at /0/type");
  });

  test("has parties that exist and differ, and a series that exists", () => {
    given("instrument/plan")
      .when(registered({ parties: ["belarus", "belarus", "unknown"], series: "unknown" }))
      .thenRefused(
        "repeated at /0/data/parties/1",
        "unknown-reference at /0/data/parties/2",
        "unknown-reference at /0/data/series",
      );
  });

  test("belongs to a series of instruments", () => {
    const seriesOf = () => "sessions" as const;
    given("instrument/plan")
      .when(registered({ series: "yearly" }))
      .in({ seriesOf })
      .thenRefused("wrong-series at /0/data/series");
    given("instrument/plan", registered())
      .when(corrected({ series: "yearly" }))
      .in({ seriesOf })
      .thenRefused("wrong-series at /0/data/changes/series");
  });

  test("gets a title that it does not have", () => {
    given("instrument/plan", registered({ aliases: ["The Plan"] }))
      .when(alias("Plan"), alias("The Plan"), alias("A Plan"))
      .thenRefused("already-recorded at /0/data/alias", "already-recorded at /1/data/alias");
    expect(given("instrument/plan", registered(), alias("The Plan")).state).toMatchObject({
      aliases: [{ alias: "The Plan" }],
    });
  });

  test("has other titles corrected: one that stays keeps its evidence, null leaves none", () => {
    const quoted: DraftEvent = {
      type: "InstrumentAliasAdded",
      data: { alias: "The Plan", evidence: [quote("A plan for 2010 was signed.")] },
    };
    const titles = (changes: object) =>
      given("instrument/plan", registered(), quoted, corrected(changes)).state;
    expect(titles({ aliases: ["Plan of 2010", "The Plan"] })).toMatchObject({
      aliases: [
        { alias: "Plan of 2010" },
        { alias: "The Plan", evidence: [{ exact: "A plan for 2010 was signed." }] },
      ],
    });
    expect(titles({ aliases: null })).toMatchObject({ aliases: [] });
    expect(titles({ period: null })).toMatchObject({ aliases: [{ alias: "The Plan" }] });
    given("instrument/plan", registered())
      .when(corrected({ aliases: null }))
      .thenRefused("changes-nothing at /0/data/changes");
  });

  test("is linked to another that exists, and in one way once", () => {
    given("instrument/plan", registered(), linked("programme"))
      .when(linked("programme", "partOf"))
      .thenRecorded({ type: "InstrumentLinked" });
    given("instrument/plan", registered(), linked("programme"))
      .when(linked("plan"), linked("programme"), linked("unknown"))
      .thenRefused(
        "self-reference at /0/data/target",
        "already-recorded at /1/data",
        "unknown-reference at /2/data/target",
      );
  });

  test("gets a party that it does not have", () => {
    const acceded = (body: string, more = {}): DraftEvent => ({
      type: "PartyAcceded",
      data: { body, evidence: [quote("A plan for 2010 was signed.")], ...more },
    });
    given("instrument/plan", registered({ parties: ["belarus"] }), acceded("un", { on: "2010-07" }))
      .when(acceded("belarus"), acceded("un"), acceded("unknown"))
      .thenRefused(
        "already-recorded at /0/data/body",
        "already-recorded at /1/data/body",
        "unknown-reference at /2/data/body",
      );
    expect(
      given("instrument/plan", registered({ parties: ["belarus"] }), acceded("un", { on: "2010-07" })).state,
    ).toMatchObject({
      details: { parties: ["belarus"] },
      accessions: [{ body: "un", on: "2010-07" }],
    });
  });

  test("has its details corrected where that changes something", () => {
    expect(
      given("instrument/plan", registered(), corrected({ period: null, kind: "programme" })).state,
    ).toMatchObject({
      details: { kind: "programme", parties: ["belarus", "russia"] },
    });
    given("instrument/plan", registered())
      .when(
        corrected({ period: "2010" }),
        corrected({ parties: ["belarus", "belarus"] }),
        corrected({ series: "unknown" }),
      )
      .thenRefused(
        "changes-nothing at /0/data/changes",
        "repeated at /1/data/changes/parties/1",
        "unknown-reference at /2/data/changes/series",
      );
  });

  test("can be corrected in its evidence alone", () => {
    const better = corrected({}, { evidence: { names: [quote("A plan for 2010")] } });
    given("instrument/plan", registered()).when(better).thenRecorded({ type: "InstrumentDetailsCorrected" });
    given("instrument/plan", registered(), better)
      .when(better)
      .thenRefused("changes-nothing at /0/data/changes");
  });

  test("has evidence by field, of what it has: of each date by itself", () => {
    const words = [quote("A plan for 2010 was signed.")];
    const dated = registered({ dates: { signed: "2009-11-25" }, evidence: { signed: words, period: words } });
    given("instrument/plan").when(dated).thenRecorded({ type: "InstrumentRegistered" });
    given("instrument/plan")
      .when(registered({ dates: { signed: "2009" }, evidence: { adopted: words, series: words } }))
      .thenRefused(
        "evidence-without-field at /0/data/evidence/adopted",
        "evidence-without-field at /0/data/evidence/series",
      );
    given("instrument/plan", dated)
      .when(corrected({ dates: { signed: "2009-11-26" } }), corrected({ period: "2011" }))
      .thenRefused(
        "evidence-needed at /0/data/evidence/signed",
        "evidence-needed at /1/data/evidence/period",
      );
    expect(given("instrument/plan", dated, corrected({ dates: { adopted: "2009" } })).state).toMatchObject({
      details: {
        dates: { adopted: "2009" },
        evidence: { period: [{ exact: "A plan for 2010 was signed." }] },
      },
    });
    expect(
      given("instrument/plan", dated, corrected({ dates: null, period: null })).state,
    ).not.toHaveProperty("details.evidence");
  });

  test("is left by a party, which may accede again", () => {
    const words = { evidence: [quote("A plan for 2010 was signed.")] };
    const left = (body: string, on?: string): DraftEvent => ({
      type: "PartyLeft",
      data: { body, ...(on !== undefined && { on }), ...words },
    });
    const acceded = (body: string, on?: string): DraftEvent => ({
      type: "PartyAcceded",
      data: { body, ...(on !== undefined && { on }), ...words },
    });
    given("instrument/plan", registered())
      .when(left("china"), left("russia", "2010"), left("russia", "2011"))
      .thenRefused("not-a-party at /0/data/body", "not-a-party at /2/data/body");
    given("instrument/plan", registered(), left("russia", "2010"))
      .when(left("russia", "2010"), acceded("russia", "2012"), acceded("russia"))
      .thenRefused("already-recorded at /0/data/body", "already-recorded at /2/data/body");
    const order = "dates-out-of-order at /1/data/on";
    given("instrument/plan", registered())
      .when(acceded("china", "2012-05"), left("china", "2011"))
      .thenRefused(order);
    given("instrument/plan", registered())
      .when(left("russia", "2010"), acceded("russia", "2009"))
      .thenRefused(order);
    for (const on of ["2012", "2012-05", undefined])
      given("instrument/plan", registered())
        .when(acceded("china", "2012-05"), left("china", on))
        .thenRecorded({ type: "PartyAcceded" }, { type: "PartyLeft" });
  });

  test("is linked by the words of several sources: those of the second are added", () => {
    const again = (exact: string) =>
      ({
        type: "InstrumentLinked",
        data: { relation: "implements", target: "programme", evidence: [quote(exact)] },
      }) as DraftEvent;
    expect(
      given("instrument/plan", registered(), again("Joint meeting"), again("A plan for 2010")).state,
    ).toMatchObject({ links: [{ evidence: [{ exact: "Joint meeting" }, { exact: "A plan for 2010" }] }] });
  });

  test("is merged into another that does not follow it, and then takes no more", () => {
    const merged: DraftEvent = { type: "InstrumentMerged", data: { into: "programme" } };
    given("instrument/plan", registered(), merged).when(alias("x")).thenRefused("merged at /0");
    given("instrument/plan", registered())
      .when(merged)
      .in({ onward: (_, relation) => (relation === "succeeds" ? ["instrument/plan" as StreamName] : []) })
      .thenRefused("succeeds-circle at /0/data/into");
  });
});
