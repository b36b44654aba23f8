import { typeOf } from "@collegium/domain";
import { expect, it } from "vitest";
import { sessions } from "./sessions.ts";

it("has what becomes of sessions later, and of things that were two", () => {
  const commits = [...sessions(400, 1)];
  expect(
    commits.filter(({ stream, expected }) => typeOf(stream) === "session" && expected === 0),
  ).toHaveLength(400);
  expect(commits.flatMap(({ commit }) => commit.events.map(({ type }) => type))).toEqual(
    expect.arrayContaining([
      ...["ClaimCorrected", "ClaimRetracted", "BodyRenamed", "TopicRenamed"],
      ...["ClaimFollowed", "StatementRetracted", "PartyAcceded", "PassagesSetAside", "PassagesTakenUp"],
      ...["TopicMerged", "BodyMerged", "PersonMerged", "InstrumentMerged"],
      ...["SourceWithheld", "SessionWithdrawn"],
    ]),
  );
});
