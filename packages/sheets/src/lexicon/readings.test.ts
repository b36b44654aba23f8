import { describe, expect, it, test } from "vitest";
import { actOf, wordingOf } from "./readings.ts";

const reading = (quotation: string, language: string) => {
  const found = actOf(quotation, language);
  return found && `${found.act}: ${found.wording}`;
};

describe("the act of a quotation", () => {
  it.each([
    ["The sides thoroughly discussed arms control.", "discussed: thoroughly discussed"],
    ["The ministers paid special attention to trade.", "discussed: paid special attention"],
    ["The main attention was devoted to trade.", "discussed: main attention was devoted to"],
    ["Both sides exchanged in-depth views on trade.", "discussed: exchanged in-depth views"],
    ["A separate conversation of the ministers also took place.", "met: separate conversation … took place"],
    ["The increasing role of trade was also noted.", "noted: was also noted"],
    ["They are deeply concerned about the situation.", "noted: are deeply concerned about"],
    ["The common line was reaffirmed.", "affirmed: was reaffirmed"],
    [
      "The readiness of both ministries to expand their work was expressed.",
      "offered: readiness … was expressed",
    ],
    ["Ministry A called on all states to act.", "urged: called on"],
    ["The parties plan to hold the next meeting in spring.", "agreed: plan to"],
    ["The meeting examined and adopted a programme.", "examined: examined and adopted"],
    ["They examined issues of mutual concern.", "discussed: examined"],
    ["The plan was initialled by experts.", "initialled: was initialled"],
    ["The treaty entered into force in 2010.", "inForce: entered into force"],
    ["Both sides extended the programme until 2020.", "extended: extended the programme"],
    [
      "They marked comprehensive implementation of the programme.",
      "implemented: marked comprehensive implementation",
    ],
    ["The Chairs regretted that nothing was done.", "noted: regretted"],
    ["The Minister raised the importance of law.", "affirmed: raised the importance of"],
    ["Ann Lee also called on the Foreign Secretary.", "met: also called on the Foreign Secretary"],
    ["Ann Lee also called on the Secretary to act.", "urged: called on"],
    ["The visit is a sign of trust.", "assessed: is a sign of"],
    [
      "The leaders held wide-ranging talks in a warm atmosphere on trade.",
      "discussed: held wide-ranging talks … on",
    ],
    ["The talks passed in a spirit of trust.", "assessed: passed in a spirit"],
  ])("is that of its verb: %s", (quotation, expected) => expect(reading(quotation, "en")).toBe(expected));

  it.each([
    ["ru", "Стороны подробно обсудили вопросы торговли.", "discussed: подробно обсудили"],
    ["ru", "Особое внимание было уделено торговле.", "discussed: Особое внимание было уделено"],
    ["ru", "Готовность к расширению связей была подтверждена.", "offered: Готовность … была подтверждена"],
    ["ru", "По итогам подписан План на 2015 год.", "signed: подписан"],
    ["ru", "Встреча прошла в дружественной обстановке.", "assessed: прошла в дружественной обстановке"],
    ["ru", "Стороны высказались в поддержку мира.", "affirmed: высказались в поддержку"],
    ["ru", "Очередной раунд планируется провести в Осло.", "agreed: планируется провести"],
    ["es", "Las partes convinieron en reunirse.", "agreed: convinieron"],
    ["es", "Los Presidentes rechazaron toda amenaza.", "affirmed: rechazaron"],
    [
      "fr",
      "Les prochaines consultations se tiendront à Paris.",
      "agreed: prochaines consultations se tiendront",
    ],
    ["fr", "Les deux parties ont longuement examiné la situation.", "discussed: ont longuement examiné"],
    ["fr", "Elles se sont félicitées des progrès.", "noted: se sont félicitées"],
    ["fr", "Les Ministres réaffirment leur attachement.", "affirmed: réaffirment"],
    ["fr", "La partie hôte a fait part de sa préoccupation.", "noted: a fait part de sa préoccupation"],
    ["es", "Los Ministros reiteran su apoyo.", "affirmed: reiteran"],
    ["es", "Las partes acordaron ampliar la cooperación.", "agreed: acordaron"],
    ["es-MX", "El acuerdo fue firmado ayer.", "signed: fue firmado"],
  ])("is known in %s: %s", (language, quotation, expected) =>
    expect(reading(quotation, language)).toBe(expected),
  );

  it.each([
    ["en", "The sides did not sign the agreement."],
    ["en", "He didn’t agree to it."],
    ["en", "No agreement was reached."],
    ["en", "They paid no attention to it."],
    ["ru", "Министры не подписали соглашение."],
    ["fr", "Ils n’ont pas signé l’accord."],
    ["es", "No firmaron el acuerdo."],
  ])("is none where it is denied (%s): %s", (language, quotation) =>
    expect(actOf(quotation, language)).toBeUndefined(),
  );

  it.each([
    "support for the agreed plan",
    "the signing of the treaty",
    "to be signed next year",
    "Plan of Action",
  ])("is none where the verb is none: %s", (quotation) =>
    expect(actOf(quotation, "en")?.weight ?? 0).toBeLessThan(0.5),
  );

  test("is none in a language without a lexicon", () =>
    expect(actOf("双方讨论了贸易。", "zh")).toBeUndefined());
});

describe("the words of an act", () => {
  const quotation =
    "The sides examined the draft, agreed on it, and expressed readiness to go on; it was signed.";
  it.each([
    ["examined", "examined the draft"],
    ["agreed", "agreed"],
    ["offered", "expressed readiness"],
    ["signed", "was signed"],
    ["affirmed", "expressed"],
  ] as const)("%s are those of its own verb", (act, wording) =>
    expect(wordingOf(quotation, act, "en")).toBe(wording),
  );

  it("are those of a verb that may say it, where none usually does", () => {
    expect(wordingOf("They expressed interest in that.", "offered", "en")).toBe("expressed");
  });
  it("are none where no verb can say it: a signature is read out of nothing else", () => {
    expect(wordingOf("They discussed the treaty.", "signed", "en")).toBeUndefined();
    expect(wordingOf("They initialled the treaty.", "signed", "en")).toBeUndefined();
  });
  it("are none where the act is denied", () => {
    expect(wordingOf("The plan was not signed.", "signed", "en")).toBeUndefined();
    expect(wordingOf("План не был подписан.", "signed", "ru")).toBeUndefined();
  });
  it("take in what an apostrophe binds to them, and letters that are printed as one", () => {
    expect(wordingOf("Elles l’ont signé hier.", "signed", "fr")).toBe("l’ont signé");
    expect(wordingOf("The Treaty was ratiﬁed.", "ratified", "en")).toBe("was ratiﬁed");
    expect(wordingOf("They reaf-\nﬁrmed it.", "affirmed", "en")).toBe("reafﬁrmed");
    expect(wordingOf("Le plan a été mis en œuvre.", "implemented", "fr")).toBe("a été mis en œuvre");
    expect(wordingOf("Le plan a été mis en oeuvre.", "implemented", "fr")).toBe("a été mis en oeuvre");
  });
  it("are whole, and on one line, where a scan breaks them", () => {
    expect(wordingOf("The sides thor-\noughly dis-\ncussed it", "discussed", "en")).toBe(
      "thoroughly discussed",
    );
    expect(wordingOf("They took\nnote of it, and re\u00adaffirmed it", "noted", "en")).toBe("took note");
  });
});
