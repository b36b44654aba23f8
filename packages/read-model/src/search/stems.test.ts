import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stemming } from "./stems.ts";

const stems = stemming();
const russian = (word: string): string => stems.of(word, "ru");

describe("A Russian word has one stem", () => {
  it.each([
    "визит визита визиту визитом визите визиты визитов визитами",
    "лавров лаврова лаврову лавровым",
    "макей макея макею макеем макее",
    "посла послу послом после послы послов послами",
    "россия россии россию россией",
    "беларусь беларуси беларусью",
    "русь руси русью",
    "подпись подписи подписью подписей подписями",
    "переписью перепись переписи",
    "основа основы основу основ основами",
    "договор договора договору договоров договорами",
  ])("in whichever case it stands: %s", (forms) => {
    expect([...new Set(forms.split(" ").map(russian))]).toHaveLength(1);
  });

  it("that has itself for its stem", () => {
    const word = fc.string({ unit: fc.constantFrom(..."абвеийлмностуьюя"), maxLength: 12 });
    fc.assert(
      fc.property(word, (one) => {
        expect(russian(russian(one))).toBe(russian(one));
      }),
    );
  });

  it("while verbs that end alike lose what they lose elsewhere", () => {
    expect(russian("договорились")).toBe(russian("договорился"));
    expect(russian("подписали")).toBe(russian("подписал"));
  });
});
