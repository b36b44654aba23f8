import { describe, expect, test } from "vitest";
import type { EventType } from "./events/index.ts";
import type { StreamType } from "./ids.ts";
import { actor, recordedReason, whyUnreadable } from "./readable.ts";
import { currentVersion } from "./upcast.ts";

const quoted = { source: "report", exact: "x", basis: "stated", start: 0, end: 1 };
const session = (more: object) => ({
  format: "summit",
  title: "Summit",
  date: "2014",
  parties: ["a", "b"],
  evidence: { date: [quoted] },
  ...more,
});
const source = (more: object) => ({
  ...{ sha256: "0".repeat(64), length: 1, mediaType: "text/plain", title: "Report", publishers: ["mfa"] },
  ...{ published: "2014", language: "en" },
  ...more,
});
const corroborated = (more: object) => ({ claim: "c1", evidence: [{ ...quoted, ...more }] });
const read = (type: StreamType, event: string, data: unknown, version?: number) =>
  whyUnreadable(type, { type: event, version: version ?? currentVersion(event as EventType), data });

describe("read is whatever an earlier program recorded", () => {
  test.each([
    ["a form feed", "met.\n\f The session"],
    ["a carriage return", "met.\r The session"],
    ["a vertical tab, an escape and a delete", "a\v\u001b[1m\u007fb"],
    ["a C1 control and a line separator", "a\u0085\u2028b"],
    ["10,000 characters", "x".repeat(10_000)],
  ])("in a passage that was taken whole: %s", (_, exact) => {
    expect(read("session", "ClaimCorroborated", corroborated({ exact }))).toBeUndefined();
  });

  test.each([
    ["400 signs that became two each", "\ufb2a".repeat(400)],
    ["498 signs, one of which became two", `${"x".repeat(497)}\u095e`],
    ["500 signs that became three each", "\ufb2c".repeat(500)],
    ["250 signs outside the BMP that became three each", "\u{1d160}".repeat(250)],
  ])("in what stood around a passage, which NFC made longer: %s", (_, sent) => {
    const around = sent.normalize("NFC");
    expect(read("session", "ClaimCorroborated", corroborated({ prefix: around }))).toBeUndefined();
    expect(read("session", "ClaimCorroborated", corroborated({ suffix: around }))).toBeUndefined();
  });

  test.each([
    "\u200b",
    "\u3164",
    "\u0301",
    "\u2800",
    "a\u2028b",
    "a\u2029b",
    "a\u0085b",
    "\u202enoitadenummoC",
    "\u0061\u030a",
    `a${"\u0301".repeat(499)}`,
  ])("in a name: %j", (name) => {
    expect(read("body", "BodyRegistered", { kind: "state", names: { en: name } })).toBeUndefined();
    expect(read("session", "SessionHeld", session({ title: name, place: name }))).toBeUndefined();
  });

  test.each([
    "https://user:word@example.org/",
    "HTTPS://EXAMPLE.ORG",
    "https://example.org/a b\u0085\u2028",
    "https://example.org\u0000",
    "http:example.org",
  ])("as an address: %j", (url) => {
    expect(read("source", "SourceDeposited", source({ url }))).toBeUndefined();
    const matches = [{ relation: "exact", uri: url }];
    expect(read("topic", "TopicDefined", { names: { en: "x" }, broader: "trade", matches })).toBeUndefined();
  });

  test.each(["201", "20", "2014-11-18T10:00:00Z", "[2002-12-20..2002-12-22]", "2009?-11-25", "../2014"])(
    "as a date: %s",
    (published) => {
      expect(read("source", "SourceDeposited", source({ published }))).toBeUndefined();
    },
  );

  // The rules of languages, and what runtimes know of them, changed.
  test.each(["en", "sr-Latn", "x-secret", "english", "by", "de-CH-1996"])("as a language: %s", (language) => {
    expect(read("source", "SourceDeposited", source({ language }))).toBeUndefined();
    expect(read("topic", "TopicRenamed", { names: { [language]: "x" } })).toBeUndefined();
  });

  test("as reasons and notes: several lines, and signs that nobody sees", () => {
    for (const reason of ["two\nlines\tof it", "\u200b", "a\u0085b"]) {
      expect(recordedReason.safeParse(reason).success).toBe(true);
      expect(read("session", "ClaimRetracted", { claim: "c1", reason })).toBeUndefined();
      expect(read("session", "ClaimCorroborated", corroborated({ note: reason }))).toBeUndefined();
    }
  });
});

describe("refused is damage, and what no program could write", () => {
  test.each([
    ["a NUL in a passage", corroborated({ exact: "a\u0000b" })],
    ["half a surrogate pair in a passage", corroborated({ exact: "a\ud800b" })],
    ["an empty passage", corroborated({ exact: "" })],
    ["a blank passage", corroborated({ exact: " \n" })],
    ["a passage that is too long", corroborated({ exact: "x".repeat(10_001) })],
    ["more around it than NFC could make", corroborated({ prefix: "x".repeat(1501) })],
    ["a NUL before it", corroborated({ prefix: "a\u0000b" })],
    ["evidence without its place", { claim: "c1", evidence: [{ ...quoted, start: undefined }] }],
    ["evidence that ends before it begins", corroborated({ start: -1 })],
    ["no evidence", { claim: "c1", evidence: [] }],
    ["another field", { ...corroborated({}), more: 1 }],
  ])("%s", (_, data) => {
    expect(read("session", "ClaimCorroborated", data)).toBeTypeOf("string");
  });

  test.each(["", " ", "a\u0000b", "a\fb", "two\nlines", "a\ud800", "x".repeat(501)])(
    "the name %j",
    (name) => {
      expect(read("topic", "TopicRenamed", { names: { en: name } })).toBeTypeOf("string");
    },
  );

  test.each([
    ["url", "ftp://example.org"],
    ["url", "https://a.org/\ud800"],
    ["published", "yesterday"],
    ["published", "2014-02-30"],
    ["published", "x".repeat(101)],
    ["language", "en_US"],
    ["sha256", "0"],
    ["length", 0],
    ["mediaType", "text/html"],
  ])("a deposit whose %s is %j", (field, value) => {
    expect(read("source", "SourceDeposited", source({ [field]: value }))).toContain(field);
  });

  test("an event that its stream does not have, or of a version that is not known, without throwing", () => {
    expect(read("topic", "SessionHeld", {})).toContain("SessionHeld");
    for (const name of ["__proto__", "constructor", "toString", ""])
      expect(read("topic", name, {})).toBeTypeOf("string");
    for (const version of [0, 99, 1.5, Number.NaN])
      expect(read("topic", "TopicRenamed", { names: { en: "x" } }, version)).toContain("not known");
    for (const data of [undefined, null, 1, [], "x"])
      expect(read("topic", "TopicRenamed", data)).toBeTypeOf("string");
  });

  test("a writer on two lines, or without a name", () => {
    for (const name of ["ada", "login.example/x", "Ада", "x".repeat(200)])
      expect(actor.safeParse(name).success).toBe(true);
    for (const name of ["", "a\nb", "a\u0085b", "a\u0000", "a\ud800", "x".repeat(201)])
      expect(actor.safeParse(name).success).toBe(false);
  });
});
