import { describe, expect, test } from "vitest";
import type { DraftEvent } from "../events/index.ts";
import { given, quote } from "../testing/given.ts";
import { corrected, discussed, held, retracted, withdrawn } from "../testing/sessions.ts";
import type { EarlierSession } from "./decider.ts";
import type { SessionState } from "./state.ts";

const followed = (more = {}): DraftEvent => ({
  type: "ClaimFollowed",
  data: { claim: "c1", relation: "fulfils", earlier: "minsk-2008#c1", note: "What was offered.", ...more },
});
const session = () => given("session/moscow", held(), discussed());
const asHeld = (...drafts: DraftEvent[]) => given("session/other", ...drafts).state as SessionState;
const earlierIs = (earlier: EarlierSession | undefined) => ({ session: () => earlier });

describe("a claim that follows one of an earlier session", () => {
  test("says so by words, or by a note", () => {
    session().when(followed()).thenRecorded({ type: "ClaimFollowed" });
    const words = { note: undefined, evidence: [quote("On November 25")] };
    const state = session().when(followed(words)).state() as SessionState;
    expect(state.claims.get("c1")?.follows).toMatchObject([
      { data: { relation: "fulfils", earlier: "minsk-2008#c1", evidence: [{ exact: "On November 25" }] } },
    ]);
    session()
      .when(followed({ note: undefined }))
      .thenRefused("following-unfounded at /0/data");
  });

  test("is a claim that stands, as the earlier one is", () => {
    session()
      .when(followed({ claim: "c9" }))
      .thenRefused("claim-unknown at /0/data/claim");
    session().when(retracted("c1"), followed()).thenRefused("claim-retracted at /1/data/claim");
    session()
      .when(followed({ earlier: "minsk-2008#c2" }))
      .thenRefused("claim-unknown at /0/data/earlier");
    session()
      .when(followed({ earlier: "unknown#c1" }))
      .thenRefused("unknown-reference at /0/data/earlier");
    const before = held({ date: "2008" });
    session()
      .when(followed())
      .in(earlierIs(asHeld(before, discussed(), retracted("c1"))))
      .thenRefused("claim-retracted at /0/data/earlier");
    session()
      .when(followed())
      .in(earlierIs(asHeld(before, discussed(), withdrawn())))
      .thenRefused("earlier-withdrawn at /0/data/earlier");
  });

  test.each([
    ["2009-11-24", true],
    ["2009", true],
    ["2009-11-25/2009-11-27", false],
    ["2009-11-25", false],
    ["2010", false],
  ])("follows one of %s on 25 November 2009: %s", (date, may) => {
    const { thenRecorded, thenRefused } = session()
      .when(followed())
      .in(earlierIs(asHeld(held({ date }), discussed())));
    if (may) thenRecorded({ type: "ClaimFollowed" });
    else thenRefused("not-earlier at /0/data/earlier");
  });

  test("is compared by the date that the session has at last", () => {
    const date = [quote("On November 25")];
    session()
      .when(corrected({ date: "2008-10" }, { date }), followed())
      .thenRefused("not-earlier at /1/data/earlier");
  });

  test("is none of its own session", () => {
    session()
      .when(followed({ earlier: "moscow#c1" }))
      .in(earlierIs(undefined))
      .thenRefused("self-reference at /0/data/earlier");
  });

  test("says so once by the same words", () => {
    const words = { evidence: [quote("On November 25")] };
    session().when(followed(), followed()).thenRefused("already-recorded at /1/data");
    session()
      .when(followed(), followed(words), followed({ relation: "continues" }))
      .thenRecorded({ type: "ClaimFollowed" }, { type: "ClaimFollowed" }, { type: "ClaimFollowed" });
  });
});
