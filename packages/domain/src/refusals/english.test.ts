import { expect, test } from "vitest";
import { streamName } from "../ids.ts";
import { english } from "./english.ts";
import { below, type Refusal, refuse } from "./refusal.ts";
import { refusalInWords } from "./tell.ts";
import type { Words } from "./words.ts";

const minsk = streamName("session", "minsk");

/** What people are told is a promise, too: clients show it, and answers of earlier programs said the same. */
test.each<[Refusal, string]>([
  [
    refuse("unknown-event-type", "", {
      type: "SessionHeld",
      stream: "instrument",
      elsewhere: "session",
      has: [],
    }),
    "There is an event SessionHeld of session streams; this is an instrument.",
  ],
  [
    refuse("unknown-event-type", "", {
      type: "Split",
      stream: "topic",
      has: ["TopicDefined", "TopicMerged"],
    }),
    'There is no event "Split" of topic streams. They have: TopicDefined, TopicMerged.',
  ],
  [refuse("unknown-field", "", { of: "event", field: "at" }), 'An event has type and data, but no "at".'],
  [
    refuse("unknown-field", "", { of: "data", field: "onto", has: ["into"] }),
    'There is no field "onto" here. It has: into.',
  ],
  [refuse("unknown-field", "", { of: "data", field: "onto" }), 'There is no field "onto" here.'],
  [
    refuse("commit-too-large", "", { bytes: 70_000, most: 65_535 }),
    "This is 70000 bytes; one write records at most 65535. Split it into several writes.",
  ],
  [
    refuse("already-created", "", { stream: minsk }),
    "There is a session/minsk already: choose another id, or correct what is recorded.",
  ],
  [
    refuse("already-recorded", "", { what: "claim", claim: "c3" }),
    "Claim c3 says the same by the same words already.",
  ],
  [refuse("self-reference", "", { stream: minsk }), "This refers to session/minsk itself: name another one."],
  [
    refuse("self-reference", "", { claim: "c1" }),
    "Claim c1 can't replace itself: name the claims that say it instead, or none.",
  ],
  [
    refuse("claim-retracted", "", { claim: "c1", as: "itself" }),
    "Claim c1 was retracted: it takes no further events.",
  ],
  [
    refuse("claim-retracted", "", { claim: "c1", as: "replacement" }),
    "Claim c1 was retracted: name claims that stand and say it instead, or none.",
  ],
  [refuse("already-recorded", "", { what: "office" }), "This office is recorded already."],
  [
    refuse(
      "quotation-not-found",
      "",
      { why: "missing", part: "last", isSearched: true, unseen: ["U+00A0"] },
      [{ prefix: "", exact: "x".repeat(400), suffix: "", start: 0, end: 400 }],
    ),
    `These last words do not stand in the text. The nearest passage is: “${"x".repeat(140)} … ${"x".repeat(140)}” (with signs that are not seen: U+00A0).`,
  ],
  [
    refuse("quotation-not-found", "", { why: "missing", part: "all", isSearched: true, unseen: [] }),
    "These words do not stand in the text, and no passage comes near: is it the right source?",
  ],
  [
    refuse("quotation-ambiguous", "", { places: 21, most: 20 }),
    "These words fit more than 20 places in the text: quote more of it, or add the words right before (prefix) or after (suffix).",
  ],
  [
    refuse("session-withdrawn", "", { duplicateOf: "minsk" }),
    "This session was withdrawn: see session/minsk. It takes no further events.",
  ],
  [refuse("session-withdrawn", "", {}), "This session was withdrawn. It takes no further events."],
  [
    refuse("succeeds-circle", "", { stream: minsk, target: streamName("session", "moscow") }),
    "This makes a circle: session/moscow succeeds, over however many steps, session/minsk. Name another.",
  ],
])("%j is told in a sentence", (refusal, words) => {
  expect(refusalInWords(refusal)).toBe(words);
});

test("another language is another table", () => {
  const russian: Words = { ...english, repeated: ({ item }) => `«${item}» названо дважды.` };
  const [refusal] = below("/0", [refuse("repeated", "/data/parties/1", { item: "belarus" })]);
  expect(refusalInWords(refusal as Refusal, russian)).toBe("«belarus» названо дважды.");
});
