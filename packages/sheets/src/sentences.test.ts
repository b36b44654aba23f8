import { complaint, complaintsOf } from "@collegium/domain/testing";
import { expect, test } from "vitest";
import { sheetSchema } from "./sheet.ts";

test("whatever is wrong with the form of a sheet is said in sentences", () => {
  const said = [...complaintsOf(sheetSchema)];
  expect(said.length).toBeGreaterThan(30);
  expect(said.filter((one) => !complaint.test(one))).toEqual([]);
});
