import { normaliseText } from "@collegium/domain";
import { expect, it } from "vitest";
import { communique } from "./communique.ts";

it("tells where each sentence stands, in code points", () => {
  const told = communique("riga-2001");
  const said = [told.say("Réunion 🕊 à Chișinău."), told.say("Then 🕊 more.")];
  told.paragraph();
  said.push(told.say("The end."));
  for (const { exact, start, end } of said) expect([...told.text()].slice(start, end).join("")).toBe(exact);
  expect(normaliseText(told.text())).toBe(told.text());
});
