import { changing, deposit, events, json, type StallCase } from "./fire.ts";
import { proseOf } from "./words.ts";

const marks = `a${"\u0301\u0327".repeat(262_143)}`;
const evidenceOf = (source: string, exact: string) => ({ source, exact });
const quotations = (perEvent: number, count: number, evidence: (n: number) => object) =>
  JSON.stringify({
    events: Array.from({ length: count }, (_, n) => ({
      type: "TopicDiscussed",
      data: {
        topics: ["rare"],
        emphasis: "plain",
        wording: "says",
        by: "joint",
        evidence: Array.from({ length: perEvent }, (_, m) => evidence(n * perEvent + m)),
      },
    })),
  });

/** Three hundred passages of eight words, all over the text of a mebibyte, twenty a claim, which is printed by the first of them. */
const found = (written: (passage: string) => string): { events: unknown[] } => {
  const passages = proseOf(1_048_576, 1)
    .split(". ")
    .filter((_, n) => n % 40 === 20)
    .map((sentence) => sentence.split(/\s/).slice(-8).join(" "));
  return {
    events: Array.from({ length: 15 }, (_, n) => passages.slice(n * 20, n * 20 + 20)).map((some) => ({
      type: "TopicDiscussed",
      data: {
        topics: ["rare"],
        emphasis: "plain",
        wording: some[0]?.split(" ")[0],
        by: "joint",
        evidence: some.map((passage) => evidenceOf("mebibyte", written(passage))),
      },
    })),
  };
};

/** Passages of the mebibyte, others each round. */
const asidePassages = (round: number): { exact: string }[] =>
  proseOf(1_048_576, 1)
    .split(". ")
    .slice(2_000 * round, 2_000 * round + 1_000)
    .filter((_, n) => n % 5 === 0)
    .map((sentence) => ({ exact: sentence.trim().split("\n\n").at(-1) ?? "" }));

