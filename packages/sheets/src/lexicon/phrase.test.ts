import { describe, expect, it } from "vitest";
import { readLine } from "./phrase.ts";

const words = (line: string) =>
  readLine(line).parts.map((part) =>
    part.kind === "gap"
      ? part.most
      : [...part.words, ...("stems" in part ? part.stems.map((stem) => `${stem}*`) : [])],
  );

describe("a line of a lexicon", () => {
  it("is words and gaps, with a prior", () => {
    expect(words("to pay ~4 attention 0.8")).toEqual([["pay"], 4, ["attention"]]);
    expect(readLine("to pay ~4 attention 0.8")).toMatchObject({ prior: 0.8, verbs: ["pay"], verb: 0 });
    expect(readLine("agreed")).toMatchObject({ prior: 1, verb: 0 });
  });
  it("has words to choose from, and endings", () => {
    expect(words("a|b(c|d|) x|у(л|ла)я")).toEqual([
      ["a", "bc", "bd", "b"],
      ["x", "уля", "улая"],
    ]);
    expect(words("достигнут(|а) договоренност*|Понимание")).toEqual([
      ["достигнут", "достигнута"],
      ["понимание", "договоренност*"],
    ]);
  });
  it("marks its verb where that is not the first word", () => {
    expect(readLine("separate ~2 talk|talks ~8 ^took place").verb).toBe(2);
  });
  it.each([
    "",
    "0.8",
    "to pay ~4",
    "~3 attention",
    "договор*",
    "pay att+ention",
    "agree 1.5",
    "pay(s attention",
  ])("is refused where it is none: %j", (line) => expect(() => readLine(line)).toThrow());
});
