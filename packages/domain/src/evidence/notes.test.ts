import { describe, expect, test } from "vitest";
import type { Decision } from "../deciders/decider.ts";
import type { StateOf } from "../deciders/state.ts";
import type { DomainEvent, EventOf } from "../events/index.ts";
import { evolve } from "../fold.ts";
import { streamName } from "../ids.ts";
import { given, quote, upon } from "../testing/given.ts";
import { claimCorrected, discussed, held } from "../testing/sessions.ts";
import { foldedInWords, noteInWords, notesOn } from "./notes.ts";

const text = "“The  sides” dis-\ncussed a 1\u00a0200 km line – at last. They did so in the ﬁnal oﬃce.";
const session = given("session/moscow-2009", held());

/** What is told of words that are found in the text. */
function toldOf(exact: string, wording = "discussed") {
  const draft = discussed({ wording, evidence: [{ source: "odd", exact }] });
  const { decision } = session.when(draft).in({ text: (source) => (source === "odd" ? text : undefined) });
  return notesOn([draft], decided(decision), session.state);
}

function decided(decision: Decision): readonly DomainEvent[] {
  if (decision.outcome === "refused") throw new Error(JSON.stringify(decision.refusals));
  return decision.events;
}

describe("what is told of quotations", () => {
  test("is nothing where they were sent as they are printed, or shortened so", () => {
    expect(toldOf("“The  sides” dis-\ncussed")).toEqual([]);
    expect(toldOf("“The  sides” … last", "sides")).toEqual([]);
  });

  test("is what was folded: the text's signs, and what was sent for them", () => {
    const [note] = toldOf('"The sides" discussed a 1 200 km');
    expect(note).toEqual({
      pointer: "/0/data/evidence/0/exact",
      exact: "“The  sides” dis-\ncussed a 1\u00a0200 km",
      kind: "folded",
      differences: [
        { printed: "“", sent: '"' },
        { printed: " ", sent: "" },
        { printed: "”", sent: '"' },
        { printed: "-\n", sent: "" },
        { printed: "\u00a0", sent: " " },
      ],
    });
    expect(note && noteInWords(note)).toBe(
      'The text has other signs, which were recorded: ““” for “"”; U+0020 for nothing; “”” for “"”; U+002D U+000A for nothing; U+00A0 for U+0020.',
    );
  });

  test("is one sign for several, where letters are printed as one", () => {
    expect(toldOf("in the final office", "in the final")).toMatchObject([
      {
        differences: [
          { printed: "ﬁ", sent: "fi" },
          { printed: "ﬃ", sent: "ffi" },
        ],
      },
    ]);
  });

  test("counts a row of one sign", () => {
    expect(foldedInWords("No. 44", `No.${" ".repeat(37)}44`)).toBe("U+0020 36 times for nothing");
    expect(foldedInWords("No. 44", "No. \t\n44")).toBe("U+0009 U+000A for nothing");
  });

  test("at both ends of a shortened one", () => {
    expect(toldOf('"The  sides" … - at last', "sides")).toMatchObject([
      { kind: "folded", differences: [{ printed: "“" }, { printed: "”" }, { printed: "–", sent: "-" }] },
    ]);
  });

  test("is that the record has them already, which are taken as they are, also where they cut a word", () => {
    const [event] = decided(session.when(discussed()).decision);
    // As a program without the rule recorded it.
    const cut = { source: "report", exact: "cussed arms", start: 84, end: 95, basis: "stated" };
    const earlier = { ...event, data: { ...event?.data, evidence: [cut] } } as EventOf<"session">;
    const state = evolve<"session">(session.state as StateOf<"session">, earlier);
    const evidence = [quote("cussed arms"), quote("Moscow")];
    const again = claimCorrected("c1", { summary: "Arms", evidence });
    session.when(discussed({ evidence })).thenRefused("quotation-cuts-word at /0/data/evidence/0/exact");
    const { decision } = upon(streamName("session", "moscow-2009"), state).when(again);
    expect(notesOn([again], decided(decision), state)).toEqual([
      { pointer: "/0/data/changes/evidence/0/exact", exact: "cussed arms", kind: "recorded-before" },
    ]);
    expect(decided(decision)).toMatchObject([
      { data: { changes: { evidence: [cut, { exact: "Moscow" }] } } },
    ]);
  });
});
