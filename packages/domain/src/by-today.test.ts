import { describe, expect, test } from "vitest";
import { refusedToday } from "./by-today.ts";
import type { DomainEvent } from "./events/index.ts";

const event = (type: string, data: object) => ({ type, version: 1, data }) as unknown as DomainEvent;
const evidence = [{ source: "report", exact: "met.\n\f The", basis: "stated", start: 4, end: 14 }];
const deposited = {
  ...{ sha256: "0".repeat(64), length: 1, mediaType: "text/plain", title: "Report", publishers: ["mfa"] },
  ...{ published: "2014", language: "en" },
};

describe("What today's rules would refuse of what was recorded", () => {
  test.each<[string, Parameters<typeof refusedToday>]>([
    ["a name", ["topic", event("TopicDefined", { names: { en: "Trade" } })]],
    ["a deposit", ["source", event("SourceDeposited", deposited)]],
    [
      "a claim with the text's own signs in its words",
      ["session", event("ClaimCorroborated", { claim: "c1", evidence })],
    ],
    [
      "a new claim, which no editor gives an id",
      ["session", event("PositionAffirmed", { claim: "c7", wording: "reaffirmed", by: "joint", evidence })],
    ],
  ])("is nothing of %s", (_, [stream, recorded]) => {
    expect(refusedToday(stream, recorded)).toEqual([]);
  });

  test.each<[string, Parameters<typeof refusedToday>, string]>([
    [
      "a language that nobody knows",
      ["topic", event("TopicRenamed", { names: { english: "x" } })],
      "/names/english",
    ],
    [
      "a deposit's language",
      ["source", event("SourceDeposited", { ...deposited, language: "by" })],
      "/language",
    ],
  ])("is %s, with its place", (_, [stream, recorded], pointer) => {
    expect(refusedToday(stream, recorded)).toMatchObject([{ rule: "malformed", pointer }]);
  });
});
