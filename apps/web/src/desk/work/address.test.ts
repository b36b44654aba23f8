import { expect, test } from "vitest";
import { newItem } from "../sheet/item.ts";
import { testDesk, text } from "../testing/desk.ts";
import { claimIn, standingOn } from "./address.ts";

test("an address names a claim as citations do", () => {
  const named = { session: "minsk-2014", claim: "c4" };
  expect(claimIn({ search: "?source=a&claim=minsk-2014", hash: "#c4" })).toEqual(named);
  expect(claimIn({ search: "?source=a&claim=minsk-2014%23c4", hash: "" })).toEqual(named);
  for (const search of ["", "?claim=minsk-2014", "?claim=c4", "?claim=Minsk%23c4", "?claim=minsk%23c4%23c5"])
    expect(claimIn({ search, hash: "" })).toBeUndefined();
});

test("the claim that an address names is selected, where it is recorded in the session on the desk", () => {
  const start = text.indexOf("They agreed");
  const spans = [{ start, end: start + 11 }] as const;
  const desk = testDesk([newItem({ id: "r-c4", claim: "c4", says: "agreed", status: "recorded", spans })]);
  expect(standingOn(desk, { session: "minsk-2014", claim: "c4" })).toMatchObject({
    current: "r-c4",
    selection: spans[0],
  });
  for (const address of [
    undefined,
    { session: "other", claim: "c4" },
    { session: "minsk-2014", claim: "c5" },
  ])
    expect(standingOn(desk, address)).toBe(desk);
});
