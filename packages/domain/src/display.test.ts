import { expect, test } from "vitest";
import { displayName } from "./display.ts";

test("the English label is shown, else that of the first language by code", () => {
  expect(displayName({ be: "Беларусь", en: "Belarus" })).toBe("Belarus");
  expect(displayName({ ru: "Беларусь", be: "Рэспубліка" })).toBe("Рэспубліка");
});
