import { expect, it } from "vitest";
import { readArguments } from "./arguments.ts";
import { shares } from "./sessions.ts";

it("takes 2,000 sessions where nothing else is said", () => {
  expect(readArguments([])).toEqual({ help: false, sessions: 2000, seed: 1 });
  expect(readArguments(["--sessions=50", "--seed", "7"])).toEqual({ help: false, sessions: 50, seed: 7 });
});

it.each([
  [["--sessions", "many"], "--sessions takes a number, from 1 on"],
  [["--sessions", "0"], "--sessions takes a number, from 1 on"],
  [["--seed", "1.5"], "--seed takes a whole number"],
  [["--session", "5"], "Unknown option '--session'"],
])("answers %j with what is wrong", (args, problem) => {
  expect(readArguments(args)).toEqual({ problem: expect.stringContaining(problem) });
});

it("shares sessions out in registers of at most a thousand, none left out", () => {
  expect(shares(1)).toEqual([1]);
  expect(shares(2000)).toEqual([1000, 1000]);
  expect(shares(2001)).toEqual([667, 667, 667]);
});
