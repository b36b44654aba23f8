import { expect, test } from "vitest";
import { toSheet } from "../sheet/to-sheet.ts";
import { pressing, testDesk } from "../testing/desk.ts";
import { upon } from "./desk.ts";
import { review } from "./reviewing.ts";

/** New names that a draft proposes. */
const names = ["arms-race", "trade-fair", "customs"].map((id) => ({
  name: `topic/${id}`,
  label: id,
  entry: { names: { en: id } },
}));

test("the review counts the new names that are sent, and no others", () => {
  const { start } = testDesk().history;
  const begun = upon(testDesk(), { ...start, names });
  expect(review(begun).names).toEqual([]);
  const desk = pressing(begun, "Delete", "D", '"customs"', "Enter");
  expect(review(desk).names.map(({ name }) => name)).toEqual(["topic/customs"]);
  expect(toSheet(desk.text, desk.sheet).sheet.topics).toEqual({ customs: { names: { en: "customs" } } });
});
