import { DamagedText, WordsRemain } from "@collegium/event-store";
import { logTo } from "@collegium/http";
import { beforeEach, describe, expect, test } from "vitest";
import { type TestRegister, testRegister } from "../testing/register.ts";
import { communique, details, recordAll, recorded } from "../testing/scenario.ts";

let register: TestRegister;
beforeEach(async () => {
  register = await testRegister();
  await recordAll(register);
});

const address = "/v1/sources/aldermoor-communique";
const withheld = [{ type: "SourceWithheld", data: { reason: "at the ministry's request" } }];

test("a text is normalised once, and read as it was kept", async () => {
  await recorded(register.deposit("crlf", { ...details, title: "Other" }, "Cafe\u0301\r\nsecond line\n"));
  const answer = await register.get("/v1/sources/crlf/text");
  expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(await answer.text()).toBe("Caf\u00e9\nsecond line\n");
  expect(await (await register.get("/v1/sources/crlf")).json()).toMatchObject({ length: 17 });
});

test("a text is one text by every door: a byte order mark and lone carriage returns are no part of it", async () => {
  const words = "\ufeffThe envoys met.\r\nThey talked.\rAgain.";
  await recorded(register.deposit("alone", details, words));
  for (const [id, part] of Object.entries({ "in-file": new Blob([words]), "in-field": words })) {
    const body = new FormData();
    body.set("details", JSON.stringify(details));
    body.set("text", part);
    const headers = { "if-none-match": "*" };
    await recorded(
      register.send("PUT", `/v1/sources/${id}/text`, { token: register.editor, body, headers } as object),
    );
  }
  for (const id of ["alone", "in-file", "in-field"]) {
    expect(await (await register.get(`/v1/sources/${id}/text`)).text()).toBe(
      "The envoys met.\nThey talked.\nAgain.",
    );
    expect(await (await register.get(`/v1/sources/${id}`)).json()).toMatchObject({
      length: 35,
      sha256: expect.stringMatching(/^08933d68eecf/),
    });
  }
});

