import { expect, test } from "vitest";
import { openingWords } from "./opening.ts";

test("steps are counted as each language counts", () => {
  expect([0, 1, 2].map(openingWords.en.steps)).toEqual(["not begun", "1 step done", "2 steps done"]);
  expect([0, 1, 2].map(openingWords.ru.steps)).toEqual(["не начато", "шагов: 1", "шагов: 2"]);
});
