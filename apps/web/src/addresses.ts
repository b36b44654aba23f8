import { collections, type StreamType } from "@collegium/domain";
import { type Language, languages } from "./language/language.ts";

/** A page's address in a language: English pages have none of it in theirs. */
export const inLanguage = (language: Language, path: string): string => {
  if (language === "en") return path;
  return path === "/" ? `/${language}` : `/${language}${path}`;
};

/** The language that a page's address is in. */
export const languageOf = (path: string): Language =>
  languages.find((language) => language !== "en" && `${path}/`.startsWith(`${inLanguage(language, "/")}/`)) ??
  "en";

/** A page's address in English, by that in any language. */
export const withoutLanguage = (path: string): string =>
  path.slice(inLanguage(languageOf(path), "/").replace(/\/$/, "").length) || "/";

/** Where a thing is read: the same as in the API, without its version. */
export const pathOf = (type: StreamType, id: string): string => `/${collections[type]}/${id}`;

/** Where one claim is read alone. */
export const claimPath = (session: string, claim: string): string => `${pathOf("session", session)}/${claim}`;

/** Where the API has the same as JSON. */
export const jsonOf = (path: string): string => `/v1${path}`;
/** A path with a query; parameters without a value are left out. */
export function withQuery(
  path: string,
  query: Readonly<Record<string, string | readonly string[] | undefined>>,
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of [value ?? []].flat()) if (one !== "") search.append(name, one);
  const said = search.toString();
  return said === "" ? path : `${path}?${said}`;
}

/** Where each label is explained. */
export const howPath = "/how-we-read";
/** What the register is, and how to take part. */
export const aboutPath = "/about";

/** Where editors record. */
export const deskPath = "/desk";

/** Where a thing's commits are told, and where what changed in it between two days. */
export const historyPath = (type: StreamType, id: string): string => `${pathOf(type, id)}/history`;
export const changesPath = (type: StreamType, id: string): string => `${pathOf(type, id)}/changes`;
