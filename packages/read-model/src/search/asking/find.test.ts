import { anySign, randomCases } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { event, held, quoting } from "../../testing/commits.ts";
import { thingsIn } from "../file/things.ts";
import { register, searching } from "../register.fixture.ts";
import { finder } from "./find.ts";

/** A register with a session of each of these dates, each with a claim, `c1`, whose words have `unobtainium`. */
async function dated(...dates: string[]) {
  const { commits, commit, texts } = register();
  for (const date of dates)
    commit("session", `on-${date.replace("/", "-")}`, [
      held({ date, title: "Talks on unobtainium", place: "Brest" }),
      event("session", "UnderstandingReached", {
        claim: "c1",
        wording: "agreed",
        by: "joint",
        evidence: [quoting("mfa-2014", "agreed on unobtainium")],
      }),
    ]);
  return searching(commits, { texts });
}

describe("Words of claims", () => {
  it("are narrowed to days that their session may have been on, the first and the last of them too", async () => {
    using found = await dated("2012/2013", "2014-02-03");
    const within = async (from?: string, to?: string) =>
      (
        await found.file.search({ q: "unobtainium", kind: "quotation", filters: { from, to }, limit: 9 })
      ).items
        .map(({ id }) => id)
        .sort();
    const [years, day] = ["on-2012-2013", "on-2014-02-03"];
    expect(await within("2012-01-01", "2014-02-03")).toEqual([years, day]);
    expect(await within("2013-12-31", "2014-02-03")).toEqual([years, day]);
    expect(await within("2014-01-01")).toEqual([day]);
    expect(await within("2014-02-03")).toEqual([day]);
    expect(await within("2014-02-04")).toEqual([]);
    expect(await within(undefined, "2014-02-02")).toEqual([years]);
    expect(await within("2012-06-01", "2012-01-01")).toEqual([years]);
    expect(await within(undefined, "2011-12-31")).toEqual([]);
  });

  it("are all that filters of claims find: no words of the session itself", async () => {
    using found = await dated("2014-02-03");
    const kinds = async (filters: object) =>
      (await found.file.search({ q: "unobtainium", filters, limit: 9 })).items.map(({ kind }) => kind).sort();
    expect(await kinds({})).toEqual(["name", "quotation"]);
    expect(await kinds({ place: "brest" })).toEqual(["quotation"]);
    const dates = { q: "November", kind: "quotation", limit: 9 } as const;
    expect((await found.file.search({ ...dates, filters: {} })).items).toContainEqual(
      expect.objectContaining({ id: "on-2014-02-03", field: "date" }),
    );
    expect((await found.file.search({ ...dates, filters: { place: "brest" } })).items).toEqual([]);
  });
});

