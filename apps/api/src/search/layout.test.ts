import { expect, test } from "vitest";
import { wholeTag } from "./layout.ts";
import { headLine } from "./table.ts";

test("what is laid out otherwise has another tag, though nothing was recorded since", () => {
  const asked = ["/v1/claims", 12, {}, "asc", "csv"];
  const tagBy = (head: string, most?: number) => wholeTag(asked, { head, most });
  const tag = tagBy(headLine());
  expect(tagBy(headLine())).toBe(tag);
  expect(tagBy(`mood,${headLine()}`)).not.toBe(tag);
  expect(tagBy(headLine(), 1_000)).not.toBe(tag);
});
