import type { Names } from "@collegium/domain";
import type { StoredDocument } from "../documents/index.ts";

/** Languages that readers may choose. */
const readers = ["en", "ru"];

/** The languages in which names are shown where these are quoted: a text in `zh-Hant` is Chinese, too. */
export const languagesShown = (quoted: Iterable<string | undefined>): ReadonlySet<string> =>
  new Set([
    ...readers,
    ...[...quoted].flatMap((language) => (language === undefined ? [] : [language, primary(language)])),
  ]);

const primary = (language: string): string => language.split("-", 1)[0] as string;

/** Of a thing's names those in some languages, to be shown beside `name`; none where they say nothing else. */
export function shownNames(
  { name, names = {} }: { readonly name: string; readonly names?: Names | undefined },
  languages: ReadonlySet<string>,
): { names?: Names } {
  const shown = Object.entries(names).filter(([language]) => languages.has(language));
  return shown.some(([, other]) => other !== name) ? { names: Object.fromEntries(shown) } : {};
}

/** What a thing is called, where its own document tells others of it. */
export function ownNames(document: NamedDocument): { name: string; names?: Names } {
  const sources = "sources" in document ? document.sources : [];
  const languages = languagesShown(sources.map(({ language }) => language));
  return { name: document.name, ...shownNames(document, languages) };
}

/** A document of what has names, and no title. */
export type NamedDocument = Extract<StoredDocument, { readonly names: Names }>;
