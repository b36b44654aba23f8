import type { StreamType } from "@collegium/domain";
import { inLanguage, pathOf } from "../addresses.ts";
import { betweenOf, type Language } from "../language/language.ts";
import type { Reader } from "../language/reader.ts";
import { html, type Markup, type Part } from "../markup/html.ts";

/** Something that has names: a reference, an item of a list, or a document. */
export interface Named {
  readonly id: string;
  /** The English one, else the first by language. */
  readonly name: string;
  /** By language, as far as they are known here. */
  readonly names?: Readonly<Record<string, string>> | undefined;
}

/** The name in the reader's language, where the register has it, and the language that it is in, where that is another one. */
export function nameFor(language: Language, { name, names = {} }: Named): { name: string; lang?: string } {
  const own = names[language];
  if (own !== undefined) return { name: own };
  if (names.en === name) return language === "en" ? { name } : { name, lang: "en" };
  const [lang] = Object.entries(names).find(([, one]) => one === name) ?? [];
  return { name, ...(lang !== undefined && { lang }) };
}

/** A name as words of ours, in its own language where it has no other. */
export const bareName = (reader: Reader, named: Named): Markup => {
  const { name, lang } = nameFor(reader.language, named);
  return lang === undefined ? html`<bdi>${name}</bdi>` : html`<bdi lang="${lang}">${name}</bdi>`;
};

/** A name that leads to the thing's page. */
export const nameOf = (reader: Reader, type: StreamType, named: Named): Markup =>
  html`<a href="${inLanguage(reader.language, pathOf(type, named.id))}">${bareName(reader, named)}</a>`;

/** Parts in a sentence: “a, b and c”. */
export function listed(language: Language, parts: readonly Part[]): Part[] {
  const between = betweenOf(language, parts.length);
  return parts.flatMap((part, index) => (index === 0 ? [part] : [between[index - 1] ?? ", ", part]));
}

/** Names in a sentence, each leading to its page. */
export const namesOf = (reader: Reader, type: StreamType, all: readonly Named[]): Part[] =>
  listed(
    reader.language,
    all.map((named) => nameOf(reader, type, named)),
  );