/** Writes, and what is refused of them. */
export const writes: readonly StallCase[] = [
  deposit(
    "deposit with 524,286 combining marks, nobody's",
    "refused before anything costly",
    401,
    () => marks,
  ),
  deposit(
    "deposit with 524,286 combining marks, without the scope",
    "refused before anything costly",
    403,
    () => marks,
    { token: "reader" },
  ),
  deposit("deposit with 524,286 combining marks", "refused before anything costly", 400, () => marks, {
    token: "editor",
  }),
  deposit(
    "deposit of a mebibyte that NFC makes anew",
    "work in proportion to what is sent",
    201,
    (n) => `${n} ${"e\u0301 o\u0302\u0323 ".repeat(87_000)}`,
    { token: "editor" },
  ),
  deposit(
    "deposit of a mebibyte of Hangul in pieces",
    "work in proportion to what is sent",
    201,
    (n) => `${n} ${"\u1112\u1161\u11ab".repeat(116_000)}`,
    { token: "editor" },
  ),
  deposit(
    "deposit in 20,000 parts",
    "refused before anything costly",
    400,
    () => `${"--x\r\ncontent-disposition: form-data; name=a\r\n\r\n\r\n".repeat(20_000)}--x--\r\n`,
    { token: "editor", query: "", type: "multipart/form-data; boundary=x" },
  ),
  deposit(
    "deposit full of beginnings of its boundary",
    "refused before anything costly",
    400,
    () => "-".repeat(1_048_000),
    { token: "editor", query: "", type: `multipart/form-data; boundary=${"-".repeat(69)}x` },
  ),
  deposit(
    "deposit full of its boundary",
    "refused before anything costly",
    400,
    () => "\r\n--".repeat(262_000),
    { token: "editor", query: "", type: "multipart/form-data; boundary=--" },
  ),
  {
    name: "draft from a mebibyte of prose",
    kind: "in a thread",
    async fire({ send }) {
      const headers = { "content-type": "text/plain" };
      const body = proseOf(1_048_576, 1);
      await send(200, "/v1/drafts?language=en", { method: "POST", body, token: "editor", headers });
    },
  },
  {
    name: "draft from a mebibyte of claims, each naming a thing",
    kind: "in a thread",
    async fire({ send }) {
      const headers = { "content-type": "text/plain" };
      const claims = Array.from(
        { length: 8_000 },
        (_, n) =>
          `In year ${n} the sides discussed trade of article ${n} and signed the Plan of ${n} Articles.\n\n`,
      );
      const body = claims.join("").slice(0, 1_048_576);
      await send(200, "/v1/drafts?language=en", { method: "POST", body, token: "editor", headers });
    },
  },
  events("60,000 names", "refused before anything costly", 422, "topics/new", () =>
    JSON.stringify({
      events: [
        {
          type: "TopicDefined",
          data: {
            names: Object.fromEntries(Array.from({ length: 60_000 }, (_, n) => [`x${n.toString(36)}`, "n"])),
          },
        },
      ],
    }),
  ),
  events("100,000 references", "refused before anything costly", 422, "sessions/new", () =>
    JSON.stringify({
      events: [
        { type: "SessionHeld", data: { parties: Array.from({ length: 100_000 }, (_, n) => `b${n}`) } },
      ],
    }),
  ),
  events(
    "JSON half a million deep",
    "refused before anything costly",
    422,
    "topics/new",
    () => "[".repeat(524_000) + "]".repeat(524_000),
  ),
  events("JSON with 80,000 names", "refused before anything costly", 422, "topics/new", () =>
    JSON.stringify(Object.fromEntries(Array.from({ length: 80_000 }, (_, n) => [`n${n}`, 1]))),
  ),
  events("JSON of 340,000 empty objects", "refused before anything costly", 422, "topics/new", () =>
    JSON.stringify({ events: Array.from({ length: 340_000 }, () => ({})) }),
  ),
  events(
    "JSON of one string of escapes",
    "refused before anything costly",
    422,
    "topics/new",
    () => `{"events":[{"type":"TopicDefined","data":{"names":{"en":"${"\\u0041".repeat(174_000)}"}}}]}`,
  ),
  events("500 events with 180 unknown fields each", "refused before anything costly", 422, "topics/new", () =>
    JSON.stringify({
      events: Array.from({ length: 500 }, () => ({
        type: "TopicDefined",
        data: Object.fromEntries(Array.from({ length: 180 }, (_, n) => [`f${n}`, 1])),
      })),
    }),
  ),
  events("an event whose type has a mebibyte", "refused before anything costly", 422, "topics/new", () =>
    JSON.stringify({ events: [{ type: "x".repeat(1_000_000), data: {} }] }),
  ),
  events("a name of a mebibyte of combining marks", "refused before anything costly", 422, "topics/new", () =>
    JSON.stringify({ events: [{ type: "TopicDefined", data: { names: { en: marks.slice(0, 520_000) } } }] }),
  ),
  changing(
    "1,280 quotations against a mebibyte, not found",
    "work in proportion to what is sent",
    "sessions/long",
    () => JSON.parse(quotations(20, 64, (n) => evidenceOf("mebibyte", `zq${n}`))),
    { status: 422, query: "?dryRun=true" },
  ),
  changing(
    "400 quotations of 100 signs against a mebibyte, not found",
    "work in proportion to what is sent",
    "sessions/long",
    () =>
      JSON.parse(
        quotations(20, 20, (n) => evidenceOf("mebibyte", `${n} `.padEnd(100, "lorem ipsum dolor "))),
      ),
    { status: 422, query: "?dryRun=true" },
  ),
  changing(
    "1,280 quotations against a mebibyte, found in many places",
    "work in proportion to what is sent",
    "sessions/long",
    () => JSON.parse(quotations(20, 60, (_) => evidenceOf("mebibyte", "e"))),
    { status: 422, query: "?dryRun=true" },
  ),
  changing(
    "300 quotations against a mebibyte, found",
    "work in proportion to what is sent",
    "sessions/long",
    () => found((passage) => passage),
    { status: 200, query: "?dryRun=true" },
  ),
  changing(
    "300 quotations against a mebibyte, found folded",
    "work in proportion to what is sent",
    "sessions/long",
    () => found((passage) => passage.replaceAll(" ", "\u00a0")),
    { status: 200, query: "?dryRun=true" },
  ),
  changing(
    "60 quotations in 2 KB, shortened",
    "work in proportion to what is sent",
    "sessions/long",
    () =>
      JSON.parse(
        quotations(20, 3, (n) => evidenceOf("mebibyte", `${"abcdefghijklmnopqrstuvwxyz"[n % 26]} … z`)),
      ),
    { status: 422, query: "?dryRun=true" },
  ),
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
