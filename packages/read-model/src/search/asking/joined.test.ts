import { afterAll, describe, expect, it } from "vitest";
import { event, held } from "../../testing/commits.ts";
import { hashOf, register, searching } from "../register.fixture.ts";

/** A register in which hyphens join words: in names, in a text, at a line's end. */
function joining() {
  const made = register();
  const topic = (id: string, en: string) =>
    made.commit("topic", id, [event("topic", "TopicDefined", { names: { en } })]);
  topic("joint-work", "Belarus-Russia co-operation, 2010–2011");
  topic("saint", "Санкт-Петербург");
  topic("walesa", "The Wałęsa Institute in Tromsø");
  topic("vizier", "محمّد الوزير");
  topic("shalom", "שָׁלוֹם כהן");
  made.deposit(
    "joined",
    "en",
    "The sides positively evaluated Belarus-Russia co-operation. They agreed to build-up non-proli-\nferation, 2010–2011.",
  );
  return made;
}

const { db, file } = await searching(joining().commits, { texts: joining().texts });
afterAll(() => db.close());

const found = async (q: string, kind: "text" | "name" = "text") =>
  (await file.search({ q, kind, filters: {}, limit: 5 })).items.map(({ snippet, matches }) =>
    matches.map(({ start, end }) => [...snippet].slice(start, end).join("")),
  );
const names = async (q: string) => (await file.names({ q, limit: 5, type: "topic" })).map(({ id }) => id);

describe("Words that a hyphen joins", () => {
  it.each([
    ["evaluated russia", ["evaluated", "Russia"]],
    ["cooperating", ["co-operation"]],
    ["co-operation", ["co-operation"]],
    ['"sides positively evaluated belarus russia"', ["sides positively evaluated Belarus-Russia"]],
    ['"evaluated Belarus-Russia cooperation"', ["evaluated Belarus-Russia co-operation"]],
    ["2010", ["2010"]],
    ["2010-2011", ["2010–2011"]],
    ["non-proliferation", ["non-proli-\nferation"]],
    ["nonprolif* russ*", ["Russia", "non-proli-\nferation"]],
    ["build-u*", ["build-up"]],
    ["proliferation", ["proli-\nferation"]],
  ])("are found by each of them, in any form, and as one: %s", async (q, matched) => {
    expect(await found(q)).toEqual([matched]);
  });

  it("are not found where they don't follow each other", async () => {
    expect(await found('"russia evaluated"')).toEqual([]);
    expect(await found('"2011 co"')).toEqual([]);
  });

  it("are words of a name, and so are letters with a stroke without it", async () => {
    for (const q of ["russ", "belarus-rus", "coop", "co-op", "2011", "operation belarus"])
      expect(await names(q), q).toEqual(["joint-work"]);
    for (const q of ["петер", "Санкт петербург", "санкт-п"]) expect(await names(q), q).toEqual(["saint"]);
    for (const q of ["walesa", "Wałę", "tromso"]) expect(await names(q), q).toEqual(["walesa"]);
    for (const q of ["محمد", "محمّد", "مُحَمَّد"]) expect(await names(q), q).toEqual(["vizier"]);
    for (const q of ["שלום", "שָׁלוֹם"]) expect(await names(q), q).toEqual(["shalom"]);
  });

  it("are the place that a space parts there, too", async () => {
    const { commits, commit, texts } = joining();
    commit("session", "saint-2015", [held({ place: "Санкт-Петербург" })]);
    using more = await searching(commits, { texts });
    for (const place of ["санкт петербург", "САНКТ–ПЕТЕРБУРГ"])
      expect((await more.file.list("sessions", { place }, { order: "asc", limit: 5 })).items).toHaveLength(1);
  });

  it("are forgotten with the text that is withheld", async () => {
    const { commits, commit, texts } = joining();
    commit("source", "joined", [event("source", "SourceWithheld", { reason: "Asked for" })]);
    using after = await searching(commits, { texts, steps: [commits.length - 1] });
    const terms = after.db.prepare(
      "SELECT term FROM passage_terms WHERE term IN ('buildup', 'ferat', 'feration')",
    );
    expect(terms.all()).not.toEqual([]);
    texts.set(hashOf("joined"), { withheld: true });
    await after.to(commits.length);
    expect(terms.all()).toEqual([]);
  });
});

describe("A quotation of a text that was withheld", () => {
  it("is still found where a claim quotes it, and nowhere else", async () => {
    const { commits, commit, texts } = joining();
    commit("source", "mid-2014", [event("source", "SourceWithheld", { reason: "Asked for" })]);
    texts.set(hashOf("mid-2014"), { withheld: true });
    using after = await searching(commits, { texts });
    expect(await after.file.check("вопросы соблюдения прав человека")).toMatchObject({
      verdict: "word-for-word",
      found: [{ source: "mid-2014", withheld: true, exact: "вопросы соблюдения прав человека" }],
    });
    expect((await after.file.check("Глава делегации — Макей")).verdict).toBe("nowhere");
  });
});

describe("A quotation is compared with a text as quotations of claims are", () => {
  const check = async (q: string) => {
    const { verdict, found } = await file.check(q);
    return [verdict, ...(found[0]?.differences ?? []).map(({ asked, printed }) => [asked, printed])];
  };

  it("hyphens of its words are its own, but for those at a line's end", async () => {
    expect(await check("positively evaluated Belarus–Russia co-operation")).toEqual(["word-for-word"]);
    expect(await check("agreed to build-up non-proliferation")).toEqual(["word-for-word"]);
    expect(await check("They agreed to buildup non-proliferation")).toEqual([
      "differently",
      ["buildup", "build-up"],
    ]);
    expect(await check("Russia co-operation. They agreed")).toEqual([
      "differently",
      ["Russia", "Belarus-Russia"],
    ]);
  });

  it("stands there differently where letters differ in case and accents alone, however many", async () => {
    expect(await check("THE SIDES POSITIVELY EVALUATED")).toEqual([
      "differently",
      ["THE SIDES POSITIVELY EVALUATED", "The sides positively evaluated"],
    ]);
  });

  it("may be shortened: what was left out is told", async () => {
    expect(await check("“The sides … Belarus-Russia co-operation. […] agreed to build-up …”")).toEqual([
      "differently",
      ["…", "positively evaluated"],
      ["[…]", "They"],
    ]);
    expect(await check("… positively evaluated …")).toEqual(["word-for-word"]);
    expect((await file.check("They agreed to build-up ... The sides positively")).verdict).toBe("nowhere");
  });
});
