import { type Obstacle, Unwritable } from "@collegium/event-store";
import { describe, expect, it } from "vitest";
import { testRegister } from "../testing/register.ts";
import { communique, details, recordAll } from "../testing/scenario.ts";

const defined = (en: string) => [{ type: "TopicDefined", data: { names: { en } } }];
const retryAfter = expect.stringMatching(/^[1-9]\d*$/);

describe("Where there is no room", () => {
  it("writes are answered 507, nothing of them is recorded, and reading goes on; then they go in", async () => {
    const register = await testRegister();
    await recordAll(register);
    const before = await register.events.head();
    const pages = register.db.prepare("PRAGMA page_count").get() as { page_count: number };
    register.db.exec(`PRAGMA max_page_count = ${pages.page_count}`);

    const topic = () => register.post("topics/new", 0, defined(`New ${"y".repeat(100)}`));
    // Nothing that could be made shorter.
    const text = Array.from({ length: 2000 }, () => crypto.randomUUID()).join("\n");
    const source = () => register.deposit("new", details, `${communique}${text}`);
    for (const answer of [await source(), ...(await fillUp(register))]) {
      expect(answer.status).toBe(507);
      expect(answer.headers.get("retry-after")).toEqual(retryAfter);
      expect(await answer.json()).toMatchObject({ type: "/problems/storage-full", status: 507 });
    }
    expect((await topic()).status).toBe(507);
    for (const path of ["/v1/sessions/aldermoor-2031", "/v1/topics", "/v1/changes"])
      expect((await register.get(path)).status).toBe(200);
    const full = await register.events.head();

    register.db.exec("PRAGMA max_page_count = 4294967294");
    for (const answer of [await topic(), await source()]) expect(answer.status).toBe(201);
    expect(await register.events.head()).toBe(full + 2);
    expect(full).toBeGreaterThanOrEqual(before);
  });
});

/** Records until there is no room even for a small commit; the answers that say so. */
async function fillUp(register: Awaited<ReturnType<typeof testRegister>>) {
  for (let n = 0; ; n++) {
    const answer = await register.post(`topics/filler-${n}`, 0, defined(`Filler ${"x".repeat(100)}`));
    if (answer.status !== 201) return [answer];
  }
}

describe("What is in the way of writing", () => {
  const told: readonly (readonly [Obstacle, number, RegExp])[] = [
    ["locked", 503, /Another process/],
    ["full", 507, /disk is full/],
    ["read-only", 503, /for reading alone/],
    ["failing", 503, /takes no writes/],
  ];

  it.each(told)("is told: %s", async (obstacle, status, why) => {
    const fault = new Unwritable(obstacle, "with a /path/of/the/machine");
    const { events } = await testRegister();
    const register = await testRegister({
      events: { ...events, append: () => Promise.reject(fault) },
      obstacle: async () => fault,
    });
    const answer = await register.post("topics/new", 0, defined("New"));
    expect(answer.status).toBe(status);
    expect(answer.headers.get("retry-after")).toEqual(retryAfter);
    const problem = await answer.text();
    expect(problem).toMatch(why);
    expect(problem).not.toMatch(/path/);

    const ready = await register.get("/readyz");
    expect(ready.status).toBe(503);
    expect(ready.headers.get("retry-after")).toEqual(retryAfter);
    const said = await ready.text();
    expect(JSON.parse(said)).toMatchObject({ status: "reading", why: expect.stringMatching(why), ledger: 0 });
    expect(said).not.toMatch(/path/);
    expect((await register.get("/healthz")).status).toBe(200);
  });
});
