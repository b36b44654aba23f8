import { beforeEach, describe, expect, test } from "vitest";
import { refusalBy } from "../testing/refusal.ts";
import { type TestAnswer, type TestRegister, testRegister } from "../testing/register.ts";
import { communique, details, recordAll, recorded, writes } from "../testing/scenario.ts";

let register: TestRegister;
let before: number;
beforeEach(async () => {
  register = await testRegister();
  await recordAll(register);
  before = await register.events.head();
});

const refusal = (sent: TestAnswer | Promise<TestAnswer>) => refusalBy(register, before, sent);

const session = "sessions/aldermoor-2031";
const [, , discussed] = writes[session];
const quoting = (exact: string) => [
  { ...discussed, data: { ...discussed.data, evidence: [{ source: "aldermoor-communique", exact }] } },
];

describe("a quotation", () => {
  test("that is not in the text", async () => {
    const found = await refusal(
      register.post(session, 1, quoting("The sides discussed the weather on Mars")),
    );
    expect(found).toMatchObject({ status: 422, type: "refused", rule: "quotation-not-found" });
    expect(found.pointer).toBe("/events/0/data/evidence/0/exact");
  });

  test("found twice", async () => {
    const found = await refusal(register.post(session, 1, quoting("the Minister of Foreign Affairs of")));
    expect(found).toMatchObject({ status: 422, rule: "quotation-ambiguous" });
    expect(found.passages).toHaveLength(2);
  });

  test("one character off: the hint shows the passage", async () => {
    const found = await refusal(
      register.post(session, 1, quoting("The main attention was devoted to arms contr0l")),
    );
    expect(found).toMatchObject({ status: 422, rule: "quotation-not-found" });
    expect(found.passages?.[0]?.exact).toContain("devoted to arms control");
  });
});

test("a retracted claim retracted again", async () => {
  const retracted = [{ type: "ClaimRetracted", data: { claim: "c2", reason: "misread" } }];
  await recorded(register.post(session, 1, retracted));
  before++;
  expect(await refusal(register.post(session, 2, retracted))).toMatchObject({
    status: 422,
    rule: "claim-retracted",
  });
});

describe("events", () => {
  test.each([
    ["of an unknown type", [{ type: "BodyDissolved", data: {} }], "unknown-event-type"],
    [
      "of another stream's type",
      [{ type: "TopicDefined", data: { names: { en: "A" } } }],
      "unknown-event-type",
    ],
    [
      "with an unknown field",
      [{ type: "BodyRenamed", data: { names: { en: "A" }, colour: "red" } }],
      "unknown-field",
    ],
    ["without a field", [{ type: "BodyRenamed", data: {} }], "malformed"],
    ["none", [], "malformed"],
    ["no list", { type: "BodyRenamed" }, "malformed"],
    ["null", null, "malformed"],
  ])("%s", async (_, events, rule) => {
    expect(await refusal(register.post("bodies/aldmark", 1, events))).toMatchObject({
      status: 400,
      type: "malformed",
      rule,
    });
  });

  test("with a date that no calendar has", async () => {
    const searched = [
      { type: "SearchRecorded", data: { period: "2014-02-30", outcome: "none-found", where: "archive" } },
    ];
    const found = await refusal(register.post("series/aldmark-borland", 1, searched));
    expect(found).toMatchObject({ status: 400, pointer: "/events/0/data/period" });
  });

  test("that deposit a source without its text", async () => {
    const data = { ...details, sha256: "0".repeat(64), length: 3, mediaType: "text/plain" };
    const found = await refusal(register.post("sources/new", 0, [{ type: "SourceDeposited", data }]));
    expect(found.rule).toBe("deposit-through-text");
  });

  test("that make a commit over 65,535 bytes", async () => {
    const name = "N".repeat(490);
    const events = Array.from({ length: 150 }, (_, index) => ({
      type: "BodyRenamed",
      data: { names: { en: `${name}${index}` } },
    }));
    const found = await refusal(register.post("bodies/aldmark", 1, events));
    expect(found).toMatchObject({ status: 422, type: "commit-too-large" });
  });
});

describe("an id", () => {
  test.each(["Aldmark", "ald--mark", "-a", "a_b", "%00", "..%2f", "%F0%9F%98%80", "a".repeat(81)])(
    "%s",
    async (id) => {
      const written = await refusal(register.post(`bodies/${id}`, 0, writes["bodies/aldmark"]));
      expect(written).toMatchObject({ status: 400, rule: "bad-id" });
      expect((await register.get(`/v1/bodies/${id}`)).status).toBe(404);
    },
  );
});

