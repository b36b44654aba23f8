import { describe, expect, test } from "vitest";
import { told } from "./propose.fixture.ts";

/** What only asks, supposes, wishes, awaits or denies that something was done; each verb stands where the sentence has its sign. */
const unsaid: Readonly<Record<string, { readonly verbs: Verbs; readonly sentences: string }>> = {
  en: {
    verbs: ["signed", "adopted", "discussed", "reviewed", "ratified"],
    sentences: `
      Whether the sides * the Treaty is unknown.
      It is not known whether the sides * the Treaty.
      The spokesperson was asked whether the ministers * the Plan.
      If the Treaty were *, the sides would benefit.
      If the sides * the Treaty, trade would grow.
      Were the Treaty *, trade would grow.
      Had the sides * the Treaty, trade would have grown.
      Unless the parties * the Protocol, the talks would fail.
      Once the Treaty is *, the sides will open embassies.
      As soon as the Agreement is *, the parties will begin.
      After the Agreement is *, the parties will begin.
      In case the Agreement is *, the parties will begin.
      Have the sides * the Treaty?
      Was the Treaty *?
      The sides did not see the Treaty *.
      The ministers didn’t have the Treaty *.
      The Treaty was never *.
      No treaty was *.
      No Plan of the two ministries was * by the sides.
      None of the sides * the Treaty.
      Neither of the two ministers * the Treaty.
      Nobody * the Treaty.
      Nothing was *.
      The sides want the Treaty *.
      The sides wish to see the Treaty *.
      The Treaty is to be *.
      The Treaty is expected to be * in May.
      The Treaty may have been *.
      The Treaty should be *.
      The sides would have * the Treaty.
      The ministry denied that the sides * the Treaty.
      The sides almost * the Treaty.
      The Treaty is * next week.
      Tomorrow, the Treaty is *.
      The sides hardly * the Treaty.
      Reportedly, the sides * the Treaty.
      The sides allegedly * the Treaty.`,
  },
  ru: {
    verbs: ["подписали", "обсудили", "рассмотрели", "утвердили"],
    sentences: `
      * ли стороны Договор, неизвестно.
      Неизвестно, * ли стороны Договор.
      Представителя спросили, * ли стороны Договор.
      * ли стороны Договор?
      Если бы стороны * Договор, торговля выросла бы.
      Если стороны * Договор, торговля растет.
      Стороны * бы Договор.
      Стороны бы охотно * Договор.
      Стороны не * Договор.
      Ни министры, ни послы не * Договор.
      Стороны хотели, чтобы министры * Договор.
      Якобы стороны * Договор.
      Стороны якобы * Договор.
      Стороны чуть не * Договор.
      Стороны почти * Договор.
      Вряд ли стороны * Договор.
      Пусть бы стороны * Договор.`,
  },
  "ru, passive": {
    verbs: ["подписан", "обсужден", "рассмотрен", "утвержден"],
    sentences: `
      * ли Договор, не сообщается.
      Был ли * Договор, не сообщается.
      Договор не был *.
      Договор * не был.
      Договор так и не *.
      Договор будет *.
      Договор должен быть *.
      Договор может быть * в мае.
      Договор был бы *.
      Будь Договор *, стороны выиграли бы.
      Стороны хотят, чтобы Договор был *.`,
  },
  fr: {
    verbs: ["signé", "examiné", "adopté", "ratifié"],
    sentences: `
      On ignore si les parties ont * le Traité.
      Si les parties ont * le Traité, le commerce croîtra.
      Les ministres ont-ils * le Traité ?
      Les parties auraient * le Traité.
      Les parties n’ont pas * le Traité.
      Aucune des parties n’a * le Traité.
      Le Traité n’a pas été *.
      Le Traité sera * en mai.
      Quand les parties auront * le Traité, elles partiront.
      Les parties ont presque * le Traité.
      Les parties ont prétendument * le Traité.`,
  },
  es: {
    verbs: ["firmaron", "examinaron", "adoptaron"],
    sentences: `
      Se ignora si las partes * el Tratado.
      No se sabe si las partes * el Tratado.
      Si las partes * el Tratado, el comercio crecerá.
      ¿* las partes el Tratado?
      Las partes no * el Tratado.
      Las partes nunca * el Tratado.
      Ningunos de los ministros * el Tratado.
      Tampoco * las partes el Tratado.
      Las partes casi * el Tratado.
      Las partes supuestamente * el Tratado.
      Supuestamente, las partes * el Tratado.`,
  },
};
type Verbs = readonly [string, ...string[]];

describe.each(Object.entries(unsaid))("%s: nothing is drafted from", (key, { verbs, sentences }) => {
  const language = key.slice(0, 2);
  const rows = sentences
    .trim()
    .split("\n")
    .map((line) => line.trim());
  test.each(rows)("%s", (row) => {
    for (const verb of verbs) {
      const sentence = row.replace("*", verb).replace(/^\P{L}*\p{L}/u, (first) => first.toUpperCase());
      expect(told(sentence, language).filter((line) => !/^(?:affirmed|offered)/.test(line))).toEqual([]);
    }
  });
});

test.each([
  ["en", "Almost forty states signed the Convention."],
  ["en", "No fewer than forty states signed the Convention."],
  ["en", "After the talks the sides signed a Plan."],
  ["en", "Before the dinner, the ministers signed a Plan."],
  ["en", "Once again the sides signed a Plan."],
  ["en", "An Agreement not to use force was signed."],
  ["en", "The sides saw no obstacles and signed a Plan."],
  ["en", "The ministers wished one another success and signed a Plan."],
  ["en", "A Plan, which is to be published once it is ratified, was signed."],
  ["ru", "План, который будет опубликован, подписан министрами."],
  ["ru", "Стороны не только обсудили, но и подписали План."],
  ["ru", "Министры, которые могли бы ждать, подписали План."],
  ["fr", "Les ministres n’ont pas seulement parlé, mais ils ont signé un Plan."],
  ["es", "No obstante, los ministros firmaron un Plan."],
  ["es", "Los ministros no solo firmaron un Plan."],
])("%s: what was done is drafted all the same: %s", (language, sentence) => {
  expect(told(sentence, language).map((line) => line.split(":")[0])).toContain("signed");
});

test.each([
  "The sides are signing the Treaty.",
  "The sides are signing the Treaty tomorrow.",
  "The Treaty is being signed.",
  "The Treaty was being adopted by the ministers.",
  "The ministers sign the Treaty next week.",
  "Next month, the ministers discuss the Treaty.",
  "The delegations meet in Oslo later this year.",
])("nothing is drafted as done from what is still to come: %s", (sentence) => {
  expect(told(sentence)).toEqual([]);
});

test.each([
  ["agreed", "The sides agree to meet next week."],
  ["adopted", "The Council adopts the programme of work for next year."],
  ["adopted", "The Council adopts the programme of the next year."],
  ["adopted", "The Council adopts a plan, to be published soon."],
  ["adopted", "The Council adopts a plan that will be published next month."],
  ["discussed", "The sides discuss plans for next year."],
  ["affirmed", "The sides support the talks next month."],
  ["discussed", "The sides are discussing the Treaty."],
  ["discussed", "The ministers discussed what is to be done next year."],
  ["signed", "The ministers signed a Plan for the next years, which is soon ratified."],
])("what is to come is no doubt of what was done before: %s: %s", (act, sentence) => {
  expect(told(sentence).map((line) => line.split(":")[0])).toContain(act);
});
