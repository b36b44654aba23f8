import { collections, isSlug, type StreamType, streamTypes } from "@collegium/domain";
import { readingOf } from "../../language/acts.ts";
import { dayInWords, edtfInWords } from "../../language/dates.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Part } from "../../markup/html.ts";
import type { AnyClaim } from "../../reading/documents.ts";
import { type Named, nameOf } from "../name.ts";
import { inline } from "../quotation.ts";
import { fieldWords } from "./field-words.ts";
import { choiceInWords, type Kinds } from "./value-words.ts";

/** What a page knows of what changed values refer to: names by id, and what kinds are called. */
export interface Known {
  readonly names: ReadonlyMap<string, Named>;
  readonly kinds?: Kinds;
}

/** Fields that say nothing to who reads what changed: places, and what follows from the rest. */
const unsaid: ReadonlySet<string> = new Set(
  `at corrected cut earliest end index inferred latest length listed mediaType name prefix recordedAt revision sinceLast sources start statement
  statements suffix type`.split(/\s+/),
);
/** Whether a change of a field is told. */
export const isTold = (field: string): boolean => !unsaid.has(field);

/** What the ids in a field are of. */
const typeIn: Readonly<Record<string, StreamType>> = {
  body: "body",
  broader: "topic",
  country: "body",
  host: "body",
  instruments: "instrument",
  parent: "body",
  parties: "body",
  person: "person",
  publishers: "body",
  refersTo: "instrument",
  series: "series",
  source: "source",
  supersedes: "source",
  target: "instrument",
  topics: "topic",
  under: "instrument",
};
const dates = new Set([
  "date",
  "edtf",
  "from",
  "on",
  "period",
  "published",
  "retrieved",
  "since",
  "to",
  "until",
]);

/** A changed value as words: names for ids, dates and choices in the reader's language, printed words as quotations. */
export function valueInWords(reader: Reader, field: string, value: unknown, known: Known): Part {
  const parts = partsOf(reader, field, value, known);
  return parts.flatMap((part, index) => (index === 0 ? [part] : ["; ", part]));
}

function partsOf(reader: Reader, field: string, value: unknown, known: Known): Part[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((one) => partsOf(reader, field, one, known));
  if (typeof value === "object") return partsOfObject(reader, field, value as Fields, known);
  return [simple(reader, field, String(value), known)];
}

interface Fields {
  readonly [field: string]: unknown;
}

function partsOfObject(reader: Reader, field: string, value: Fields, known: Known): Part[] {
  const { exact, basis, note, edtf } = value;
  if (typeof edtf === "string") return [simple(reader, "date", edtf, known)];
  if (typeof exact === "string")
    return [
      html`${inline(short(exact))}${basis === "inferred" && html` (${choiceInWords(reader.language, "basis", basis)}${typeof note === "string" && html`: ${note}`})`}`,
    ];
  // What is by field of the document, or by language, has no field of its own to tell.
  const bare = field === "evidence";
  return Object.entries(value).flatMap(([name, inner]) => {
    if (!isTold(name)) return [];
    const inside = partsOf(reader, name, inner, known);
    const named = fieldWords[reader.language][name];
    return bare || named === undefined || name === "evidence"
      ? inside
      : inside.map((part) => html`<span class="soft">${named}:</span> ${part}`);
  });
}

function simple(reader: Reader, field: string, value: string, known: Known): Part {
  const { language } = reader;
  const choice = choiceInWords(language, field, value, known.kinds);
  if (choice !== undefined) return choice;
  if (dates.has(field)) return edtfInWords(language, value);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return dayInWords(language, value);
  if (field === "language") return new Intl.DisplayNames(language, { type: "language" }).of(value) ?? value;
  if (field === "wording" || field === "printedAs" || field === "unnamed") return inline(short(value));
  if (/^c\d+$/.test(value)) return value.slice(1);
  return reference(reader, field, value, known) ?? html`<bdi>${short(value)}</bdi>`;
}

/** A reference as the name that it goes by here, leading to its page. */
function reference(reader: Reader, field: string, value: string, { names }: Known): Part | undefined {
  const [, typed = "", own = ""] = /^([a-z]+)\/(.+)$/.exec(value) ?? [];
  const type = streamTypes.find((one) => one === typed) ?? typeIn[field];
  const id = typed !== "" && typed in collections ? own : value;
  if (!isSlug(id)) return undefined;
  const named = names.get(id);
  if (type === undefined) return undefined;
  return nameOf(reader, type, named ?? { id, name: id });
}

/** A claim in a line: what it is about is told by its words. */
export function claimInWords(reader: Reader, claim: Fields): Part {
  const said = readingOf(reader.language, claim as unknown as AnyClaim);
  const evidence = (claim.evidence ?? []) as readonly { readonly exact?: unknown }[];
  return html`${said}: ${evidence.map(({ exact }) => html`${inline(short(String(exact)))} `)}`;
}

/** Signs of one value that are shown. */
const shown = 300;
function short(words: string): string {
  const signs = [...words];
  return signs.length > shown ? `${signs.slice(0, shown).join("")} …` : words;
}

/** The names of all that a document refers to, by id. */
export function namesIn(document: unknown): ReadonlyMap<string, Named> {
  const names = new Map<string, Named>();
  const collect = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("id" in value && typeof value.id === "string") {
      const name = "name" in value ? value.name : "title" in value ? value.title : undefined;
      if (typeof name === "string") names.set(value.id, { ...value, id: value.id, name });
    }
    for (const inner of Object.values(value)) collect(inner);
  };
  collect(document);
  return names;
}
