import { stringify } from "yaml";
import type { RegisterLocation } from "./states.ts";

/** A record sheet of places: their names as CLDR has them in these languages, and the Wikidata item of each. */
export const sheetOf = (places: readonly RegisterLocation[], languages: readonly string[]): string =>
  stringify({ bodies: Object.fromEntries(places.map((place) => [idOf(place), bodyOf(place, languages)])) });

const nameOf = (code: string, language: string): string | undefined =>
  new Intl.DisplayNames(language, { type: "region", fallback: "none" }).of(code);

/** The English name as a slug: `cote-d-ivoire`. An editor who wants another id changes it before it is applied. */
const idOf = ({ code }: RegisterLocation): string =>
  (nameOf(code, "en") ?? code)
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("&", " and ")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");

function bodyOf({ code, wikidata, kind }: RegisterLocation, languages: readonly string[]): object {
  return {
    kind,
    // One that CLDR lacks is undefined, and so not in the sheet.
    names: Object.fromEntries(languages.map((language) => [language, nameOf(code, language)])),
    // The concept's own URI, which has no s (https://www.wikidata.org/wiki/Wikidata:Data_access).
    matches: [{ relation: "exact", uri: `http://www.wikidata.org/entity/${wikidata}` }],
  };
}
