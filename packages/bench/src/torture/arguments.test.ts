import { expect, test } from "vitest";
import { readArguments } from "./arguments.ts";

const names = ["kills", "requests"];

test("what is left out is everything, whole, by the first seed", () => {
  expect(readArguments([], names)).toEqual({ help: false, short: false, seed: 1 });
});

test("some, short, by another seed", () => {
  const read = readArguments(["--only", "requests, kills", "--short", "--seed=7"], names);
  expect(read).toEqual({ help: false, only: ["requests", "kills"], short: true, seed: 7 });
});

test.each([
  [["--only", "nothing"], /there is no torture “nothing”: kills, requests/],
  [["--seed", "x"], /whole number/],
  [["--seed", "-1"], /./],
  [["--fast"], /fast/],
])("%j is refused", (argv, sentence) => {
  expect(readArguments(argv, names)).toMatchObject({ problem: expect.stringMatching(sentence) });
});
