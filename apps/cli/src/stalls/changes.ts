import { changing, json, type StallCase } from "./fire.ts";
import { evidenceOf, quotations } from "./quotations.ts";
import { proseOf } from "./words.ts";

/** Passages of the mebibyte, others each round. */
const asidePassages = (round: number): { exact: string }[] =>
  proseOf(1_048_576, 1)
    .split(". ")
    .slice(2_000 * round, 2_000 * round + 1_000)
    .filter((_, n) => n % 5 === 0)
    .map((sentence) => ({ exact: sentence.trim().split("\n\n").at(-1) ?? "" }));

/** Writes upon what is long already. */
export const changes: readonly StallCase[] = [
  changing(
    "200 claims more in a session of 3,000",
    "in slices, others in between",
    "sessions/long",
    (round) =>
      JSON.parse(
        quotations(1, 200, (n) =>
          evidenceOf("quoted", `Sentence ${String(4000 + round * 200 + n).padStart(5, "0")} says`),
        ),
      ),
  ),
  changing(
    "a dry run upon a session of 3,000 claims",
    "in slices, others in between",
    "sessions/long",
    () => ({ events: [{ type: "ClaimRetracted", data: { claim: "c1", reason: "tried" } }] }),
    { status: 200, query: "?dryRun=true" },
  ),
  changing(
    "a correction upon 3,000 corrections",
    "in slices, others in between",
    "sessions/corrected",
    (round) => ({
      events: [
        { type: "SessionDetailsCorrected", data: { changes: { title: `again ${round}` }, reason: "tried" } },
      ],
    }),
  ),
  {
    name: "a write that 3,000 commits have passed: 412",
    kind: "in slices, others in between",
    async fire({ send }) {
      await send(412, "/v1/sessions/corrected/events", {
        method: "POST",
        token: "editor",
        headers: { ...json, "if-match": '"1"' },
        body: JSON.stringify({ events: [{ type: "SessionWithdrawn", data: { reason: "tried" } }] }),
      });
    },
  },
  changing("renaming a topic of 3,000 sessions", "in slices, others in between", "topics/trade", (round) => ({
    events: [{ type: "TopicRenamed", data: { names: { en: `Trade ${round}` } } }],
  })),
  changing(
    "renaming the topic of 3,000 claims of one session",
    "in slices, others in between",
    "topics/culture",
    (round) => ({
      events: [{ type: "TopicRenamed", data: { names: { en: `Culture ${round}` } } }],
    }),
  ),
  changing(
    "renaming a body of 3,000 sessions",
    "in slices, others in between",
    "bodies/alderland",
    (round) => ({
      events: [{ type: "BodyRenamed", data: { names: { en: `Alderland ${round}` } } }],
    }),
  ),
  changing(
    "200 passages of a mebibyte set aside at once",
    "work in proportion to what is sent",
    "sources/mebibyte",
    (round) => ({
      events: [{ type: "PassagesSetAside", data: { passages: asidePassages(round), why: "background" } }],
    }),
  ),
  changing(
    "a claim that follows one of 3,000",
    "in slices, others in between",
    "sessions/later",
    (round) => ({
      events: [
        {
          type: "ClaimFollowed",
          data: { claim: "c1", relation: "repeats", earlier: `long#c${round + 1}`, note: "tried" },
        },
      ],
    }),
  ),
];
