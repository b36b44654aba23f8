import { expect, it } from "vitest";
import { helpText, readArguments } from "./arguments.ts";

const names = ["append", "http"];

it("runs everything and writes the document when nothing is asked", () => {
  expect(readArguments([], names)).toEqual({ help: false, quick: false, peers: true, write: true });
});

it.each([["--quick"], ["--no-peers"], ["--only=http"]])("leaves the document alone with %s", (argument) => {
  expect(readArguments([argument], names)).toMatchObject({ write: false });
});

it("takes several names", () => {
  expect(readArguments(["--only", "append, http"], names)).toMatchObject({ only: ["append", "http"] });
});

it.each([
  [["--only", "nothing"], /no benchmark “nothing”: append, http/],
  [["--fast"], /--fast/],
  [["append"], /append/],
])("refuses %j", (argv, problem) => {
  expect(readArguments(argv, names)).toEqual({ problem: expect.stringMatching(problem) });
});

it("lists every benchmark in its help", () => {
  expect(helpText([{ name: "append", about: "durable appends" }])).toMatch(/append +durable appends/);
});
