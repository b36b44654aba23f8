import { collections } from "@collegium/domain";
import { inLanguage, withQuery } from "../../addresses.ts";
import { frameWords } from "../../frame/words.ts";
import type { Reader } from "../../language/reader.ts";
import { html, joined, type Markup, type Part } from "../../markup/html.ts";
import { bareName, listed } from "../../parts/name.ts";
import type { Amiss, AmissFields } from "./amiss.ts";
import { type FilterName, type NamingFilter, namedThings } from "./filters.ts";
import { filterBy, type Narrowed } from "./naming.ts";
import { listWords } from "./words.ts";

/** What of a form is to be changed before anything can be found: leads to each field. */
export function amissNotice(reader: Reader, amiss: AmissFields): Markup | false {
  const say = listWords[reader.language];
  const fields = [...amiss.keys()].map((name) => html`<a href="#${fieldId(name)}">${say.fields[name]}</a>`);
  return (
    fields.length > 0 && html`<p class="notice">${say.amiss}. ${say.amissDo} ${joined(fields, ", ")}.</p>`
  );
}

/** By which ids a form has a field, and the sentence that says what is amiss with it. */
export const fieldId = (name: FilterName): string => `field-${name}`;
export const amissId = (name: FilterName): string => `${name}-amiss`;

/** Signs of what was written that its sentence repeats. */
const repeated = 60;

/** What is amiss with a field, and what to write. */
export function amissSentence(reader: Reader, name: FilterName, written: string, amiss: Amiss): Markup {
  const say = listWords[reader.language];
  const signs = [...written];
  const short = signs.length > repeated ? `${signs.slice(0, repeated).join("")} …` : written;
  return html`<p class="amiss" id="${amissId(name)}">${say.why[amiss](short)}${
    amiss === "nothingSo" && html` ${say.orAmong} ${listsOf(reader, name as NamingFilter)}.`
  }</p>`;
}

/** Lists that have what a field can name. */
const listsOf = ({ language }: Reader, name: NamingFilter): Part =>
  joined(
    namedThings[name].map((type) => {
      const section = collections[type];
      return html`<a href="${inLanguage(language, `/${section}`)}">${frameWords[language].sections[section]}</a>`;
    }),
    ", ",
  );

/** For which thing a name was taken that several go by, and the list for each of the others. */
export function othersPart(
  reader: Reader,
  path: string,
  { query, written, others }: Pick<Narrowed, "query" | "written" | "others">,
  names: ReadonlyMap<FilterName, string>,
): Markup[] {
  const say = listWords[reader.language];
  return [...others].map(([filter, hits]) => {
    const links = hits.map((hit) => {
      const to = withQuery(path, { ...query, [filter]: filterBy(filter, hit) });
      return html`<a href="${inLanguage(reader.language, to)}">${bareName(reader, hit)}</a>`;
    });
    return html`<p class="also wide">${say.takenFor(written[filter] ?? "", names.get(filter) ?? "")} ${say.also} ${listed(reader.language, links)}.</p>`;
  });
}
