import { expect, test } from "vitest";
import { surely, told } from "./propose.fixture.ts";

const english = `Joint Communiqué on the Third Round of Consultations

The third round of political consultations between the Ministry of Foreign Affairs of Norland and that of Sudland was held in Oslo on 14 March 2019.

They welcomed the agreement on fisheries signed in 2017 and noted the progress that has been achieved. It was stressed that dialogue remains the only way to settle disputes.

The Deputy Ministers agreed to continue consultations. The Sudland side expressed its readiness to host the next round. Particular attention was paid to energy.

At the end, a Plan of Cooperation for 2019-2020 was signed. The talks were held in a friendly atmosphere. While in Oslo, Deputy Minister Hale was received by the Minister of Foreign Affairs.`;

const russian = `О консультациях между министерствами иностранных дел

14 марта 2019 года в Москве состоялись консультации между министерствами иностранных дел Северии и Югории.

Стороны приветствовали соглашение о рыболовстве, подписанное в 2017 году, и отметили достигнутый прогресс. Было подчеркнуто, что диалог остается единственным способом урегулирования споров.

Заместители министров договорились продолжить консультации. Югорская сторона выразила готовность принять следующий раунд. Особое внимание было уделено энергетике.

По итогам подписан План сотрудничества на 2019–2020 годы. Переговоры прошли в дружественной атмосфере. Состоялась отдельная беседа министров.`;

test("a communiqué of Russian says what one of English says", () => {
  const acts = (text: string, tag: string) => told(text, tag).map((line) => line.split(":")[0]);
  expect(acts(english, "en")).toEqual([
    "noted",
    "affirmed",
    "agreed",
    "offered",
    "discussed",
    "signed",
    "assessed",
    "met",
  ]);
  // Greeting and noting are two claims in Russian where a participle stands between.
  expect(acts(russian, "ru").filter((act, at, all) => act !== all[at - 1])).toEqual(acts(english, "en"));
  expect(surely(russian, "ru")).toBeGreaterThanOrEqual(7);
});

test("a Russian declaration is told in the present, and an office stands before whose it is", () => {
  expect(
    told("Стороны подтверждают приверженность миру. Они отмечают рост торговли и призывают к диалогу.", "ru"),
  ).toEqual([
    "affirmed: Стороны подтверждают приверженность миру.",
    "noted: Они отмечают рост торговли",
    "urged: призывают к диалогу.",
  ]);
  expect(
    told(
      "Стороны обсудили торговлю. Министр иностранных дел Норландии поблагодарил их и пригласил в Осло.",
      "ru",
    ),
  ).toEqual([
    "discussed: Стороны обсудили торговлю.",
    "noted: Министр иностранных дел Норландии поблагодарил их",
    "agreed: пригласил в Осло.",
  ]);
});

test("Russian passives that a comma parts are a claim each", () => {
  expect(
    told(
      "С удовлетворением констатирован рост торговли, дана положительная оценка Плану консультаций.",
      "ru",
    ),
  ).toEqual([
    "noted: С удовлетворением констатирован рост торговли",
    "assessed: дана положительная оценка Плану консультаций.",
  ]);
});

test.each([
  [
    "fr",
    "Les deux ministres ont longuement discuté de la situation et ont convenu de poursuivre leurs échanges.",
    ["discussed", "agreed"],
  ],
  [
    "es",
    "Los cancilleres abordaron la situación regional y acordaron continuar el diálogo.",
    ["discussed", "agreed"],
  ],
])("%s is begun", (tag, text, acts) => {
  expect(told(text, tag).map((line) => line.split(":")[0])).toEqual(acts);
});

test("a name that is spelt like a word is a name where it has a capital letter", () => {
  expect(told("Премьер Госсовета Ли Цян отметил прогресс.", "ru")).toEqual([
    "noted: Премьер Госсовета Ли Цян отметил прогресс.",
  ]);
});