describe("Hits", () => {
  it("are narrowed by type, and by language with all that are varieties of it", async () => {
    const { commits, commit, texts, deposit } = register();
    commit("topic", "belarus-abroad", [event("topic", "TopicDefined", { names: { en: "Belarus abroad" } })]);
    deposit("british", "en-GB", "Words on unobtainium.");
    deposit("plain", "en", "More words on unobtainium.");
    deposit("other", "enm", "Olde wordes on unobtainium.");
    using found = await searching(commits, { texts });
    const ids = async (q: string, more: object) =>
      (await found.file.search({ q, filters: {}, limit: 9, ...more })).items.map(({ id }) => id).sort();
    expect(await ids("belarus", { type: "topic" })).toEqual(["belarus-abroad"]);
    expect(await ids("belarus", { type: "body" })).toEqual(["belarus", "mfa-belarus"]);
    expect(await ids("unobtainium", { language: "en" })).toEqual(["british", "plain"]);
    expect(await ids("unobtainium", { language: "en-gb" })).toEqual(["british"]);
  });

  it.each([
    [2_000, false],
    [2_001, true],
    [2_050, true],
  ])(
    "of %i in all are ranked unless they are more than 2000: then those of what was recorded last",
    async (count, capped) => {
      const { commits, texts, deposit } = register();
      // Alone in its paragraph, the word fits best: were the first one ranked, it came first.
      const paragraphs = [
        "Unobtainium.",
        ...Array.from({ length: count - 1 }, () => "Talks on unobtainium."),
      ];
      deposit("long", "en", paragraphs.join("\n\n"));
      using found = await searching(commits, { texts });
      const page = (limit: number, after?: string) =>
        found.file.search({ q: "unobtainium", kind: "text", filters: {}, limit, after });
      const first = await page(1);
      expect(first.capped).toBe(capped);
      expect(first.items[0]?.start === 0).toBe(!capped);
      const rest = await page(3_000, first.next);
      expect(rest).toMatchObject({ capped });
      expect(rest.items).toHaveLength(1_999);
      expect(rest.next).toBeUndefined();
      const starts = new Set([...first.items, ...rest.items].map(({ start }) => start));
      expect(starts.size).toBe(2_000);
      expect(starts).toContain(paragraphs.slice(0, -1).join("\n\n").length + 2);
    },
  );

  it("that are gone by the time that they are read are left out", async () => {
    const { commits, texts, deposit } = register();
    for (const id of ["one", "two"]) deposit(id, "en", "Words on unobtainium.");
    using found = await searching(commits, { texts });
    const things = thingsIn(found.db);
    const world: typeof things.world = () => {
      found.db.exec("DELETE FROM passages");
      return things.world();
    };
    const search = finder(found.db, { ...things, world }, async () => []);
    expect((await search({ q: "unobtainium", filters: {}, limit: 5 })).items).toHaveLength(1);
  });

  it("of a source's title and of a session's are no field that is quoted", async () => {
    using found = await dated("2014-02-03");
    const { items } = await found.file.search({ q: "unobtainium", kind: "name", filters: {}, limit: 5 });
    expect(items).toHaveLength(1);
    expect(items[0]).not.toHaveProperty("field");
  });

  it("show what was found within whole signs and words around it, with its place in the text, however long that is", async () => {
    const filler = fc.oneof(
      fc.string({ unit: anySign, maxLength: 400, size: "max" }),
      fc.string({ unit: fc.constantFrom("a", "😀", " ", "ё"), maxLength: 500, size: "max" }),
      fc.string({ unit: fc.constantFrom("😀", "a"), maxLength: 500, size: "max" }),
    );
    const paragraph = fc.array(filler, { minLength: 1, maxLength: 5 }).map((fillers) =>
      fillers
        .map((one) => one.replace(/[\p{Zl}\p{Zp}\p{Cc}]/gu, "_"))
        .join(" unobtainium ")
        .normalize("NFC"),
    );
    await fc.assert(
      fc.asyncProperty(paragraph, fc.constantFrom("", "A title 😀\n\n"), async (words, title) => {
        const text = `${title}${words} unobtainium`;
        const { commits, texts, deposit } = register();
        deposit("any", "en", text);
        using found = await searching(commits, { texts });
        const { items } = await found.file.search({ q: "unobtainium", kind: "text", filters: {}, limit: 99 });
        expect(items).not.toEqual([]);
        for (const { snippet, start = Number.NaN, matches } of items) {
          const signs = [...snippet];
          expect([...text].slice(start, start + signs.length).join("")).toBe(snippet);
          expect(snippet.isWellFormed()).toBe(true);
          expect(snippet.length).toBeLessThanOrEqual(301);
          expect(matches).not.toEqual([]);
          for (const match of matches)
            expect(signs.slice(match.start, match.end).join("")).toBe("unobtainium");
        }
      }),
      // Each smaller text would be another register: shrinking takes minutes.
      { numRuns: randomCases(20, 400), endOnFailure: true },
    );
  });

  const faces = (count: number) => "😀".repeat(count);
  it.each([
    [
      "begins with a word",
      `${"some words ".repeat(40)}unobtainium ${"and more ".repeat(40)}`,
      /^(some|words) /,
    ],
    ["ends with a word", `${"some words ".repeat(40)}unobtainium ${"and more ".repeat(40)}`, / (and|more)$/],
    [
      "ends with the text, where that is near",
      `${"some words ".repeat(40)}unobtainium and more`,
      /and more$/,
    ],
    ["is as long at a text's end as elsewhere", `${"some words ".repeat(60)}unobtainium`, /^.{280,300}$/],
    [
      "has it where no space is before it",
      `${"ё".repeat(200)}—unobtainium and ${"more ".repeat(80)}`,
      /unobtainium/,
    ],
    ["begins with a whole sign, after an even number", `${faces(150)}—unobtainium—${faces(200)}`, /^😀/],
    ["begins with a whole sign, after an odd number", `a${faces(150)}—unobtainium—${faces(200)}`, /^😀/],
    ["ends with a whole sign, where it may", `unobtainium—${faces(200)}`, /😀$/],
    ["ends with a whole sign, where one is cut", `unobtainium—a${faces(200)}`, /😀$/],
    [
      "has all of a long word",
      `${"some words ".repeat(40)}unobtainium${"x".repeat(400)} and more`,
      /x{400}$/,
    ],
  ])("show a snippet that %s", async (_, text, wanted) => {
    const { commits, texts, deposit } = register();
    deposit("any", "en", text);
    using found = await searching(commits, { texts });
    const { items } = await found.file.search({ q: "unobtainium*", kind: "text", filters: {}, limit: 9 });
    const [{ snippet, matches } = { snippet: "", matches: [] }] = items;
    expect(snippet.isWellFormed()).toBe(true);
    expect(snippet).toMatch(wanted);
    expect(matches).toHaveLength(1);
  });
});
