import { describe, expect, it } from "vitest";
import { draft } from "./draft.ts";

const text = `Consultations between Russia and Belarus

Consultations between the Russian and Belarusian foreign ministries took place in Minsk on November 25. They were attended by Minister of Foreign Affairs of Russia Ivan Petrov and Minister of Foreign Affairs of Belarus Anna Mikhnevich.

The sides thoroughly discussed arms control within the OSCE. The Russian side thanked its partners for their support. A separate conversation of the ministers also took place.

In development of the Programme, a 2010 Plan of Consultations was signed.`;
const names = [
  { type: "topic", id: "arms", names: ["Arms control"] },
  { type: "body", id: "osce", kind: "organisation", names: ["OSCE"] },
  { type: "body", id: "ru", kind: "state", names: ["Russia"] },
] as const;
const claims = (options: Parameters<typeof draft>[1]) =>
  draft(text, options).sheet.claims as readonly Record<string, unknown>[];

describe("a drafted sheet", () => {
  it("describes the meeting: who, where and when, and says what was inferred", () => {
    const { sheet, remarks } = draft(text, { language: "en", source: { published: "2009-12-01" } });
    expect(sheet.session).toMatchObject({
      format: "consultations",
      title: "Consultations between Russia and Belarus",
      date: { value: "2009-11-25", quote: { exact: "November 25", basis: "inferred" } },
      place: { value: "Minsk" },
      parties: ["russia", "belarus"],
    });
    expect(remarks.map(({ about }) => about)).toContain("session.date");
    const guessed = draft(text, { language: "en" });
    expect(guessed.sheet.session).toMatchObject({ date: { value: "2009?-11-25" } });
    const { people } = sheet as { people: Record<string, unknown> };
    expect(Object.keys(people)).toEqual(["ivan-petrov", "anna-mikhnevich"]);
  });
  it("names things as the register does", () => {
    expect(claims({ language: "en", names })).toMatchObject([
      { attended: "ivan-petrov", for: "ru", role: "head" },
      { attended: "anna-mikhnevich", for: "belarus", role: "head" },
      { discussed: ["arms"], emphasis: "thorough", frameworks: ["osce"] },
      { noted: null, attitude: "approving", by: "ru" },
      { met: ["ivan-petrov", "anna-mikhnevich"] },
      { signed: "2010-plan-of-consultations" },
    ]);
    const { sheet } = draft(text, { language: "en", names });
    expect(sheet).toMatchObject({
      instruments: { "2010-plan-of-consultations": { kind: "plan", period: "2010" } },
    });
    expect(sheet.bodies).not.toHaveProperty("ru");
  });
  it("says who met by their bodies, and which words stand for instruments, where the text names none", () => {
    const { sheet } = draft(
      "Russia and Belarus held talks. A separate conversation also took place. A number of bilateral documents were signed.",
      { language: "en" },
    );
    expect(sheet.claims).toMatchObject([
      { met: ["body/russia", "body/belarus"] },
      { signed: null, unnamed: "A number of bilateral documents" },
    ]);
  });
  it("tells Russian names in all their forms", () => {
    const russian =
      "25 ноября 2014 года в Минске состоялись консультации между Беларусью и Россией.\n\nСтороны обсудили контроль над вооружениями в рамках ОБСЕ.";
    const sheet = draft(russian, {
      language: "ru",
      names: [{ type: "topic", id: "arms", names: ["Контроль над вооружениями"] }],
    }).sheet as Record<string, Record<string, unknown>>;
    expect(sheet.session).toMatchObject({ parties: ["belarus", "russia"], date: { value: "2014-11-25" } });
    expect(sheet.claims).toMatchObject([{ discussed: ["arms"] }]);
  });
  it("knows an organisation by its initials, a person by any sentence, and how far something was implemented", () => {
    const { sheet } = draft(
      "The talks of Russia and Poland were led by Mr. Ivan Petrov and Mr. Adam Nowak. Russian Foreign Minister Mr. Ivan Petrov met his Polish colleague Mr. Adam Nowak.\n\nThe sides discussed trade within the UN. They noted the full implementation of the Plan of Cooperation.",
      {
        language: "en",
        names: [
          { type: "body", id: "un", kind: "organisation", names: ["United Nations"] },
          { type: "instrument", id: "plan", names: ["Plan of Cooperation"] },
        ],
      },
    );
    expect(sheet.claims).toMatchObject([
      { attended: "ivan-petrov", for: "russia", office: "Russian Foreign Minister" },
      { attended: "adam-nowak", for: "poland" },
      { discussed: expect.anything(), frameworks: ["un"] },
      { implemented: "plan", degree: "full" },
    ]);
  });
  it("singles out words that stand twice, and leaves out those that can't be", () => {
    const twice = "The sides discussed trade. Then Russia and Belarus left. The sides discussed trade.";
    const { sheet } = draft(twice, { language: "en" });
    const quotes = (sheet.claims as { quote: unknown }[]).map(({ quote }) => quote);
    expect(quotes).toEqual([
      { exact: "The sides discussed trade.", prefix: expect.stringContaining("left. ") },
    ]);
  });
  it("is a source alone where nothing is claimed, in whatever language", () => {
    for (const language of ["en", "zh", "xx"]) {
      const { sheet, drafts, remarks } = draft("双方讨论了贸易。", { language });
      expect(Object.keys(sheet)).toEqual(["source", "by", "bodies"]);
      expect(drafts).toEqual([]);
      expect(remarks.some(({ about }) => about === "claims")).toBe(language !== "en");
    }
  });
});
