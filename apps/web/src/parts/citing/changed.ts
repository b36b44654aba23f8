import type { Change, HistoryEntry } from "@collegium/read-model";
import { dayInWords } from "../../language/dates.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup, type Part } from "../../markup/html.ts";
import { fieldWords } from "../change/field-words.ts";
import { valueInWords } from "../change/value.ts";
import { recordedOn } from "../when.ts";
import { changedWords } from "./changed-words.ts";

/** A citation by which a reader came, and what happened to the record since. */
export interface Followed {
  readonly asOf: string;
  readonly entries: readonly HistoryEntry[];
  /** Where the API has the record: as it stood then, too. */
  readonly json: string;
  /** Of one claim. */
  readonly claim?: string | undefined;
}

/** Changes that commits tell of beside the ones that people made: they add nothing to these. */
const derived = new Set(["corrected", "sinceLast", "sources", "inferred"]);

/** What a change concerns: a field of the record, or a claim, or a field of it. */
interface Told {
  readonly claim: string | undefined;
  readonly field: string | undefined;
  readonly change: Change;
}

function toldBy(change: Change): Told {
  const [, first, second, third] = change.path.split("/");
  return first === "claims"
    ? { claim: second, field: third, change }
    : { claim: undefined, field: first, change };
}

/** Says to who comes by a citation whether anything changed since it was made, and what, with both readings where they are words. */
export function followedNotice(reader: Reader, { asOf, entries, json, claim }: Followed): Markup {
  const say = changedWords[reader.language];
  const kind = claim === undefined ? "session" : "claim";
  const told = entries
    .map((entry) => ({ entry, changes: entry.changes.map(toldBy).filter(concerns(claim)) }))
    .filter(({ changes }) => changes.length > 0);
  const [first] = told;
  if (!first)
    return html`<p class="notice">${say.follow(dayInWords(reader.language, asOf))} ${say.nothing[kind]}</p>`;
  const before = new Date(Date.parse(first.entry.at) - 1).toISOString();
  return html`<div class="notice"><p>${say.follow(dayInWords(reader.language, asOf))} ${say.changed[kind]}</p>
<ul>${told.map(
    ({ entry, changes }) =>
      html`<li>${recordedOn(reader, entry.at)}: ${summed(reader, changes)}${
        entry.reason !== undefined && html` ${say.reason} ${entry.reason}`
      }</li>`,
  )}</ul>
<p>${entries.length >= mostTold && `${say.more} `}<a href="${json}?asOf=${before}">${say.before}</a></p></div>`;
}

/** So many commits are told of, at most. */
const mostTold = 100;

const concerns =
  (claim: string | undefined) =>
  ({ claim: of, field }: Told): boolean =>
    (claim === undefined || of === claim) && !derived.has(field ?? "");

/** A commit's changes, each field once. */
function summed(reader: Reader, changes: readonly Told[]): Part[] {
  const byField = Map.groupBy(changes, ({ claim, field }) => `${claim ?? ""}/${field ?? ""}`);
  return [...byField.values()].map(
    ([told, ...others]) => html`${one(reader, told as Told, others.length > 0)}. `,
  );
}

function one(reader: Reader, { claim, field = "", change }: Told, several: boolean): Part {
  const say = changedWords[reader.language];
  const of = claim === undefined ? "" : say.claim(claim.slice(1));
  if (claim !== undefined && field === "")
    return `${of} ${change.to === undefined ? say.retracted : say.added}`;
  if (field === "retracted") return `${of} ${say.retracted}`;
  const name = `${of}${of && ": "}${say.fields[field] ?? fieldWords[reader.language][field] ?? field}`;
  const { from, to } = change;
  if (several || !isWords(from) || !isWords(to)) return name;
  const [before, after] = [from, to].map((value) => valueInWords(reader, field, value, { names: new Map() }));
  return html`${name}: ${from !== undefined && html`${say.from} <del>${before}</del>`}${from !== undefined && to !== undefined && ", "}${
    to !== undefined && html`${say.to} <ins>${after}</ins>`
  }`;
}

const isWords = (value: unknown): value is string | number | undefined =>
  value === undefined || typeof value === "string" || typeof value === "number";
