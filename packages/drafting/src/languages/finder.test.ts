import { tokensOf } from "@collegium/sheets/language";
import { expect, test } from "vitest";
import { finder } from "./finder.ts";
import { statesIn } from "./states.ts";

const codes = (language: string, words: string) =>
  statesIn(language)
    .find(tokensOf(words))
    .map(({ named }) => named.code);

test.each([
  ["en", "Belarus-Russia relations", ["BY", "RU"]],
  ["en", "Belarus–Russia relations", ["BY", "RU"]],
  ["en", "Belarus/Russia relations", ["BY", "RU"]],
  ["ru", "отношения Беларусь-Россия", ["BY", "RU"]],
  ["ru", "формат Беларусь-Россия-Казахстан", ["BY", "RU", "KZ"]],
  ["en", "Guinea-Bissau, Timor-Leste", ["GW", "TL"]],
  ["en", "a Russia-friendly, non-Russia view of Guinea-Conakry", []],
])("%s: states that a sign joins are found, in longer names none: %s", (language, words, found) => {
  expect(codes(language, words)).toEqual(found);
});

test("names of several words are joined as well, where all that is joined is a name", () => {
  const names = ["European Union", "Russia", "Union of Norland", "Norland", "Union"];
  const find = finder(names, (name) => [name], "en");
  const found = (words: string) => find(tokensOf(words)).map(({ named, from, to }) => [named, from, to]);
  expect(found("the European Union-Russia summit")).toEqual([
    ["European Union", 1, 3],
    ["Russia", 2, 3],
  ]);
  expect(found("the Norland-Union of Norland border")).toEqual([
    ["Norland", 1, 2],
    ["Union of Norland", 1, 4],
  ]);
  expect(found("the European Union-wide talks, European: Union-Russia")).toEqual([
    ["Union", 5, 6],
    ["Russia", 5, 6],
  ]);
});

test("a name of several parts is one, also where each of them is another's", () => {
  const names = ["Ivanov", "Petrov", "Ivanov-Petrov"];
  const find = finder(names, (name) => [name], "en");
  const found = (words: string) => find(tokensOf(words)).map(({ named }) => named);
  expect(found("Ivanov-Petrov spoke")).toEqual(["Ivanov-Petrov"]);
  expect(found("Petrov-Ivanov, Ivanov-Sidorov")).toEqual(["Petrov", "Ivanov"]);
});
