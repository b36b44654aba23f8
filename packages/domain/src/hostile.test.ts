import { randomCases } from "@collegium/thoroughness";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "./canonical.ts";
import { decide } from "./deciders/decide.ts";
import type { DraftEvent } from "./events/index.ts";
import { streamName } from "./ids.ts";
import { parseDrafts } from "./parse.ts";
import { whyUnreadable } from "./readable.ts";
import { given, register } from "./testing/given.ts";
import { held } from "./testing/sessions.ts";
import { isNormalised, readText } from "./text.ts";

// Controls, marks, signs that NFC makes longer or joins, astral ones, white space of all kinds, and words between.
const signs = [
  ...[
    "word",
    "words",
    " ",
    " ",
    " ",
    "\n",
    "\t",
    "\r",
    "\r\n",
    "\f",
    "\v",
    "\u001b[1m",
    "\u007f",
    "\u0085",
    "\u009b",
  ],
  ...[
    "\u00a0",
    "\u2003",
    "\u202f",
    "\u2028",
    "\u2029",
    "\u3000",
    "\ufeff",
    "\u200b",
    "\u200d",
    "\u202e",
    "\u2067",
  ],
  ...[
    "\u0301",
    "\u0327",
    "e\u0301",
    "\ufb2a",
    "\ufb2c",
    "\u095e",
    "\u0344",
    "\u{1d160}",
    "\u{1611e}",
    "😀",
    "𝔉",
  ],
  ...["\ufb2a".repeat(90), "\u{1d160}".repeat(80), "…", "...", "\u0000", "\ud800"],
];
const hostile = fc.string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 40 });
const limit = fc
  .constantFrom("\ufb2a", "\u095e", "x", "\u0301x", "\ufb2c")
  .map((sign) => sign.repeat(500).slice(0, 500));
const place = fc.nat({ max: 200 });

test("law: what is decided on hostile texts and words can be read back, and is its own canonical JSON", () => {
  let decided = 0;
  fc.assert(
    fc.property(
      hostile,
      place,
      place,
      fc.option(fc.oneof(hostile, limit), { nil: undefined }),
      hostile,
      (raw, from, length, around, said) => {
        // Between two words that stand once, so that a passage can be taken whole.
        const read = readText(`${around ?? ""} begin ${raw} ${said} end ${around ?? ""}`);
        if ("rule" in read) return;
        expect(isNormalised(read.text, 2)).toBe(true);
        const cut = [...read.text].slice(from, from + length + 1).join("");
        const drafts = [
          { exact: "begin … end" },
          { exact: cut },
          { exact: "begin … end", ...(around && { prefix: around, suffix: around }) },
          { exact: "begin … end", basis: "inferred", note: said },
        ].map((words) => ({
          type: "UnderstandingReached",
          data: {
            ...{ wording: said, by: "joint", summary: said },
            evidence: [{ source: "hostile", ...words }],
          },
        }));
        for (const draft of [
          ...drafts,
          { ...drafts[0], data: { ...drafts[0]?.data, wording: "begin", summary: "They did." } },
        ]) {
          const parsed = parseDrafts("session", [draft]);
          if (parsed.outcome === "malformed") continue;
          const context = {
            ...register,
            text: (source: string) => (source === "hostile" ? read.text : register.text(source)),
          };
          const state = given("session/belarus", held() as DraftEvent).state;
          const decision = decide(streamName("session", "belarus"), parsed.drafts, state, context);
          if (decision.outcome === "refused") {
            expect(decision.refusals.map(({ rule }) => rule)).not.toContain("unrecordable");
            continue;
          }
          decided++;
          for (const event of decision.events) {
            expect(whyUnreadable("session", event)).toBeUndefined();
            expect(JSON.parse(canonicalJson(event))).toEqual(event);
          }
        }
      },
    ),
    { numRuns: randomCases(200, 2000) },
  );
  expect(decided).toBeGreaterThan(100);
});