test("annotations cut out exactly the words that they quote", async () => {
  const answer = await register.get(`${address}/annotations`);
  expect(answer.headers.get("content-type")).toBe(
    'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  );
  const { items } = await answer.json();
  expect(items.length).toBeGreaterThanOrEqual(6);
  const points = [...communique];
  for (const { target } of items) {
    const by = (type: string) => target.selector.find((selector: { type: string }) => selector.type === type);
    const position = by("TextPositionSelector");
    expect(points.slice(position?.start, position?.end).join("")).toBe(by("TextQuoteSelector")?.exact);
  }
});

test.each([
  [undefined, ""],
  ["https://register.example", "https://register.example"],
])(
  "with the base URL %s, addresses are the register's own, whatever Host a request names",
  async (baseUrl, base) => {
    const named = await testRegister({ baseUrl });
    await recordAll(named);
    for (const path of [`${address}/annotations?limit=1`, "/v1/topics?limit=1", "/v1/changes?limit=1"]) {
      const body = await (await named.get(path, { host: "evil.example" })).text();
      const forged = await (await named.app.request(`http://evil.example${path}`)).text();
      expect(forged).toBe(body);
      expect(forged).not.toContain("evil");
    }
    expect(await (await named.get(`${address}/annotations`)).json()).toMatchObject({
      id: `${base}${address}/annotations`,
    });
  },
);

describe("a text that was changed since", () => {
  const rewritten = communique.replace("a friendly atmosphere", "a businesslike atmosphere");
  const successor = { ...details, supersedes: "aldermoor-communique" };
  const differenceOf = (id: string) => register.get(`/v1/sources/${id}/difference`);

  test("is shown with the difference, and so is what rests on it", async () => {
    await recorded(register.deposit("rewritten", successor, rewritten));
    const { stretches } = await (await differenceOf("rewritten")).json();
    const join = (...changes: string[]) =>
      stretches
        .filter(({ change }) => changes.includes(change))
        .map(({ text }) => text)
        .join("");
    expect(join("kept", "removed")).toBe(communique);
    expect(join("kept", "added")).toBe(rewritten);
    expect([join("removed"), join("added")]).toEqual(["friendly", "businesslike"]);
    const session = await (await register.get("/v1/sessions/aldermoor-2031")).json();
    expect(session.sources[0]).toMatchObject({
      id: "aldermoor-communique",
      supersededBy: { id: "rewritten" },
    });
  });

  test("has no difference where it supersedes nothing, or where the earlier words were withheld", async () => {
    expect((await differenceOf("aldermoor-communique")).status).toBe(404);
    await recorded(register.deposit("rewritten", successor, rewritten));
    await recorded(register.post("sources/aldermoor-communique", 1, withheld));
    expect((await differenceOf("rewritten")).status).toBe(410);
  });
});

describe("a withheld text", () => {
  test("is gone, its record stays, and it can neither be quoted nor deposited again", async () => {
    await recorded(register.post("sources/aldermoor-communique", 1, withheld));
    const answer = await register.get(`${address}/text`);
    expect(answer.status).toBe(410);
    expect(await answer.json()).toMatchObject({
      type: "/problems/withheld",
      detail: "The words of this text were removed: at the ministry's request.",
    });
    expect((await register.get(address)).status).toBe(200);
    const again = await register.deposit("copy", details, communique);
    expect((await again.json()).errors[0]?.rule).toBe("text-withheld");
    const claim = {
      type: "TopicDiscussed",
      data: {
        topics: ["arms-control"],
        emphasis: "plain",
        wording: "talks",
        by: "joint",
        evidence: [{ source: "aldermoor-communique", exact: "The talks were held" }],
      },
    };
    const quoted = await register.post("sessions/aldermoor-2031", 1, [claim]);
    expect((await quoted.json()).errors[0]?.rule).toBe("source-withheld");
  });

  test("is gone from the commit on, though a crash left its words in the store; the next reader removes them", async () => {
    const { sha256 } = await (await register.get(address)).json();
    const crashing = {
      ...register.texts,
      withhold: (hash: string) => Promise.reject(new WordsRemain(hash)),
    };
    const { app } = await testRegister({ events: register.events, texts: crashing, views: register.views });
    // The commit is made by hand: the process that appended it died before it came to withholding.
    await register.events.append("source/aldermoor-communique" as never, 1 as never, {
      id: "crashed",
      at: "2031-12-01T10:00:00.000Z",
      actor: "Edith",
      events: [{ type: "SourceWithheld", version: 1, data: { reason: "at the ministry's request" } }],
    });
    expect(await register.texts.get(sha256)).toBe(communique);
    expect((await app.request(`${address}/text`)).status).toBe(503);
    expect((await register.get(`${address}/text`)).status).toBe(410);
    expect(await register.texts.get(sha256)).toEqual({ withheld: true });
  });

  test("is withheld by the retry of a write that failed half way", async () => {
    let fails = true;
    const texts = {
      ...register.texts,
      withhold: (hash: Parameters<typeof register.texts.withhold>[0]) =>
        fails ? Promise.reject(new WordsRemain(hash)) : register.texts.withhold(hash),
    };
    const { sha256 } = await (await register.get(address)).json();
    const { post } = await testRegister({
      events: register.events,
      texts,
      views: register.views,
      catchUp: undefined,
    });
    const keyed = { headers: { "idempotency-key": '"withhold"' } };
    const first = await post("sources/aldermoor-communique", 1, withheld, keyed);
    expect(first.status).toBe(503);
    expect(first.headers.get("retry-after")).toBe("1");
    fails = false;
    expect((await post("sources/aldermoor-communique", 1, withheld, keyed)).status).toBe(201);
    expect(await register.texts.get(sha256)).toEqual({ withheld: true });
  });
});

describe.each([
  ["is gone from the store", async () => undefined],
  [
    "is damaged",
    async (hash: string) => {
      throw new DamagedText(hash);
    },
  ],
])("a text that %s", (_, get) => {
  let damaged: TestRegister;
  let logged: string[];
  beforeEach(async () => {
    const { events, views } = register;
    logged = [];
    const log = logTo({ write: (line: string) => logged.push(line) }, "error");
    damaged = await testRegister({
      events,
      views,
      log,
      texts: { ...register.texts, get },
      catchUp: undefined,
    });
  });
  const lost = { type: "/problems/text-lost", source: "aldermoor-communique" };

  test("is told as lost to readers and in the log, and the record stays", async () => {
    const answer = await damaged.get(`${address}/text`);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject(lost);
    expect(logged.join()).toMatch(/"text-lost"/);
    expect((await damaged.get(address)).status).toBe(200);
  });

  test("can't be quoted: nothing is decided on words that nobody can read", async () => {
    const before = await register.events.head();
    const claim = {
      type: "PositionAffirmed",
      data: {
        wording: "held",
        by: "joint",
        evidence: [{ source: "aldermoor-communique", exact: "The talks" }],
      },
    };
    const answer = await damaged.post("sessions/aldermoor-2031", 1, [claim]);
    expect([answer.status, await answer.json()]).toEqual([409, expect.objectContaining(lost)]);
    expect(await register.events.head()).toBe(before);
  });

  test("is withheld all the same where its source says so", async () => {
    await recorded(register.post("sources/aldermoor-communique", 1, withheld));
    expect((await damaged.get(`${address}/text`)).status).toBe(410);
  });

  test("comes back with a deposit of the same words", async () => {
    const answer = await damaged.deposit("copy", details, communique);
    expect(answer.status).toBe(201);
  });
});
