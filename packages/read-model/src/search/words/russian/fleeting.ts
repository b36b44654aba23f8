/**
 * Vowels that stand in a Russian noun where it has no ending, and fall out before any: `посол`, `посла`; `поставок`, `поставка`. Snowball leaves them, and
 * so gives a noun two stems. What is said here holds for nouns as diplomats and ministries use them; rarer ones keep two stems, as they had.
 */

/** Nouns that follow no rule below, and what they are before an ending. */
const nouns: Readonly<Record<string, string>> = {
  посол: "посл",
  день: "дн",
  уровень: "уровн",
  перечень: "перечн",
  камень: "камн",
  корень: "корн",
  стержень: "стержн",
  полдень: "полдн",
  огонь: "огн",
  угол: "угл",
  узел: "узл",
  котел: "котл",
  орел: "орл",
  ветер: "ветр",
  заем: "займ",
  наем: "найм",
  хребет: "хребт",
  павел: "павл",
  церковь: "церкв",
  столбец: "столбц",
  истец: "истц",
  сердец: "сердц",
  земель: "земл",
  писем: "письм",
  чисел: "числ",
  тюрем: "тюрьм",
  судеб: "судьб",
  ядер: "ядр",
  сестер: "сестр",
  песен: "песн",
  башен: "башн",
};

/** What ends so and keeps its vowel: `восток`, `срок`, `строк` of `строка`; and short adjectives, `высок` of `высокий`. */
const keepsIt =
  /(?:восток|исток|водосток|белосток|приток|отток|переток|поток|проток|водоток|кровоток|срок|урок|порок|пророк|отрок|зарок|оброк|упрек|игрок|строк|сорок|морок|блок|волок|скок|^ходок|^ездок|знаток|челнок|бангкок|моздок|высок|широк|глубок|жесток|одинок)$/;

/** Each with what stands there before an ending. */
const rules: readonly (readonly [RegExp, string])[] = [
  // `рынок`, `список`, `поставок`, `значок`
  [/(?<=..[бвгджзклмнпрстфхцчш])ок$/, "к"],
  // `точек`, `рубашек`
  [/(?<=..[жчш])ек$/, "к"],
  // `построек`, `ячеек`
  [/(?<=.[аеоу])ек$/, "йк"],
  // `китаец`, `боец`
  [/(?<=.[аеиоу])ец$/, "йц"],
  // `владелец`
  [/(?<=[аеиоуыэюя]л)ец$/, "ьц"],
  // `беженец`, `дворец`; not `кузнец`
  [/(?<=[аеиоуыэюя][бвгджзкмнпрстфх])ец$/, "ц"],
];

/** A noun without an ending as it is with one, with an ending; undefined where it has the same stem anyway, as most words have. */
export function obliqueOf(word: string): string | undefined {
  const listed = nouns[word];
  if (listed !== undefined) return `${listed}а`;
  if (!/[ое](?:к|ц)$/.test(word) || keepsIt.test(word)) return undefined;
  for (const [ending, before] of rules) if (ending.test(word)) return `${word.replace(ending, before)}а`;
  return undefined;
}
