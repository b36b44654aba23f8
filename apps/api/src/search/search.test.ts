import { beforeAll, describe, expect, it } from "vitest";
import { type TestBody, type TestRegister, testRegister } from "../testing/register.ts";
import { recordAll, recorded, writes } from "../testing/scenario.ts";

let register: TestRegister;
beforeAll(async () => {
  register = await testRegister();
  await recordAll(register);
});

const items = async (path: string) => (await (await register.get(path)).json()).items;

describe("What the search file answers", () => {
  it("says up to which position it knows, and knows each commit when its writer is answered", async () => {
    const head = await register.events.head();
    for (const path of ["claims", "names?q=al", "search?q=arms", "check?q=arms", "counts?per=year"])
      expect(await (await register.get(`/v1/${path}`)).json()).toMatchObject({ position: head });
  });

  it("comes page by page, and all at once as a table and as lines, with the same claims", async () => {
    const paged: unknown[] = [];
    for (let next: string | null = "/v1/claims?limit=1"; next !== null; ) {
      const page: TestBody = await (await register.get(next)).json();
      paged.push(...page.items);
      next = page.next;
    }
    const lines = (
      await (await register.get("/v1/claims", { accept: "application/jsonl" })).text()
    ).trimEnd();
    expect(lines.split("\n").map((line) => JSON.parse(line))).toEqual(paged);
    const table = await register.get("/v1/claims", { accept: "text/csv" });
    expect(table.headers.get("vary")).toBe("Authorization, Accept");
    const bytes = Buffer.from(await table.clone().arrayBuffer());
    expect(bytes.subarray(0, 3).toString("hex")).toBe("efbbbf");
    const [head = "", ...rows] = (await table.text()).trimEnd().split("\n");
    expect(rows).toHaveLength(paged.length);
    // Who took part is a claim's own, and in the table as well.
    expect(head.split(",")).toContain("participants");
    expect(rows.some((row) => row.includes(",person/"))).toBe(true);
    const etag = table.headers.get("etag") ?? "";
    const again = await register.get("/v1/claims?as=csv", { "if-none-match": etag });
    expect(again.status).toBe(304);
  });

  it("comes in parts where an answer may hold only so much: put together, all of them are the whole, byte by byte", async () => {
    const long = await testRegister();
    await recordAll(long);
    const [held, ...claims] = writes["sessions/aldermoor-2031"];
    for (let session = 0; session < 18; session++)
      await recorded(long.post(`sessions/again-${session}`, 0, [held, ...claims]));
    const { events, texts, views, search } = long;
    for (const answerBytes of [1, 40_000]) {
      const limited = await testRegister({ events, texts, views, search, answerBytes });
      for (const [query, accept] of [
        ["", "text/csv"],
        ["?act=discussed&order=desc&as=jsonl", "*/*"],
        ["?order=desc", "application/jsonl"],
      ] as const) {
        const whole = await long.get(`/v1/claims${query}`, { accept });
        expect(whole.headers.has("link")).toBe(false);
        const parts: string[] = [];
        const etags = new Set<string | null>();
        for (let next: string | undefined = `/v1/claims${query}`; next !== undefined; ) {
          const part = await limited.get(next, { accept });
          expect(part.headers.get("content-type")).toBe(whole.headers.get("content-type"));
          parts.push(await part.text());
          etags.add(part.headers.get("etag"));
          expect(parts.at(-1)).not.toBe("");
          next = /^<([^>]+)>; rel="next"$/.exec(part.headers.get("link") ?? "")?.[1];
        }
        if (answerBytes === 1 && !query.includes("act=")) expect(parts.length).toBeGreaterThan(2);
        if (answerBytes > 1)
          for (const part of parts) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(answerBytes);
        expect(etags.size).toBe(parts.length);
        expect(etags).not.toContain(whole.headers.get("etag"));
        expect(parts.join("")).toBe(await whole.text());
      }
    }
  });

  it("is narrowed by what one claim holds", async () => {
    expect(await items("/v1/claims?topic=arms-control&act=discussed")).not.toEqual([]);
    expect(await items("/v1/claims?topic=arms-control&act=signed")).toEqual([]);
  });

  it("is each list in the order in which things were recorded, the last first: the same items, whatever narrows them", async () => {
    const all = async (path: string) => {
      const found: { readonly id: string }[] = [];
      for (let next: string | null = `/v1/${path}`; next !== null; ) {
        const page: TestBody = await (await register.get(next)).json();
        found.push(...page.items);
        next = page.next;
      }
      return found;
    };
    const byId = (items: readonly { readonly id: string }[]) =>
      items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    for (const [list, ...filters] of [
      ["sessions?", "format=joint-collegium", "topic=arms-control", "from=2014&to=2031", "body=aldmark"],
      ["instruments?", "kind=plan", "on=2014", "body=aldmark"],
      ...["topics?", "bodies?", "people?", "series?", "sources?"].map((one) => [one]),
    ] as [string, ...string[]][])
      for (const filter of ["", ...filters]) {
        const recorded = await all(`${list}${filter}&order=recorded&limit=2`);
        expect(byId(recorded), `${list}${filter}`).toEqual(byId(await all(`${list}${filter}&order=asc`)));
        const type = list.slice(0, -1);
        const times = await Promise.all(
          recorded.map(async ({ id }) => (await (await register.get(`/v1/${type}/${id}`)).json()).recordedAt),
        );
        expect(times).toEqual(times.toSorted().reverse());
      }
  });

  it("is sessions by what one claim holds, or the session itself", async () => {
    const ids = async (path: string) => (await items(path)).map(({ id }) => id);
    const { items: claims } = await (await register.get("/v1/claims?act=discussed&limit=100")).json();
    const sessions = [
      ...new Set((claims as unknown as { session: { id: string } }[]).map(({ session }) => session.id)),
    ];
    expect(sessions).not.toEqual([]);
    expect(await ids("/v1/sessions?act=discussed&order=asc")).toEqual(sessions);
    expect(await ids("/v1/sessions?act=discussed&order=desc")).toEqual(sessions.toReversed());
    expect((await ids("/v1/sessions?act=discussed&order=recorded")).sort()).toEqual(sessions.sort());
    expect(await ids("/v1/sessions?act=signed&topic=arms-control")).toEqual([]);
    expect(await (await register.get("/v1/sessions?act=discussed")).json()).toMatchObject({
      position: await register.events.head(),
    });
    expect((await register.get("/v1/sessions?by=No+id")).status).toBe(400);
    expect((await register.get("/v1/topics?act=discussed")).status).toBe(400);
  });

  it("refuses what can't be asked, and says what can", async () => {
    for (const path of [
      "claims?by=No+id",
      "claims?act=sang",
      "search?q=",
      "counts",
      "names?q=a&limit=0",
      "claims?as=xml",
    ])
      expect((await register.get(`/v1/${path}`)).status, path).toBe(400);
    for (const path of ["search", "check", "names"])
      expect(await (await register.get(`/v1/${path}?q=`)).json()).toMatchObject({
        errors: [{ parameter: "q", detail: "This is empty: give what is looked for." }],
      });
    expect(await (await register.get("/v1/check?q=«+»")).json()).toMatchObject({
      errors: [{ parameter: "q", detail: expect.stringContaining("nothing between") }],
    });
    const page = await register.get("/v1/claims?limit=1");
    const next = new URL((await page.json()).next ?? "", "http://register.example");
    next.searchParams.set("order", "desc");
    expect((await register.get(next.pathname + next.search)).status).toBe(400);
  });

  it("is answered elsewhere where a process has no search file", async () => {
    const without = await testRegister({ search: undefined });
    const answer = await without.get("/v1/names?q=a");
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("60");
  });
});
