import { expect, it } from "vitest";
import { twins } from "./twins.ts";

it("pairs items of one class, spread over what the other has, and leaves out the rest", () => {
  const ones = new Map([
    [5, ["a", "b"]],
    [7, ["c"]],
  ]);
  const others = new Map([[5, ["v", "w", "x", "y"]]]);
  expect(twins(ones, others)).toEqual([
    ["a", "v"],
    ["b", "x"],
  ]);
});
