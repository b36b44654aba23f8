import { borders } from "@rapideditor/country-coder";

/**
 * Which states there are is no settled matter: the editor says whose list is meant. `un` are the members of the United Nations, `iso` is every
 * country with an official code of ISO 3166-1.
 */
export type List = "un" | "iso";

/** A state, or the European Union, by its codes. */
export interface RegisterLocation {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** Of the Wikidata item that says the same. */
  readonly wikidata: string;
  readonly kind: "state" | "organisation";
}

/** What the library's own types leave open. */
interface Properties {
  readonly iso1A2?: string;
  readonly wikidata: string;
  readonly level: string;
  readonly groups?: readonly string[];
  readonly isoStatus?: string;
}

/** The states of a list, by code, and the European Union: codes and items are the library's, none is ours. */
export function placesOf(list: List): RegisterLocation[] {
  const features: readonly { readonly properties: Properties }[] = borders.features;
  return features
    .map(({ properties }) => properties)
    .flatMap(({ iso1A2: code, wikidata, level, groups = [], isoStatus }): RegisterLocation[] => {
      if (code === undefined) return [];
      if (code === "EU") return [{ code, wikidata, kind: "organisation" }];
      const isListed = list === "un" ? groups.includes("UN") : isoStatus === "official";
      return level === "country" && isListed ? [{ code, wikidata, kind: "state" }] : [];
    })
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
