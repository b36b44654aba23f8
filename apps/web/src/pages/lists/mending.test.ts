import type { NameHit, SearchFile } from "@collegium/read-model";
import { describe, expect, test } from "vitest";
import { testPages } from "../../testing/pages.ts";

const topics = ["arms-control", "arms-trade", "trade"].map((id) => ({ id, name: id.replace("-", " ") }));
const hit = ({ id, name }: { id: string; name: string }): NameHit =>
  ({ type: "topic", id, name, matched: name, role: "name" }) as unknown as NameHit;

/** A register of three topics, whose search file finds names by their beginnings. */
const { get } = testPages({
  document: async (type, id) => {
    const topic = type === "topic" && topics.find((one) => one.id === id);
    return topic ? { body: Buffer.from(JSON.stringify(topic)), etag: `"${id}"` } : undefined;
  },
  search: async () =>
    ({
      names: async ({ q, type }: { q: string; type: string }) =>
        type === "topic" ? topics.filter(({ name }) => name.startsWith(q.toLowerCase())).map(hit) : [],
    }) as unknown as SearchFile,
});

/** The field of a form as a page has it. */
const field = (body: string, name: string): string =>
  new RegExp(`<(?:input|select)[^>]* name="${name}"[^>]*>`).exec(body)?.[0] ?? "";
const said = (body: string, name: string): string =>
  (new RegExp(`<p[^>]* id="${name}-amiss"[^>]*>(.*?)</p>`, "s").exec(body)?.[1] ?? "").replaceAll(
    /<[^>]*>/g,
    "",
  );

describe("A list that is asked for by what can't be meant", () => {
  test.each([
    ["from=2009-13", "from", "2009-13", "is no day"],
    ["to=soon", "to", "soon", "2009-11-25"],
    ["to=2014-02-30", "to", "2014-02-30", "is no day"],
    ["format=party", "format", "party", "Choose one"],
    [`place=${"x".repeat(201)}`, "place", "x".repeat(201), "200 characters"],
    [`topic=${"x".repeat(201)}`, "topic", "x".repeat(201), "200 characters"],
  ])("says so at its field: %s", async (query, name, written, sentence) => {
    const { answer, body } = await get(`/sessions?${query}&body=&series=`);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `/sessions?${query}`]);
    const clean = await get(`/sessions?${query}`);
    expect(clean.answer.status).toBe(400);
    expect(body).toBe("");
    const marked = field(clean.body, name);
    expect(marked).toContain('aria-invalid="true"');
    expect(marked).toContain(`aria-describedby="${name}-amiss"`);
    expect(said(clean.body, name)).toContain(sentence);
    // The notice leads to the field, by the keyboard too.
    expect(clean.body).toContain(`<a href="#field-${name}">`);
    expect(marked).toContain(`id="field-${name}"`);
    expect(clean.body).toContain(`value="${written}"`);
  });

  test("says so where it ends before it begins, and not where both may be one day", async () => {
    const { answer, body } = await get("/sessions?from=2010&to=2009-12");
    expect(answer.status).toBe(400);
    expect(field(body, "to")).toContain('aria-invalid="true"');
    expect(said(body, "to")).toContain("before");
    for (const query of ["from=2010-05&to=2010", "from=2010-05-01&to=2010-05-01", "from=2010"])
      expect((await get(`/sessions?${query}`)).answer.status, query).toBe(200);
  });

  test("keeps what else was asked, each as it was given, and is in the reader's language", async () => {
    const { answer, body } = await get("/ru/sessions?format=summit&from=2009-13&topic=trade");
    expect(answer.status).toBe(400);
    expect(body).toContain('<option value="summit" selected>');
    expect(field(body, "topic")).toMatch(/value="trade"/);
    expect(field(body, "topic")).not.toContain("aria-invalid");
    expect(said(body, "from")).toContain("такого дня нет");
    expect(body).not.toMatch(/\.csv\?|\.atom\?/);
  });

  test.each(["zzz", "Nobody Knows", "<b>x</b>"])(
    "finds nothing by %s, which nothing goes by, and says so at its field",
    async (written) => {
      const { answer, body } = await get(`/sessions?${new URLSearchParams({ topic: written })}`);
      expect(answer.status).toBe(200);
      expect(field(body, "topic")).toContain('aria-invalid="true"');
      expect(said(body, "topic")).toContain("Nothing goes by");
      expect(body).toContain('<a href="/topics">');
      expect(body).not.toContain("None is recorded");
    },
  );

  test("opens the further fields where one of them is marked", async () => {
    const { body } = await get("/sessions?by=Nobody+Knows");
    expect(body).toMatch(/<details class="further" open>.*name="by"[^>]*aria-invalid/s);
    expect(body).toMatch(/id="by-amiss".*href="\/bodies".*href="\/people"/s);
  });

  test("says that names can't be looked up where that is so", async () => {
    const { answer, body } = await testPages().get("/sessions?topic=Arms");
    expect(answer.status).toBe(503);
    expect(said(body, "topic")).toContain("looked up");
  });

  test("as a file is no file, and leads to where it is mended", async () => {
    for (const query of ["from=2009-13", "topic=Nobody+Knows"]) {
      const { answer, body } = await get(`/ru/sessions.csv?${query}`);
      expect(answer.status).toBe(400);
      expect(body).toContain(`<a href="/ru/sessions?${query}">`);
    }
    // By an id that nothing has, it is empty, as the API's list is.
    expect((await get("/sessions.csv?topic=zzz")).answer.status).toBe(200);
  });
});

describe("A name that several things go by", () => {
  test("is taken for the first, and leads to the others", async () => {
    const { answer, body } = await get("/sessions?topic=arms&format=summit");
    expect(answer.status).toBe(200);
    expect(field(body, "topic")).toContain('value="arms control"');
    expect(body).toMatch(/“arms”.*<a href="\/sessions\?format=summit&amp;topic=arms-trade">/s);
    expect(body).toContain('href="/sessions.csv?format=summit&amp;topic=arms-control"');
  });

  test("has one address, too: that without empty fields", async () => {
    const { answer } = await get("/sessions?topic=arms&from=");
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/sessions?topic=arms"]);
  });

  test("is that of one thing where it is the whole name of one, or begins no other", async () => {
    for (const [written, id] of [
      ["Trade", "trade"],
      ["arms t", "arms-trade"],
    ] as const) {
      const { answer } = await get(`/sessions?${new URLSearchParams({ topic: written })}`);
      expect([answer.status, answer.headers.get("location")]).toEqual([303, `/sessions?topic=${id}`]);
    }
  });

  test("is in a file the first", async () => {
    const { answer } = await get("/sessions.csv?topic=arms");
    expect(answer.headers.get("location")).toBe("/sessions.csv?topic=arms-control");
  });
});