describe("a body", () => {
  const raw = (body: string | Uint8Array | ReadableStream, headers: Record<string, string> = {}) =>
    refusal(register.post("bodies/aldmark", 1, [], { body, headers } as object));

  test("of 1 MiB and one byte", async () => {
    expect(await raw(`"${"a".repeat(1_048_575)}"`)).toMatchObject({ status: 413 });
  });

  test("of exactly 1 MiB is read", async () => {
    for (const told of [{}, { "content-length": "1048576" }] as Record<string, string>[])
      expect(await raw(`"a"${" ".repeat(1_048_573)}`, told)).toMatchObject({ status: 400 });
  });

  test("that holds more than one write records is refused by its size, whatever else is wrong with it", async () => {
    const events = Array.from({ length: 70_000 }, () => ({}));
    expect(await raw(JSON.stringify({ events, unknown: true }))).toMatchObject({
      status: 422,
      type: "commit-too-large",
    });
  });

  test("that says no length, and has no end", async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(0x20));
      },
    });
    expect(await raw(endless)).toMatchObject({ status: 413 });
    expect(sent).toBeLessThan(2_000_000);
  });

  test.each([
    ["not JSON", "{", "not-json"],
    ["nothing", "", "not-json"],
    ["invalid UTF-8", new Uint8Array([0x7b, 0xc3, 0x28, 0x7d]), "not-utf8"],
    ["a lone surrogate", '{"events":[],"reason":"\\ud800"}', "lone-surrogate"],
    ["a name twice", '{"events":[],"events":[]}', "repeated-name"],
    ["no object", "[]", "malformed"],
    ["an unknown member", '{"events":[],"force":true}', "unknown-field"],
    ["a prototype", '{"events":[],"__proto__":{"a":1}}', "unknown-field"],
    ["a blank reason", '{"events":[],"reason":" "}', "malformed"],
  ])("%s", async (_, body, rule) => {
    expect(await raw(body)).toMatchObject({ status: 400, type: "malformed", rule });
  });

  test.each(["text/plain", "application/x-www-form-urlencoded", "application/json; charset=utf-16", ""])(
    "of type %s",
    async (type) => {
      expect(await raw("{}", { "content-type": type })).toMatchObject({ status: 415 });
    },
  );

  test("in a content encoding", async () => {
    expect(await raw("{}", { "content-encoding": "gzip" })).toMatchObject({ status: 415 });
  });
});

describe("a deposit", () => {
  const fresh = { ...details, url: "https://mfa.example/other" };

  test.each([
    ["without details", {}, 400, "malformed"],
    ["with an unknown publisher", { ...fresh, publishers: ["nobody"] }, 422, "refused"],
    ["with a date that no calendar has", { ...fresh, published: "2014-02-30" }, 400, "malformed"],
    ["with a language that is none", { ...fresh, language: "en_GB" }, 400, "malformed"],
    ["with an unknown detail", { ...fresh, colour: "red" }, 400, "bad-query"],
  ])("%s", async (_, given, status, type) => {
    expect(await refusal(register.deposit("other", given as Record<string, string>, "Words"))).toMatchObject({
      status,
      type,
    });
  });

  test.each([
    ["empty", " \n", "empty-text"],
    ["with NUL", "a\u0000b", "nul-in-text"],
    ["of signs that nobody sees", "\ufeff\u200b\u3164\n", "empty-text"],
    ["with marks that take minutes to put in order", `a${"\u0301\u0327".repeat(262_143)}`, "too-many-marks"],
    ["with vowels that take minutes to join", "\u{1611e}".repeat(262_143), "too-many-marks"],
    ["invalid UTF-8", new Uint8Array([0x61, 0xff]), "not-utf8"],
  ])("of a text that is %s", async (_, text, rule) => {
    expect(await refusal(register.deposit("other", fresh, text))).toMatchObject({ status: 400, rule });
  });

  test("onto a source that has its text", async () => {
    expect(await refusal(register.deposit("aldermoor-communique", fresh, "Other words"))).toMatchObject({
      status: 412,
    });
    const answer = await register.send(
      "PUT",
      `/v1/sources/aldermoor-communique/text?${new URLSearchParams({ ...fresh, publishers: "aldmark-mfa" })}`,
      {
        token: register.editor,
        body: "Other words",
        headers: { "content-type": "text/plain", "if-match": '"1"' },
      },
    );
    expect(await refusal(answer)).toMatchObject({ status: 422, rule: "already-created" });
  });

  test("in parts that are not as they must be", async () => {
    const put = (body: FormData | string, type?: string) =>
      register.send("PUT", "/v1/sources/other/text", {
        token: register.editor,
        body,
        headers: { "if-none-match": "*", ...(type && { "content-type": type }) },
      });
    const form = (parts: Record<string, string>) => {
      const data = new FormData();
      for (const [name, value] of Object.entries(parts)) data.set(name, value);
      return data;
    };
    expect(await refusal(put(form({ text: "Words" })))).toMatchObject({ status: 400 });
    expect(await refusal(put(form({ text: "Words", details: "{" })))).toMatchObject({
      status: 400,
      pointer: "/details",
    });
    expect(
      await refusal(put(form({ text: "Words", details: JSON.stringify({ ...fresh, publishers: ["X"] }) }))),
    ).toMatchObject({
      status: 400,
      pointer: "/details/publishers/0",
    });
    expect(await refusal(put("nonsense", "multipart/form-data; boundary=x"))).toMatchObject({ status: 400 });
    expect(await refusal(put("nonsense", "multipart/form-data"))).toMatchObject({ status: 400 });
  });
});

test("the text that was recorded is as it was sent", async () => {
  expect(await (await register.get("/v1/sources/aldermoor-communique/text")).text()).toBe(communique);
});
