import { describe, expect, it, test } from "vitest";
import { draft } from "../draft.ts";

const openings = {
  en: "Consultations between Russia and Poland took place in Minsk on 5 May 2021. ",
  ru: "Консультации министерств иностранных дел России и Беларуси состоялись в Минске 5 мая 2021 года. ",
  fr: "Les consultations entre la Russie et la Pologne ont eu lieu à Minsk le 5 mai 2021. ",
  es: "Las consultas entre Rusia y Polonia tuvieron lugar en Minsk el 5 de mayo de 2021. ",
};
const claims = (sentence: string, language: keyof typeof openings = "en") =>
  draft(openings[language] + sentence, { language, source: { published: "2021-05-06" } }).sheet
    .claims as readonly Record<string, unknown>[];
const by = (sentence: string, language?: keyof typeof openings) =>
  claims(sentence, language).map((claim) => claim.by ?? "all");

describe("who acted", () => {
  test.each([
    [
      "The Russian delegation, led by the Director for South and Central Asia, reiterated its support.",
      "russia",
    ],
    ["Poland, for its part, welcomed the decision.", "poland"],
    ["The Polish minister, Mr. J. K. Nowak, noted the progress.", "poland"],
    ["The Russian side, together with Poland, condemned the attack.", "unspecified"],
    ["The Russian Minister (Ann Lee) and her Polish counterpart discussed trade.", "all"],
    ["The Polish minister, Who Lee, noted the progress.", "poland"],
    ["The two sides, guided by the Charter, agreed on trade.", "all"],
  ])("stands before what only describes it: %s", (sentence, who) => {
    expect(by(sentence)).toEqual([who]);
  });

  it("is the same for what goes on behind an and", () => {
    expect(by("The Polish side thanked its partners and expressed readiness to host talks.")).toEqual([
      "poland",
      "poland",
    ]);
    expect(by("Польская сторона поблагодарила партнеров.", "ru")).toEqual(["unspecified"]);
    expect(
      by("Белорусская сторона поблагодарила партнеров и выразила готовность принять раунд.", "ru"),
    ).toEqual(["belarus", "belarus"]);
  });

  test.each([
    ["The proposal was welcomed by Poland.", "en", "poland"],
    ["Concern was expressed by the Polish side over the incident.", "en", "poland"],
    ["The plan was welcomed by Russia and Poland.", "en", "all"],
    ["The plan was signed by the Russian side and the Polish side.", "en", "all"],
    ["It was agreed by the sides to meet in Warsaw.", "en", "all"],
    ["The common line was reaffirmed by consensus.", "en", "all"],
    ["Белорусской стороной была выражена обеспокоенность инцидентом.", "ru", "belarus"],
    ["Белорусская сторона высказалась за расширение сотрудничества.", "ru", "belarus"],
    ["Стороны договорились о консультациях.", "ru", "all"],
    ["Сторонами была выражена обеспокоенность инцидентом.", "ru", "all"],
    ["Le plan a été adopté par la Pologne.", "fr", "poland"],
    ["El plan fue adoptado por Polonia.", "es", "poland"],
  ] as const)("is whom a passive names: %s", (sentence, language, who) => {
    expect(by(sentence, language)).toEqual([who]);
  });
});

describe("what was discussed", () => {
  const topics = (sentence: string, language?: keyof typeof openings) =>
    claims(sentence, language).map(({ discussed }) => discussed);

  it("is each verb's own, where several are one act", () => {
    expect(topics("The ministers reviewed cooperation and discussed trade.")).toEqual([
      ["cooperation", "trade"],
    ]);
    expect(
      topics("They reviewed bilateral relations, exchanged views on Ukraine and touched upon tourism."),
    ).toEqual([["bilateral-relations", "ukraine", "tourism"]]);
    expect(
      topics("Ambas partes examinaron la cooperación e intercambiaron opiniones sobre Ucrania.", "es"),
    ).toEqual([["cooperacion", "ucrania"]]);
  });

  it.each([
    [
      "discussed trade, fisheries and the status of seafarers",
      ["trade", "fisheries-and-the-status-of-seafarers"],
    ],
    ["discussed fisheries, trade", ["fisheries", "trade"]],
    ["discussed fisheries and trade", ["trade", "fisheries"]],
    ["discussed trade and issues of fisheries", ["trade", "fisheries"]],
    ["discussed arms control and trade", ["trade", "arms-control"]],
    ["discussed the protection and promotion of trade", ["trade"]],
    ["discussed arms control, disarmament and other matters", ["arms"]],
    ["discussed fisheries", "fisheries"],
  ])(
    "is each of what is enumerated, though the register has a name for one alone: %s",
    (words, discussed) => {
      const names = [
        { type: "topic", id: "trade", names: ["Trade"] },
        { type: "topic", id: "arms", names: ["Arms control, disarmament"] },
      ] as const;
      const { sheet } = draft(`${openings.en}The sides ${words}.`, { language: "en", names });
      expect(sheet.claims).toMatchObject([{ discussed }]);
    },
  );

  it("got the attention that all of it got", () => {
    expect(claims("The sides discussed trade and touched upon tourism.")).not.toMatchObject([
      { emphasis: expect.anything() },
    ]);
    expect(claims("The sides thoroughly discussed trade.")).toMatchObject([{ emphasis: "thorough" }]);
  });
});

it("has words of its own for each act, though the verbs stand near each other", () => {
  expect(claims("The sides welcomed cooperation and urged restraint.").map(({ quote }) => quote)).toEqual([
    "The sides welcomed cooperation",
    "urged restraint.",
  ]);
});
