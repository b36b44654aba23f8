import { expect, test } from "vitest";
import { once, oncePer } from "./once.ts";

const counted = () => {
  let made = 0;
  return (...keys: string[]) => [...keys, ++made];
};

test("Made when it is first asked for, and never again, also where it is undefined", () => {
  const make = counted();
  const get = once(() => make());
  expect([get(), get()]).toEqual([[1], [1]]);
  expect(make()).toEqual([2]);
  const nothing = counted();
  const getNothing = once(() => void nothing());
  expect([getNothing(), getNothing(), nothing()]).toEqual([undefined, undefined, [2]]);
});

test("Made once for each key", () => {
  const get = oncePer(counted());
  expect([get("a"), get("b"), get("a")]).toEqual([
    ["a", 1],
    ["b", 2],
    ["a", 1],
  ]);
});
