import { beforeEach, describe, expect, test } from "vitest";
import { type TestRegister, testRegister } from "../testing/register.ts";
import { communique, details, recordAll, recorded } from "../testing/scenario.ts";
import { compareTexts } from "./compare/compare.ts";

const rewritten = communique.replace("a friendly atmosphere", "a businesslike atmosphere");

describe("The difference of two texts", () => {
  let register: TestRegister;
  /** Comparisons that were begun; each ends when it is told to. */
  let begun: { end(json?: string): void; readonly made: string }[];
  let full: boolean;
  beforeEach(async () => {
    begun = [];
    full = false;
    register = await testRegister({
      compare: async (earlier, later) => {
        if (full) return undefined;
        const made = JSON.stringify(compareTexts(earlier, later));
        const { promise, resolve } = Promise.withResolvers<string>();
        begun.push({ made, end: () => resolve(made) });
        return promise;
      },
    });
    await recordAll(register);
    const successor = { ...details, supersedes: "aldermoor-communique" };
    await recorded(register.deposit("rewritten", successor, rewritten));
  });
  const ask = (headers?: Record<string, string>) => register.get("/v1/sources/rewritten/difference", headers);
  const started = async (count: number) => {
    while (begun.length < count) await new Promise(setImmediate);
  };

  test("is made once for all who ask for it at once, and then kept", async () => {
    const asked = Array.from({ length: 20 }, () => ask());
    await started(1);
    begun[0]?.end();
    const bodies = await Promise.all(asked.map(async (answer) => (await answer).text()));
    expect(new Set(bodies).size).toBe(1);
    expect(await (await ask()).text()).toBe(bodies[0]);
    expect(begun.length).toBe(1);
  });

  test("is not made for a reader who has it", async () => {
    const asked = ask();
    await started(1);
    begun[0]?.end();
    const etag = (await asked).headers.get("etag") ?? "";
    const elsewhere = await testRegister({
      events: register.events,
      texts: register.texts,
      views: register.views,
      compare: () => Promise.reject(new Error("was asked to compare")),
    });
    const path = "/v1/sources/rewritten/difference";
    expect((await elsewhere.get(path, { "if-none-match": etag })).status).toBe(304);
    expect((await elsewhere.get(path, { "if-none-match": '"other"' })).status).toBe(500);
  });

  test("is 503 while too many wait for theirs, and is made afterwards", async () => {
    full = true;
    const refused = await ask();
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "5"]);
    full = false;
    const asked = ask();
    await started(1);
    begun[0]?.end();
    expect((await asked).status).toBe(200);
  });

  test.each(["aldermoor-communique", "rewritten"])(
    "is forgotten when the words of %s are withheld, also while it is being made",
    async (source) => {
      const asked = ask();
      await started(1);
      await recorded(
        register.post(`sources/${source}`, 1, [{ type: "SourceWithheld", data: { reason: "asked to" } }]),
      );
      begun[0]?.end();
      await asked;
      expect((await ask()).status).toBe(410);
      // The same words under another name can't come back, so nothing ever asks for what was made of them.
      expect(begun.length).toBe(1);
    },
  );
});
