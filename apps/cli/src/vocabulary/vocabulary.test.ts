import { parseSheet } from "@collegium/sheets";
import { expect, test } from "vitest";
import { sheetOf } from "./sheet.ts";
import { placesOf } from "./states.ts";

test("the members of the United Nations are 193, and the European Union is beside them", () => {
  const places = placesOf("un");
  expect(places.filter(({ kind }) => kind === "state")).toHaveLength(193);
  expect(places.filter(({ kind }) => kind === "organisation")).toEqual([
    { code: "EU", wikidata: "Q458", kind: "organisation" },
  ]);
  expect(new Set(places.map(({ wikidata }) => wikidata)).size).toBe(places.length);
});

test("another list has others: it is the editor's choice", () => {
  const codes = (list: "un" | "iso") => new Set(placesOf(list).map(({ code }) => code));
  expect([...codes("iso")].filter((code) => !codes("un").has(code))).toEqual(["EH", "PS", "TW", "VA"]);
});

test.each(["un", "iso"] as const)(
  "the sheet of the list %s is one that can be applied, each under an id of its own",
  (list) => {
    const places = placesOf(list);
    const read = parseSheet(sheetOf(places, ["en", "be", "ru", "fr", "es"]));
    expect(read).not.toHaveProperty("problems");
    const bodies = "sheet" in read ? (read.sheet.bodies ?? {}) : {};
    expect(Object.keys(bodies)).toHaveLength(places.length);
    expect(bodies.belarus).toMatchObject({
      kind: "state",
      names: { en: "Belarus", be: "Беларусь", ru: "Беларусь", fr: "Biélorussie", es: "Bielorrusia" },
      matches: [{ relation: "exact", uri: "http://www.wikidata.org/entity/Q184" }],
    });
  },
);

test("an id is the English name, its signs without marks and an ampersand in full", () => {
  const places = placesOf("un").filter(({ code }) => ["AG", "CI", "GW"].includes(code));
  const read = parseSheet(sheetOf(places, ["en"]));
  const bodies = "sheet" in read ? (read.sheet.bodies ?? {}) : {};
  expect(Object.keys(bodies)).toEqual(["antigua-and-barbuda", "cote-d-ivoire", "guinea-bissau"]);
});
