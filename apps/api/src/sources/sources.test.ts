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

describe("a withheld text", () => {
  test("is gone, its record stays, and it can neither be quoted nor deposited again", async () => {
    await recorded(register.post("sources/aldermoor-communique", 1, withheld));
    const answer = await register.get(`${address}/text`);
    expect(answer.status).toBe(410);
    expect(await answer.json()).toMatchObject({
      type: "/problems/withheld",
      detail: "at the ministry's request",
    });
    expect((await register.get(address)).status).toBe(200);
    const again = await register.deposit("copy", details, communique);
    expect((await again.json()).errors[0]?.rule).toBe("text-withheld");
    const claim = {
      type: "TopicDiscussed",
      data: {
        topic: "arms-control",
        emphasis: "plain",
        wording: "talks",
        speaker: "joint",
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
      withhold: () => Promise.reject(Object.assign(new Error("killed"), { code: "words-remain" })),
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
        fails
          ? Promise.reject(Object.assign(new Error("busy"), { code: "words-remain" }))
          : register.texts.withhold(hash),
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
