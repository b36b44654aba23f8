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
      format: {
        value: "consultations",
        quote: expect.objectContaining({ exact: "Consultations" }),
      },
      title: "Consultations between the Russian and Belarusian foreign ministries",
      date: {
        value: "2009-11-25",
        quote: { exact: "took place in Minsk on November 25", basis: "inferred" },
      },
      place: { value: "Minsk", quote: "took place in Minsk" },
      parties: {
        value: ["mfa-russia", "mfa-belarus"],
        quote: "Russian and Belarusian foreign ministries",
      },
    });
    expect(remarks.map(({ about }) => about)).toContain("session.date");
    const guessed = draft(text, { language: "en" });
    expect(guessed.sheet.session).toMatchObject({ date: { value: "2009?-11-25" } });
    const { people } = sheet as { people: Record<string, unknown> };
    expect(Object.keys(people)).toEqual(["ivan-petrov", "anna-mikhnevich"]);
  });
  it("names things as the register does", () => {
    expect(claims({ language: "en", names })).toMatchObject([
      { attended: "ivan-petrov", for: "mfa-ru", role: "head", quote: { note: expect.any(String) } },
      { attended: "anna-mikhnevich", for: "mfa-belarus", role: "head" },
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
    expect(sheet.session).toMatchObject({
      parties: { value: ["belarus", "russia"] },
      date: { value: "2014-11-25" },
    });
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
  it("says by which words it was of its kind, who hosted it, and of which series it may be", () => {
    const { sheet, remarks } = draft(
      "On the Joint Session\n\nOn November 18, 2014 the Ministry of Foreign Affairs of Belarus hosted the annual joint session of the Collegiums of the Ministry of Foreign Affairs of Belarus and the Ministry of Foreign Affairs of Russia led by the ministers. The sides discussed trade.",
      {
        language: "en",
        names: [
          { type: "body", id: "by", kind: "state", names: ["Belarus"] },
          {
            type: "body",
            id: "mid",
            kind: "ministry",
            country: "by",
            names: ["Belarusian Foreign Ministry"],
          },
          {
            type: "series",
            id: "sessions",
            names: ["Joint sessions of the collegiums of foreign ministries"],
          },
        ],
      },
    );
    expect(sheet.session).toMatchObject({
      title:
        "Annual joint session of the Collegiums of the Ministry of Foreign Affairs of Belarus and the Ministry of Foreign Affairs of Russia",
      format: { value: "joint-collegium", quote: "the annual joint session of the Collegiums" },
      date: {
        value: "2014-11-18",
        quote: "November 18, 2014 the Ministry of Foreign Affairs of Belarus hosted",
      },
      host: { value: "mid", quote: "the Ministry of Foreign Affairs of Belarus hosted" },
      parties: {
        value: ["mid", "mfa-russia"],
        quote: "Ministry of Foreign Affairs of Belarus and the Ministry of Foreign Affairs of Russia",
      },
      series: { value: "sessions" },
    });
    expect(sheet.bodies).toMatchObject({ "mfa-russia": { kind: "ministry", country: "russia" } });
    expect(remarks.map(({ about }) => about)).toContain("session.series");
  });
  it("sets aside what stands around the text, where it stands once", () => {
    const { sheet } = draft(
      "Font size:\n\nTalks of Russia and Poland\n\n14 March 2019\n\nThe sides discussed trade.\n\nArchive\n\nVideo\n\nVideo",
      { language: "en" },
    );
    expect(sheet.aside).toEqual([
      "Font size:",
      { heading: "Talks of Russia and Poland" },
      { heading: "14 March 2019" },
      "Archive",
    ]);
  });
  it("has a subject for each thing that is enumerated, and none of what only describes one", () => {
    const { sheet } = draft(
      "Russia and Poland met. The sides discussed trade, the situation in Norland, transport and tourism, including visas, and health.",
      { language: "en" },
    );
    expect(sheet.claims).toMatchObject([
      { discussed: ["trade", "situation-in-norland", "transport-and-tourism"] },
    ]);
  });
  it("knows the register's subjects in other words, two in one, and organisations within names", () => {
    const [discussed, affirmed, signed] = draft(
      "Russia and Poland met. The sides discussed ensuring stability and security in the region and throughout the world and disarmament problems. They affirmed their collaboration in the international arena and the coordination of their foreign affairs agencies. They signed the Treaty on the Creation of the Union State.",
      {
        language: "en",
        names: [
          { type: "topic", id: "security", names: ["Security and stability in the region and the world"] },
          { type: "topic", id: "arms", names: ["Arms control and disarmament"] },
          { type: "topic", id: "policy", names: ["Cooperation in the international arena"] },
          { type: "topic", id: "ministries", names: ["Coordination of the foreign ministries"] },
          { type: "topic", id: "other", names: ["Stability of prices in the region"] },
          { type: "body", id: "union", kind: "organisation", names: ["Union State of Russia and Poland"] },
          { type: "instrument", id: "treaty", names: ["Treaty on the Creation of the Union State"] },
        ],
      },
    ).sheet.claims as Record<string, unknown>[];
    expect(discussed?.discussed).toEqual(["security", "arms"]);
    expect(affirmed?.affirmed).toEqual(["policy", "ministries"]);
    expect(signed).toMatchObject({ signed: "treaty", frameworks: ["union"] });
  });
  it("says what belongs to a separate meeting, and who judges where nobody who met does", () => {
    const { sheet } = draft(
      "Consultations between Russia and Poland were held in Minsk on 2 May 2019.\n\nThe sides adopted the Plan of Action. It embraces a wide spectrum of questions.\n\nForeign Minister Ivan Petrov also held a meeting with his Polish colleague Mr. Adam Nowak. They discussed visas.\n\nThe sides agreed on talks.",
      { language: "en", source: { publishers: ["ministry"] } },
    );
    expect(sheet.claims).toMatchObject([
      { adopted: "plan-of-action" },
      { assessed: "positive", by: "ministry", refersTo: ["plan-of-action"] },
      { met: expect.anything(), as: "talk" },
      { discussed: "visas", within: "talk" },
      { agreed: null },
    ]);
    expect((sheet.claims as object[]).at(-1)).not.toHaveProperty("within");
    expect(sheet.instruments).toMatchObject({ "plan-of-action": { quote: "Plan of Action" } });
  });
  it("knows a person whose name is spelt otherwise", () => {
    const { sheet } = draft(
      "The talks of Russia and Poland were led by Mr. Sergei Petrov and Mr. Adam Nowak. Russian Foreign Minister Sergei Petrov met his Polish colleague Mr. Adam Nowak.",
      { language: "en", names: [{ type: "person", id: "petrov", names: ["Sergey Petrov"] }] },
    );
    expect(sheet.claims).toMatchObject([{ attended: "petrov" }, { attended: "adam-nowak" }]);
    expect(sheet.people).not.toHaveProperty("sergei-petrov");
  });
  it("singles out words that stand twice, and leaves out those that can't be", () => {
    const twice = "The sides discussed trade. Then Russia and Belarus left. The sides discussed trade.";
    const { sheet } = draft(twice, { language: "en" });
    const quotes = (sheet.claims as { quote: unknown }[]).map(({ quote }) => quote);
    expect(quotes).toEqual([
      { exact: "The sides discussed trade.", prefix: expect.stringMatching(/left\.$/) },
    ]);
  });
  it("says once what the same words would say twice", () => {
    const { drafts } = draft("- подписан План, подписан План", { language: "ru" });
    expect(drafts.map(({ act }) => act)).toEqual(["signed"]);
  });
  const session = (told: string, language = "en", source = {}) =>
    draft(told, { language, source }).sheet.session as Record<string, { value: string; quote: unknown }>;
  it("infers a host from where the meeting was, and a place from the ministry that hosted it, and says so", () => {
    const moscow = session(
      "Talks between Russia and Belarus were held in Moscow on 5 May 2020. The sides agreed to go on.",
    );
    expect(moscow.place).toMatchObject({ value: "Moscow" });
    expect(moscow.host).toMatchObject({ value: "russia", quote: { basis: "inferred" } });
    const hosted =
      "On 5 May 2020, the Ministry of Foreign Affairs of Belarus hosted consultations with the Ministry of Foreign Affairs of Poland. The sides agreed to go on.";
    expect(session(hosted).host).toMatchObject({ value: "mfa-belarus" });
    expect(session(hosted).place).toMatchObject({ value: "Minsk", quote: { basis: "inferred" } });
    expect(session(hosted.replace("Poland.", "Poland by videoconference.")).place).toBeUndefined();
    const russian = session(
      "5 мая 2020 года в Варшаве состоялись консультации внешнеполитических ведомств Польши и Беларуси. Стороны обсудили торговлю.",
      "ru",
    );
    expect(russian.place?.value).toBe("Варшава");
    expect(russian.host?.value).toBe("poland");
  });
  it("names the host that a text tells of behind the meeting, and none that met elsewhere", () => {
    expect(
      session(
        "At the invitation of the Minister of Poland, talks of Russia and Poland took place. The sides agreed to go on.",
      ).host,
    ).toEqual({ value: "poland", quote: "At the invitation of the Minister of Poland" });
    expect(
      session("Russia and Poland held talks in Geneva. The sides agreed to go on.").host,
    ).toBeUndefined();
  });
  it("quotes the plans that a year follows from, and trusts no uncertain publication alone", () => {
    const told =
      "Talks between Russia and Belarus were held on November 25. The sides adopted a 2010-2011 Programme. They signed a Plan for 2010.";
    const planned = session(told, "en", { published: "2009?" }).date;
    expect(planned).toMatchObject({
      value: "2009-11-25",
      quote: [{ basis: "inferred" }, { exact: "a 2010-2011 Programme" }, { exact: "a Plan for 2010" }],
    });
    expect(session(told).date?.value).toBe("2009?-11-25");
    expect(
      session(told.replace("2010-2011", "joint").replace("2010", "next year"), "en", { published: "2009?" })
        .date?.value,
    ).toBe("2009?-11-25");
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
