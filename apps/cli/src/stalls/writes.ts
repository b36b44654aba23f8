import { deposit, events, type StallCase } from "./fire.ts";
import { proseOf } from "./words.ts";

const marks = `a${"\u0301\u0327".repeat(262_143)}`;

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
];
