import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type NamesInTime, renamed } from "./names-in-time.ts";

const called = (en: string) => ({ en });
const first: NamesInTime = { names: called("Swaziland"), former: [] };
const apply = (renames: readonly (readonly [string, string | undefined])[]) =>
  renames.reduce<NamesInTime>((now, [name, from]) => renamed(now, called(name), from), first);

describe("names in time", () => {
  test("a new name from a day on leaves the old one to the days before", () => {
    expect(apply([["Eswatini", "2018-04-19"]])).toEqual({
      names: called("Eswatini"),
      former: [{ names: called("Swaziland"), until: "2018-04-19" }],
    });
  });

  test("a new name without a day stands in the place of the last", () => {
    expect(apply([["eSwatini", undefined]])).toEqual({ names: called("eSwatini"), former: [] });
    expect(
      apply([
        ["Eswatini", "2018-04-19"],
        ["eSwatini", undefined],
      ]),
    ).toEqual({ names: called("eSwatini"), former: [{ names: called("Swaziland"), until: "2018-04-19" }] });
  });

  test("another spelling from the same day on is the same name", () => {
    expect(
      apply([
        ["Eswatni", "2018"],
        ["Eswatini", "2018"],
      ]),
    ).toEqual({ names: called("Eswatini"), former: [{ names: called("Swaziland"), until: "2018" }] });
  });

  test("names are in the order of their days, whichever was learnt of first", () => {
    const days = ["1961", "1975-03", "1990-10-03", "2018?"];
    fc.assert(
      fc.property(fc.shuffledSubarray(days, { minLength: 1 }), (learnt) => {
        const known = apply(learnt.map((day) => [`since ${day}`, day]));
        const inOrder = days.filter((day) => learnt.includes(day));
        expect(known).toEqual({
          names: called(`since ${inOrder.at(-1)}`),
          former: inOrder.map((until, index) => ({
            names: called(index === 0 ? "Swaziland" : `since ${inOrder[index - 1]}`),
            until,
          })),
        });
      }),
    );
  });
});
